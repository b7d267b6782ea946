package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;

/** The areas as of any day, those to come included, and the story of each. */
@Component
public class AreaPast {
    private static final int KEPT = 3;

    private final AreaBook book;
    private final PastStore store;
    private final ChangeLogStore changes;
    private final FileChangeStore files;
    /** Trees of the past by the day since which nothing changed; of one revision only. */
    private final Map<LocalDate, AreaSnapshot> kept = new LinkedHashMap<>(KEPT + 1, 0.75f, true);

    private long keptRevision = -1;
    private List<LocalDate> days = List.of();

    AreaPast(AreaBook book, PastStore store, ChangeLogStore changes, FileChangeStore files) {
        this.book = book;
        this.store = store;
        this.changes = changes;
        this.files = files;
    }

    /** The tree of that day: today's is the one in force, one to come has the changes that wait for it. */
    public AreaTree treeOn(LocalDate day) {
        LocalDate today = book.today();
        if (day.equals(today)) {
            return book.edition().tree();
        }
        return day.isAfter(today) ? treeToCome(day) : treeThen(day);
    }

    private AreaSnapshot treeToCome(LocalDate day) {
        AreaSnapshot tree = book.edition().tree();
        for (RecordedChange waiting : changes.listPlanned()) {
            AreaChange change = waiting.change();
            if (!change.from().isAfter(day)) {
                Optional<ChangePlan> plan = ChangeRules.plan(tree, new ChangeFacts(), change, FormErrors.none());
                tree = plan.isPresent() ? plan.get().after(tree, change.from()) : tree;
            }
        }
        return tree;
    }

    private synchronized AreaSnapshot treeThen(LocalDate day) {
        AreaBook.Edition edition = book.edition();
        if (keptRevision != edition.revision()) {
            kept.clear();
            days = store.listDays();
            keptRevision = edition.revision();
        }
        LocalDate since = LocalDate.MIN;
        for (LocalDate change : days) {
            since = change.isAfter(day) ? since : change;
        }
        AreaSnapshot known = kept.get(since);
        if (known == null) {
            known = store.treeOn(day, edition.tree());
            kept.put(since, known);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }

    public AreaStory storyOf(AreaCode code) {
        return new AreaStory(
                store.listNames(code),
                store.listPlaces(code),
                changes.listOf(code),
                changes.listLineage(code),
                files.listOf(code));
    }

    /**
     * The other parts of the splits that this area was in, in force or as who carries them on: where the whole ended, all
     * that came from it.
     */
    public List<Area> listOtherParts(AreaCode code) {
        AreaTree tree = book.edition().tree();
        return changes.listOtherParts(code).stream()
                .flatMap(part ->
                        tree
                                .find(part)
                                .or(() -> tree.findPast(part)
                                        .map(PastArea::successor)
                                        .flatMap(tree::find))
                                .stream())
                .filter(part -> !part.code().equals(code))
                .distinct()
                .toList();
    }
}
