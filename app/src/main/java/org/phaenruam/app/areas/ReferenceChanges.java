package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/**
 * What newer reference tables change. Names and places that people gave or imported are left alone, and what has ended
 * stays ended; an area that the new tables no longer have stays in force: closing it is for people to decide.
 */
final class ReferenceChanges {
    /** Where names and places come from that are not for the tables to change, as stored. */
    static final List<String> PEOPLE = List.of(
            VillageSources.BY_HAND,
            VillageSources.IMPORTED,
            VillageSources.SAMPLE,
            ChangeRules.SOURCE,
            GazetteerChanges.SOURCE);

    private final AreaSnapshot tree;
    private final Decided decided;
    private final Map<AreaCode, AreaRow> fresh = new HashMap<>();
    private final List<AreaRow> added = new ArrayList<>();
    private final List<AreaRow> renamed = new ArrayList<>();
    private final List<AreaRow> moved = new ArrayList<>();
    private final List<AreaCode> left = new ArrayList<>();

    private ReferenceChanges(AreaSnapshot tree, Decided decided) {
        this.tree = tree;
        this.decided = decided;
    }

    /** The areas whose name, and those whose area above, people decided. */
    record Decided(Set<AreaCode> names, Set<AreaCode> places) {}

    /**
     * @param changes what is to be written
     * @param left areas of which the tables say otherwise than people did: they stay as people made them
     */
    record Found(AreaChanges changes, List<AreaCode> left) {}

    static Found of(List<AreaRow> reference, AreaSnapshot tree, Decided decided) {
        ReferenceChanges found = new ReferenceChanges(tree, decided);
        reference.stream()
                .filter(row -> tree.find(row.code()).isEmpty()
                        && tree.findPast(row.code()).isEmpty())
                .forEach(row -> found.fresh.put(row.code(), row));
        reference.forEach(found::judge);
        AreaChanges changes = new AreaChanges(
                found.added, found.renamed, found.moved, List.of(), found.postcodes(reference), List.of());
        return new Found(changes, found.left.stream().distinct().toList());
    }

    private void judge(AreaRow row) {
        AreaRow now = tree.findRow(row.code()).orElse(null);
        if (now == null) {
            sort(row, hangs(row), added);
            return;
        }
        Area here = now.area();
        if (!sameName(here, row.area())) {
            sort(row, !decided.names().contains(row.code()), renamed);
        }
        if (!Objects.equals(here.parent(), row.area().parent())) {
            sort(
                    row,
                    !decided.places().contains(row.code()) && stands(row.area().parent()),
                    moved);
        }
    }

    private void sort(AreaRow row, boolean takenOver, List<AreaRow> to) {
        if (takenOver) {
            to.add(row);
        } else {
            left.add(row.code());
        }
    }

    /** False for an area that has ended, and for a new one under an area that has. */
    private boolean hangs(AreaRow row) {
        return fresh.containsKey(row.code())
                && (row.area().parent() == null || stands(row.area().parent()));
    }

    private boolean stands(@Nullable AreaCode code) {
        AreaRow row = code == null ? null : fresh.get(code);
        return code != null && (tree.find(code).isPresent() || row != null && hangs(row));
    }

    private static boolean sameName(Area one, Area other) {
        return one.nameTh().equals(other.nameTh())
                && Objects.equals(one.nameEn(), other.nameEn())
                && one.sourceStatus() == other.sourceStatus();
    }

    private List<AreaRow> postcodes(List<AreaRow> reference) {
        return reference.stream()
                .filter(row -> row.postcode() != null && stands(row.code()))
                .filter(row -> tree.findRow(row.code())
                        .map(now -> !Objects.equals(now.postcode(), row.postcode()))
                        .orElse(true))
                .collect(Collectors.toList());
    }
}
