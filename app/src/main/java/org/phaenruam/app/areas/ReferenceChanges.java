package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What newer reference tables change. Names that people gave or imported since then are left alone. */
final class ReferenceChanges {
    private static final Set<String> PEOPLE =
            Set.of(VillageSources.BY_HAND, VillageSources.IMPORTED, VillageSources.SAMPLE);

    private ReferenceChanges() {}

    /** An area that the new tables no longer have stays in force: closing it is for people to decide. */
    static AreaChanges of(List<AreaRow> reference, AreaSnapshot tree) {
        List<AreaRow> added = new ArrayList<>();
        List<AreaRow> renamed = new ArrayList<>();
        List<AreaRow> moved = new ArrayList<>();
        for (AreaRow row : reference) {
            AreaRow now = tree.findRow(row.code()).orElse(null);
            if (now == null) {
                added.add(row);
                continue;
            }
            if (!PEOPLE.contains(now.source()) && !sameName(now.area(), row.area())) {
                renamed.add(row);
            }
            if (!Objects.equals(now.area().parent(), row.area().parent())) {
                moved.add(row);
            }
        }
        return new AreaChanges(added, renamed, moved, List.of(), postcodes(reference, tree), List.of());
    }

    private static boolean sameName(Area one, Area other) {
        return one.nameTh().equals(other.nameTh())
                && Objects.equals(one.nameEn(), other.nameEn())
                && one.sourceStatus() == other.sourceStatus();
    }

    private static List<AreaRow> postcodes(List<AreaRow> reference, AreaSnapshot tree) {
        return reference.stream()
                .filter(row -> row.postcode() != null)
                .filter(row -> tree.findRow(row.code())
                        .map(now -> !Objects.equals(now.postcode(), row.postcode()))
                        .orElse(true))
                .collect(Collectors.toList());
    }
}
