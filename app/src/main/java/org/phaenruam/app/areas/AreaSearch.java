package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.thaitext.ThaiText;

/**
 * Finds areas by name, code or postcode. Every word must fit the area or one above it, and one word the area itself.
 * Whole names come before beginnings, beginnings before parts of names; then higher levels come first.
 */
final class AreaSearch {
    private static final int LONGEST = 120;

    private final AreaSnapshot tree;
    private final String[][] keys;

    /** Takes over the keys of areas that stand unchanged in the older search. */
    AreaSearch(AreaSnapshot tree, @Nullable AreaSearch older) {
        this.tree = tree;
        this.keys = new String[tree.size()][];
        for (int i = 0; i < keys.length; i++) {
            Area area = tree.row(i).area();
            int before = older == null ? -1 : older.tree.positionOr(area.code(), -1);
            boolean same =
                    older != null && before >= 0 && older.tree.row(before).area() == area;
            keys[i] = older != null && same ? older.keys[before] : keys(area);
        }
    }

    boolean over(AreaSnapshot other) {
        return tree == other;
    }

    private static String[] keys(Area area) {
        String th = ThaiText.searchKey(area.nameTh());
        Set<String> distinct = new LinkedHashSet<>(List.of(th));
        if (area.kind() == AreaKind.VILLAGE && th.startsWith("บ้าน") && th.length() > 4) {
            distinct.add(th.substring(4));
        }
        if (area.nameEn() != null) {
            distinct.add(ThaiText.searchKey(area.nameEn()));
        }
        return distinct.toArray(String[]::new);
    }

    private record Found(int position, int fit, int rung) {}

    List<Area> find(String text, int limit) {
        List<SearchTerm> terms = SearchTerm.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (terms.isEmpty() || limit < 1) {
            return List.of();
        }
        int all = (1 << terms.size()) - 1;
        int[] met = new int[tree.size()];
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            int above = tree.parent(i) < 0 ? 0 : met[tree.parent(i)];
            int best = SearchTerm.NONE + terms.size();
            int own = 0;
            for (int t = 0; t < terms.size(); t++) {
                int fit = terms.get(t).fit(tree.row(i), keys[i]);
                if (fit < SearchTerm.NONE) {
                    own |= 1 << t;
                    best = Math.min(best, fit + (t == 0 ? 0 : 1));
                }
            }
            met[i] = above | own;
            if (met[i] == all && own != 0) {
                found.add(new Found(i, best, tree.row(i).area().level().rung()));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::fit)
                        .thenComparing(Comparator.comparingInt(Found::rung).reversed())
                        .thenComparingInt(Found::position))
                .limit(limit)
                .map(hit -> tree.row(hit.position()).area())
                .toList();
    }
}
