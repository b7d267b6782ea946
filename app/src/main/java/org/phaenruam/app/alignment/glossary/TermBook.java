package org.phaenruam.app.alignment.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.OfficialTermBook;
import org.phaenruam.app.web.OfficialTerms;
import org.phaenruam.match.Glossary;
import org.phaenruam.match.SameWords;
import org.springframework.stereotype.Component;

/** The glossary as it is in force, in memory; read anew after a decision about a term. */
@Component
public class TermBook implements OfficialTermBook {
    private final TermStore store;
    private final Areas areas;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    TermBook(TermStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    /** A decision about a term has been committed. */
    void changed() {
        changes.incrementAndGet();
    }

    /** The whole glossary as it is in force; always from one moment. */
    Snapshot now() {
        long change = changes.get();
        Snapshot known = snapshot;
        if (known != null && known.change() == change) {
            return known;
        }
        Snapshot read = new Snapshot(change, store.listAccepted());
        snapshot = read;
        return read;
    }

    Optional<Term> find(String id) {
        return now().find(id);
    }

    /** The terms in force in this area, those of the area itself first. */
    List<Term> listAt(AreaCode area) {
        return now().along(wayUp(area));
    }

    /** The same for other modules: both wordings of each. */
    public List<Glossary.Term> termsAt(AreaCode area) {
        return now().ready(wayUp(area)).wordings();
    }

    /** What matching is to know of the words of this area. */
    public Glossary at(AreaCode area) {
        return now().ready(wayUp(area)).glossary();
    }

    /** True when one of the areas lies in the other, so that both speak to the same people. */
    boolean meets(AreaCode one, AreaCode other) {
        return areas.tree().within(one, other) || areas.tree().within(other, one);
    }

    /** The terms that are called so, in either register, whatever the tone marks. */
    public List<Term> listNamed(String word, int most) {
        return now().named(word).stream().limit(most).toList();
    }

    /** What an area is called in which a word is said; it may have ended since. */
    String place(Lang lang, AreaCode code) {
        AreaTree tree = areas.tree();
        return tree.find(code)
                .or(() -> tree.findPast(code).map(PastArea::area))
                .map(area -> area.title(lang))
                .orElse(code.value());
    }

    @Override
    public OfficialTerms explainedAt(AreaCode area) {
        return now().ready(wayUp(area)).explained();
    }

    @Override
    public SameWords namesAt(AreaCode area) {
        AreaTree tree = areas.tree();
        return now().names(said -> tree.within(said, area) || tree.within(area, said));
    }

    /** The area and those above it, each followed by areas that ended and that it carries on, whose words go on there. */
    private List<AreaCode> wayUp(AreaCode area) {
        AreaTree tree = areas.tree();
        List<PastArea> ended = now().areas().stream()
                .flatMap(code -> tree.findPast(code).stream())
                .toList();
        List<AreaCode> way = new ArrayList<>();
        tree.findKeeper(area).ifPresent(here -> {
            List<Area> up = new ArrayList<>(List.of(here));
            up.addAll(tree.ancestors(here.code()));
            for (Area step : up) {
                way.add(step.code());
                ended.stream()
                        .filter(past -> step.code().equals(past.successor()))
                        .forEach(past -> way.add(past.area().code()));
            }
        });
        return way.isEmpty() ? List.of(AreaCode.NATION) : way;
    }
}
