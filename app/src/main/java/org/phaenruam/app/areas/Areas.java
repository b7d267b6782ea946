package org.phaenruam.app.areas;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.stereotype.Component;

/** The door of the areas. Whoever has this bean finds the reference areas loaded. */
@Component
public class Areas {
    private final AreaBook book;
    private final AreasReference reference;

    Areas(AreaBook book, AreasReference reference) {
        this.book = book;
        this.reference = reference;
    }

    @PostConstruct
    void load() {
        reference.load();
    }

    /**
     * The tree as of now; keep it for one request, ask again for the next. Inside a transaction that has changed the
     * areas it is the changed tree.
     */
    public AreaTree tree() {
        return book.edition().tree();
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
