package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.ColumnUnits;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.web.FormErrors.Problem;

/**
 * What is to be told of a plan's form beside its projects: the unit its money is in, columns that nobody reads, rows of
 * sums that differ from the rows that were read.
 */
final class PlanNotes {
    private static final int MOST_SUMS = 20;
    /** Where the sums over all years stand. */
    private static final int ALL = 0;

    private final Set<Problem> says = new LinkedHashSet<>();
    private final Set<Problem> doubts = new LinkedHashSet<>();
    private final TreeMap<Integer, String> unread = new TreeMap<>();
    private final Map<Integer, BigDecimal> read = new HashMap<>();
    private final Map<Integer, BigDecimal> before = new HashMap<>();
    /** What had been read at each row of sums: a sum may reach back to any of them. */
    private final Map<Integer, Set<BigDecimal>> marks = new HashMap<>();

    private final List<Problem> sums = new ArrayList<>();
    private int moreSums;

    /** Takes a header: the units that it says, and its headings that mean nothing here. */
    void header(List<List<String>> headings, Set<Integer> columns, ColumnUnits units) {
        units.said().forEach(said -> says.add(new Problem(said.key(), List.of(said.columns()))));
        units.doubts().forEach(doubt -> doubts.add(new Problem(doubt.key(), List.of(doubt.columns()))));
        for (int at = 0; at < headings.size(); at++) {
            String heading = headings.get(at).getLast().strip().replaceAll("\\s+", " ");
            if (!columns.contains(at) && !heading.isEmpty()) {
                unread.put(at, heading);
            }
        }
    }

    /** Takes a row of a project: what stands in columns without a heading is not read either. */
    void row(SheetRow row, Set<Integer> columns) {
        for (int at = 0; at < row.cells().size(); at++) {
            if (!columns.contains(at) && !row.cell(at).isBlank()) {
                unread.putIfAbsent(at, "");
            }
        }
    }

    void money(Map<Integer, BigDecimal> money) {
        money.forEach((year, baht) -> {
            read.merge(year, baht, BigDecimal::add);
            read.merge(ALL, baht, BigDecimal::add);
        });
    }

    /** Takes a row of sums: baht by year, and by {@code 0} over all years; {@code columns} says where each stands. */
    void sums(SheetRow row, Map<Integer, BigDecimal> said, Map<Integer, Integer> columns) {
        said.forEach((year, baht) -> {
            BigDecimal sum = read.getOrDefault(year, BigDecimal.ZERO);
            BigDecimal rest = sum.subtract(baht).stripTrailingZeros();
            boolean fits =
                    rest.signum() == 0 || marks.getOrDefault(year, Set.of()).contains(rest);
            if (!fits && sums.size() < MOST_SUMS) {
                BigDecimal own = sum.subtract(before.getOrDefault(year, BigDecimal.ZERO));
                BigDecimal shown = own.signum() == 0 ? sum : own;
                sums.add(new Problem(
                        "plans.planfile.sums",
                        List.of(
                                Integer.toString(row.line()),
                                row.ref(columns.getOrDefault(year, 0)),
                                "%,.2f".formatted(baht),
                                "%,.2f".formatted(shown))));
            } else if (!fits) {
                moreSums++;
            }
        });
        read.forEach((year, baht) -> {
            marks.computeIfAbsent(year, first -> new HashSet<>()).add(baht.stripTrailingZeros());
            before.put(year, baht);
        });
    }

    static Map<Integer, Integer> places(PlanHeader header) {
        Map<Integer, Integer> places = new HashMap<>(header.years());
        if (header.of(PlanColumn.TOTAL) >= 0) {
            places.put(ALL, header.of(PlanColumn.TOTAL));
        }
        return places;
    }

    /** What is to be known. */
    List<Problem> says() {
        List<Problem> all = new ArrayList<>(says);
        all.addAll(sums);
        if (moreSums > 0) {
            all.add(new Problem("plans.planfile.sums.more", List.of(moreSums)));
        }
        if (!unread.isEmpty()) {
            all.add(new Problem(
                    "documents.unread",
                    List.of(unread.entrySet().stream()
                            .map(each -> (SheetRow.letters(each.getKey()) + " " + each.getValue()).strip())
                            .collect(Collectors.joining(", ")))));
        }
        return all;
    }

    /** What has to be mended before anything comes in. */
    List<Problem> doubts() {
        return List.copyOf(doubts);
    }
}
