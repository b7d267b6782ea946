package org.phaenruam.app.areas;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The door of the areas. Whoever has this bean finds areas; those of newer tables are there when the start is over. */
@Component
public class Areas implements SmartInitializingSingleton {
    private final AreaBook book;
    private final AreasReference reference;
    private final VillageDesk desk;

    Areas(AreaBook book, AreasReference reference, VillageDesk desk) {
        this.book = book;
        this.reference = reference;
        this.desk = desk;
    }

    @PostConstruct
    void load() {
        reference.begin();
    }

    /** A start whose areas could not be read fails. */
    @Override
    public void afterSingletonsInstantiated() {
        book.awaitReading();
        reference.loadNewer();
    }

    /**
     * The tree as of now; keep it for one request, ask again for the next. Inside a transaction that has changed the
     * areas it is the changed tree.
     */
    public AreaTree tree() {
        return book.edition().tree();
    }

    /**
     * Areas by a part of the name (Thai or English), an area code or a postcode, best first, at most {@code limit}.
     * Several words narrow the search: "หนองบัว นครสวรรค์", "ต.หนองบัว", "หมู่ 4 ตำบลหนองบัว". Never throws; what
     * cannot be searched for finds nothing.
     */
    public List<Area> search(String text, int limit) {
        return book.edition().tree().search().find(text, limit);
    }

    /** As {@link #search}, where every word is a whole name: "สุเทพ" is no part of another name. */
    public List<Area> searchNamed(String text, int limit) {
        return book.edition().tree().search().findNamed(text, limit);
    }

    /** Areas that are no longer in force, in the same way, those that ended last first. */
    public List<PastArea> searchEnded(String text, int limit) {
        return EndedSearch.find(book.edition().tree(), text, limit);
    }

    /**
     * Adds a village or an urban community under a tambon. Whether {@code by} may do that is for the caller to know:
     * rights live above the areas. Publishes {@link AreasChanged} inside the transaction.
     */
    public VillageAddition addVillage(NewVillage village, ActorRef by) {
        return desk.add(village, by);
    }

    /** All groups over the areas, of every scheme, by scheme and code. */
    public List<AreaGroup> groups() {
        return book.edition().groups();
    }

    /** The group of this scheme that the area or an area above it belongs to. */
    public Optional<AreaGroup> findGroup(String scheme, AreaCode area) {
        AreaBook.Edition edition = book.edition();
        return edition.groups().stream()
                .filter(group -> group.scheme().equals(scheme))
                .filter(group -> group.members().stream()
                        .anyMatch(member -> edition.tree().within(area, member)))
                .findFirst();
    }

    /** The postcode of the tambon that the area is or lies in. */
    public Optional<String> findPostcode(AreaCode area) {
        AreaSnapshot tree = book.edition().tree();
        for (int at = tree.position(area); at >= 0; at = tree.parent(at)) {
            String postcode = tree.row(at).postcode();
            if (postcode != null) {
                return Optional.of(postcode);
            }
        }
        return Optional.empty();
    }
}
