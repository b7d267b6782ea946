package org.phaenruam.app.plans.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.Headings;
import org.phaenruam.app.documents.SheetRow;

/**
 * Which column of a file of budget lines holds what.
 *
 * @param headerRow the number of the last row of the header; what stands above belongs to it
 * @param headings as the file says them, two header rows joined
 */
record BudgetMap(int headerRow, List<String> headings, Map<BudgetColumn, Integer> columns) {
    static final int HEADER_WITHIN = 12;

    BudgetMap {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
    }

    /** What the headings suggest; the header is the row, or the two rows, that suggest most. */
    static BudgetMap guess(List<SheetRow> first) {
        BudgetMap best = new BudgetMap(0, List.of(), Map.of());
        for (int at = 0; at < Math.min(HEADER_WITHIN, first.size()); at++) {
            BudgetMap one = of(first.get(at).row(), first.get(at).cells());
            best = one.columns.size() > best.columns.size() ? one : best;
            if (at > 0) {
                BudgetMap two = of(first.get(at).row(), joined(first.get(at - 1), first.get(at)));
                best = two.columns.size() > best.columns.size() ? two : best;
            }
        }
        return best;
    }

    /** What the headings of the row of this number suggest, or of it and the one above. */
    static BudgetMap at(List<SheetRow> rows, int headerRow) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).row() == headerRow) {
                BudgetMap one = of(headerRow, rows.get(at).cells());
                BudgetMap two = at == 0 ? one : of(headerRow, joined(rows.get(at - 1), rows.get(at)));
                return two.columns.size() > one.columns.size() ? two : one;
            }
        }
        return new BudgetMap(headerRow, List.of(), Map.of());
    }

    /** The same headings, but these columns. */
    BudgetMap matched(Map<String, Integer> chosen) {
        Map<BudgetColumn, Integer> changed = new EnumMap<>(BudgetColumn.class);
        chosen.forEach((field, at) -> BudgetColumn.find(field).ifPresent(column -> changed.put(column, at)));
        return new BudgetMap(headerRow, headings, changed);
    }

    /** The lower heading, or the upper one where it has none of its own. */
    private static List<String> joined(SheetRow upper, SheetRow lower) {
        List<String> headings = new ArrayList<>();
        for (int at = 0; at < Math.max(upper.cells().size(), lower.cells().size()); at++) {
            headings.add(lower.cell(at).isBlank() ? upper.cell(at) : lower.cell(at));
        }
        return headings;
    }

    private static BudgetMap of(int row, List<String> headings) {
        List<String> keys = headings.stream().map(Headings::key).toList();
        Map<BudgetColumn, Integer> columns = new EnumMap<>(BudgetColumn.class);
        for (BudgetColumn column : BudgetColumn.values()) {
            for (int at = 0; at < keys.size() && !columns.containsKey(column); at++) {
                if (!columns.containsValue(at) && column.called(keys.get(at))) {
                    columns.put(column, at);
                }
            }
        }
        return new BudgetMap(row, headings, columns);
    }

    /** With what a line {@code heading=field} says; a heading may also be the letters of its column. Empty: no such. */
    Optional<BudgetMap> with(String line) {
        int at = line.lastIndexOf('=');
        Optional<BudgetColumn> field = at < 1 ? Optional.empty() : BudgetColumn.find(line.substring(at + 1));
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String said = line.substring(0, at).strip();
        for (int column = 0; column < headings.size(); column++) {
            if (Headings.key(headings.get(column)).equals(Headings.key(said))
                    || SheetRow.letters(column).equals(said)) {
                return Optional.of(with(field.get(), column));
            }
        }
        return Optional.empty();
    }

    BudgetMap with(BudgetColumn field, int column) {
        Map<BudgetColumn, Integer> changed = new EnumMap<>(BudgetColumn.class);
        changed.putAll(columns);
        changed.values().removeIf(taken -> taken == column);
        changed.put(field, column);
        return new BudgetMap(headerRow, headings, changed);
    }

    boolean complete() {
        return columns.containsKey(BudgetColumn.YEAR) && columns.containsKey(BudgetColumn.BAHT);
    }

    int of(BudgetColumn column) {
        return columns.getOrDefault(column, -1);
    }

    String cell(SheetRow row, BudgetColumn column) {
        return row.cell(of(column)).strip();
    }

    /** True of a row below the header that says the headings of its year and its amount once more. */
    boolean repeatedAt(SheetRow row) {
        return repeats(row, BudgetColumn.YEAR) && repeats(row, BudgetColumn.BAHT);
    }

    private boolean repeats(SheetRow row, BudgetColumn column) {
        int at = of(column);
        return at >= 0
                && at < headings.size()
                && !headings.get(at).isBlank()
                && Headings.key(headings.get(at)).equals(Headings.key(row.cell(at)));
    }

    /** The same for files with the same headings. */
    String layout() {
        return Digests.sha256(headings.stream()
                .map(Headings::key)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
