package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/** The order of areas beside each other: villages by number, then the others by Thai name as PostgreSQL sorts it. */
final class SiblingOrder {
    private static final Comparator<AreaRow> BY_NUMBER = Comparator.<AreaRow>comparingInt(
                    row -> Objects.requireNonNullElse(row.area().moo(), 0))
            .thenComparing(AreaRow::code);

    private SiblingOrder() {}

    static List<AreaRow> of(List<AreaRow> numbered, List<AreaRow> named) {
        List<AreaRow> all = new ArrayList<>(numbered.size() + named.size());
        all.addAll(numbered);
        all.sort(BY_NUMBER);
        all.addAll(named);
        return all;
    }

    /** The rows after a change when only areas with numbers are touched; else the database must sort the names. */
    static Optional<List<AreaRow>> after(AreaSnapshot tree, AreaChanges changes) {
        Map<AreaCode, AreaRow> next = new HashMap<>();
        List.of(changes.added(), changes.renamed(), changes.moved(), changes.confirmed())
                .forEach(rows -> rows.forEach(row -> next.put(row.code(), row)));
        boolean names = next.values().stream().anyMatch(row -> row.area().moo() == null);
        if (names || !changes.closed().isEmpty() || !changes.postcodes().isEmpty()) {
            return Optional.empty();
        }
        List<AreaRow> numbered = new ArrayList<>();
        List<AreaRow> named = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            AreaRow now = tree.row(i);
            @Nullable AreaRow changed = next.remove(now.code());
            (changed == null && now.area().moo() == null ? named : numbered).add(changed == null ? now : changed);
        }
        numbered.addAll(next.values());
        return Optional.of(of(numbered, named));
    }
}
