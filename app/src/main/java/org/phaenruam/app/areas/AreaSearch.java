package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.thaitext.ThaiText;

/**
 * Finds areas by name, code or postcode. Every word must fit the area or one above it, and one word the area itself.
 * Whole names come before beginnings, beginnings before parts of names; then higher levels come first.
 */
final class AreaSearch {
    private static final int LONGEST = 120;
    private static final int[] NOWHERE = {};

    private final AreaSnapshot tree;
    private final String[][] keys;
    private final Map<Integer, int[]> pairs;

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
        this.pairs = pairs(keys);
    }

    /** The areas whose names hold a pair of neighbouring characters: few of them can hold a word. */
    private static Map<Integer, int[]> pairs(String[][] keys) {
        Map<Integer, Positions> pairs = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            for (String key : keys[i]) {
                for (int c = 0; c + 1 < key.length(); c++) {
                    pairs.computeIfAbsent(pair(key, c), p -> new Positions()).add(i);
                }
            }
        }
        Map<Integer, int[]> fixed = new HashMap<>();
        pairs.forEach((pair, positions) -> fixed.put(pair, positions.toArray()));
        return fixed;
    }

    private static int pair(String key, int at) {
        return key.charAt(at) << 16 | key.charAt(at + 1);
    }

    /** Ascending, each once. */
    private static final class Positions {
        private int[] all = new int[4];
        private int size;

        void add(int position) {
            if (size > 0 && all[size - 1] == position) {
                return;
            }
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = position;
        }

        int[] toArray() {
            return Arrays.copyOf(all, size);
        }
    }

    /** The areas that may fit the word; empty: any. */
    private Optional<int[]> candidates(SearchTerm term) {
        if (!term.foundByName()) {
            return Optional.empty();
        }
        int[] fewest = {};
        for (int c = 0; c + 1 < term.name().length(); c++) {
            int[] some = pairs.getOrDefault(pair(term.name(), c), NOWHERE);
            fewest = c == 0 || some.length < fewest.length ? some : fewest;
        }
        return Optional.of(fewest);
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

    /** Notes where a word fits the area itself, and how well its best word does; the first word counts more. */
    private void fit(SearchTerm term, int t, int worst, int[] met, byte[] best) {
        Optional<int[]> some = candidates(term);
        int count = some.map(positions -> positions.length).orElse(met.length);
        for (int c = 0; c < count; c++) {
            int i = some.isPresent() ? some.get()[c] : c;
            int fit = term.fit(tree.row(i), keys[i]);
            if (fit <= worst) {
                int counted = fit + (t == 0 ? 0 : 1);
                best[i] = (byte) (met[i] == 0 ? counted : Math.min(best[i], counted));
                met[i] |= 1 << t;
            }
        }
    }

    private record Found(int position, int fit, int rung) {}

    List<Area> find(String text, int limit) {
        return find(text, limit, SearchTerm.INSIDE);
    }

    /** The same for whole names. */
    List<Area> findNamed(String text, int limit) {
        return find(text, limit, SearchTerm.EXACT);
    }

    private List<Area> find(String text, int limit, int worst) {
        List<SearchTerm> terms = SearchTerm.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (terms.isEmpty() || limit < 1) {
            return List.of();
        }
        int all = (1 << terms.size()) - 1;
        int[] met = new int[tree.size()];
        byte[] best = new byte[tree.size()];
        for (int t = 0; t < terms.size(); t++) {
            fit(terms.get(t), t, worst, met, best);
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            boolean own = met[i] != 0;
            met[i] |= tree.parent(i) < 0 ? 0 : met[tree.parent(i)];
            if (own && met[i] == all) {
                found.add(new Found(i, best[i], tree.row(i).area().level().rung()));
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
