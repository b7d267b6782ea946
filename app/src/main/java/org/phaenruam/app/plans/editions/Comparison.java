package org.phaenruam.app.plans.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What differs between two editions of a plan. A branch is the same one as long as it has the same code, whatever it
 * says and wherever it hangs. A branch is moved when it hangs elsewhere, or when it stands in another order among the
 * branches that stand beside it in both editions; that others came in between is no move.
 */
record Comparison(
        List<Contents.Node> added,
        List<Contents.Node> removed,
        List<Changed> changed,
        List<Moved> moved,
        List<Text> texts,
        List<Text> indicators,
        Map<Integer, Baht> years) {

    /** A branch that says something else. */
    record Changed(Contents.Node before, Contents.Node after, List<Text> fields) {
        BigDecimal baht() {
            return after.baht().subtract(before.baht());
        }
    }

    /** A branch that hangs elsewhere; {@code under} are the branches above it, empty at the top. */
    record Moved(Contents.Node node, String underBefore, String underAfter) {
        boolean reordered() {
            return underBefore.equals(underAfter);
        }
    }

    /** A field or part that says something else. */
    record Text(String what, String before, String after) {}

    /** The sum of a year before and after. */
    record Baht(BigDecimal before, BigDecimal after) {
        BigDecimal difference() {
            return after.subtract(before);
        }
    }

    boolean nothing() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && moved.isEmpty()
                && texts.isEmpty()
                && indicators.isEmpty();
    }

    static Comparison of(Contents before, Contents after) {
        Map<String, Contents.Node> old = byCode(before);
        Map<String, Contents.Node> now = byCode(after);
        List<Changed> changed = new ArrayList<>();
        for (Contents.Node node : after.nodes()) {
            Contents.Node was = old.get(node.code());
            List<Text> fields = was == null ? List.of() : fields(was, node);
            if (was != null && !fields.isEmpty()) {
                changed.add(new Changed(was, node, fields));
            }
        }
        return new Comparison(
                after.nodes().stream().filter(n -> !old.containsKey(n.code())).toList(),
                before.nodes().stream().filter(n -> !now.containsKey(n.code())).toList(),
                List.copyOf(changed),
                moved(before, after, old, now),
                texts(sections(before), sections(after)),
                texts(indicators(before), indicators(after)),
                years(before, after));
    }

    private static Map<String, Contents.Node> byCode(Contents contents) {
        Map<String, Contents.Node> byCode = new HashMap<>();
        contents.nodes().forEach(node -> byCode.put(node.code(), node));
        return byCode;
    }

    private static List<Text> fields(Contents.Node was, Contents.Node is) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        fill(before, was);
        fill(after, is);
        return texts(before, after);
    }

    private static void fill(Map<String, String> fields, Contents.Node node) {
        fields.put("kind", node.kind());
        fields.put("no", node.no());
        fields.put("text", node.textTh());
        fields.put("texten", node.textEn());
        fields.put("detail", node.detail());
        fields.put("doer", node.doer());
        fields.put("body", node.body());
        fields.put("responsible", node.responsible());
        fields.put(
                "money",
                node.money().stream()
                        .map(m -> m.yearBe() + " " + m.source() + " "
                                + m.baht().setScale(2).toPlainString())
                        .collect(Collectors.joining("; ")));
    }

    private static Map<String, String> sections(Contents contents) {
        Map<String, String> texts = new LinkedHashMap<>();
        contents.sections().forEach(section -> texts.put(section.part(), section.text()));
        return texts;
    }

    private static Map<String, String> indicators(Contents contents) {
        Map<String, String> texts = new LinkedHashMap<>();
        contents.indicators()
                .forEach(i -> texts.put(
                        i.id(),
                        i.name() + ": "
                                + (i.base() == null
                                        ? "–"
                                        : i.base().stripTrailingZeros().toPlainString())
                                + " → " + i.target().stripTrailingZeros().toPlainString() + " " + i.unit() + " ("
                                + i.targetYear() + ")"));
        return texts;
    }

    private static List<Text> texts(Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new java.util.LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .map(key -> new Text(key, before.getOrDefault(key, ""), after.getOrDefault(key, "")))
                .filter(text -> !text.before().equals(text.after()))
                .toList();
    }

    private static List<Moved> moved(
            Contents before, Contents after, Map<String, Contents.Node> old, Map<String, Contents.Node> now) {
        Set<String> reordered = reordered(before, after, old, now);
        List<Moved> moved = new ArrayList<>();
        for (Contents.Node node : after.nodes()) {
            Contents.Node was = old.get(node.code());
            if (was != null && (!was.parent().equals(node.parent()) || reordered.contains(node.code()))) {
                moved.add(new Moved(node, was.parent(), node.parent()));
            }
        }
        return List.copyOf(moved);
    }

    /** Branches that must have been taken out of their row and put in elsewhere: all but the longest row that kept order. */
    private static Set<String> reordered(
            Contents before, Contents after, Map<String, Contents.Node> old, Map<String, Contents.Node> now) {
        Map<String, Integer> oldPlace = new HashMap<>();
        before.nodes().forEach(node -> oldPlace.put(node.code(), oldPlace.size()));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Contents.Node node : after.nodes()) {
            Contents.Node was = old.get(node.code());
            if (was != null && now.containsKey(node.code()) && was.parent().equals(node.parent())) {
                rows.computeIfAbsent(node.parent(), k -> new ArrayList<>()).add(node.code());
            }
        }
        Set<String> reordered = new HashSet<>();
        for (List<String> row : rows.values()) {
            Set<String> kept = longestRising(row, oldPlace);
            row.stream().filter(code -> !kept.contains(code)).forEach(reordered::add);
        }
        return reordered;
    }

    /** The longest part of the row whose old places rise (patience sorting, n log n). */
    private static Set<String> longestRising(List<String> row, Map<String, Integer> place) {
        List<Integer> tails = new ArrayList<>();
        int[] previous = new int[row.size()];
        for (int i = 0; i < row.size(); i++) {
            int here = place.getOrDefault(row.get(i), 0);
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (place.getOrDefault(row.get(tails.get(middle)), 0) < here) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(i);
            } else {
                tails.set(low, i);
            }
        }
        Set<String> kept = new HashSet<>();
        for (int at = tails.isEmpty() ? -1 : tails.getLast(); at >= 0; at = previous[at]) {
            kept.add(row.get(at));
        }
        return kept;
    }

    private static Map<Integer, Baht> years(Contents before, Contents after) {
        Map<Integer, BigDecimal> old = sums(before);
        Map<Integer, BigDecimal> now = sums(after);
        Map<Integer, Baht> years = new TreeMap<>();
        Set<Integer> all = new HashSet<>(old.keySet());
        all.addAll(now.keySet());
        for (Integer year : all) {
            years.put(year, new Baht(old.getOrDefault(year, BigDecimal.ZERO), now.getOrDefault(year, BigDecimal.ZERO)));
        }
        return years;
    }

    private static Map<Integer, BigDecimal> sums(Contents contents) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        contents.nodes().stream()
                .flatMap(node -> node.money().stream())
                .forEach(money -> sums.merge(money.yearBe(), money.baht(), BigDecimal::add));
        return sums;
    }
}
