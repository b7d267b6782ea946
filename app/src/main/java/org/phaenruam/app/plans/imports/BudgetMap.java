package org.phaenruam.app.plans.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.app.documents.ColumnUnits;
import org.phaenruam.app.documents.Headings;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.web.FormErrors.Problem;
import org.phaenruam.thaitext.ThaiDigits;

/**
 * Which column of a file of budget lines holds what.
 *
 * @param headerRow the number of the last row of the header; what stands above belongs to it
 * @param headings as the file says them, two header rows joined
 * @param above for each column all that stands above it, of both rows of the header
 * @param line the unit of money that is said above the table
 */
record BudgetMap(
        int headerRow,
        List<String> headings,
        List<List<String>> above,
        Set<AmountUnit> line,
        Map<BudgetColumn, Integer> columns) {
    static final int HEADER_WITHIN = 12;

    BudgetMap {
        headings = List.copyOf(headings);
        above = List.copyOf(above);
        line = Set.copyOf(line);
        columns = Map.copyOf(columns);
    }

    /** What the headings suggest; the header is the row, or the two rows, that suggest most. */
    static BudgetMap guess(List<SheetRow> first) {
        BudgetMap best = none(0);
        for (int at = 0; at < Math.min(HEADER_WITHIN, first.size()); at++) {
            BudgetMap one = one(first, at);
            best = one.columns.size() > best.columns.size() ? one : best;
            if (at > 0) {
                BudgetMap two = two(first, at);
                boolean more = two.columns.size() > best.columns.size();
                boolean lower = two.columns.size() == best.columns.size()
                        && best.headerRow == first.get(at - 1).row()
                        && second(first.get(at));
                best = more || lower ? two : best;
            }
        }
        return best;
    }

    /** What the headings of the row of this number suggest, or of it and the one above. */
    static BudgetMap at(List<SheetRow> rows, int headerRow) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).row() == headerRow) {
                BudgetMap one = one(rows, at);
                BudgetMap two = at == 0 ? one : two(rows, at);
                return two.columns.size() > one.columns.size() ? two : one;
            }
        }
        return none(headerRow);
    }

    private static BudgetMap none(int headerRow) {
        return new BudgetMap(headerRow, List.of(), List.of(), Set.of(), Map.of());
    }

    /** True for the lower row of a header of two: headings or units, and no figure. */
    private static boolean second(SheetRow row) {
        return row.cells().stream().noneMatch(cell -> ThaiDigits.toArabic(cell).matches("(?s).*[0-9].*"))
                && row.cells().stream()
                        .anyMatch(cell -> AmountUnit.only(cell)
                                || Arrays.stream(BudgetColumn.values())
                                        .anyMatch(column -> column.called(Headings.key(cell))));
    }

    private static BudgetMap one(List<SheetRow> rows, int at) {
        List<String> headings = rows.get(at).cells();
        return of(rows, at, at, headings, headings.stream().map(List::of).toList());
    }

    private static BudgetMap two(List<SheetRow> rows, int at) {
        SheetRow upper = rows.get(at - 1);
        SheetRow lower = rows.get(at);
        List<String> headings = new ArrayList<>();
        List<List<String>> above = new ArrayList<>();
        String over = "";
        for (int column = 0;
                column < Math.max(upper.cells().size(), lower.cells().size());
                column++) {
            String own = lower.cell(column);
            headings.add(own.isBlank() || AmountUnit.only(own) ? upper.cell(column) : own);
            over = upper.cell(column).isBlank() ? over : upper.cell(column);
            above.add(own.isBlank() ? List.of(upper.cell(column)) : List.of(over, own));
        }
        return of(rows, at - 1, at, headings, above);
    }

    /** The same headings, but these columns. */
    BudgetMap matched(Map<String, Integer> chosen) {
        Map<BudgetColumn, Integer> changed = new EnumMap<>(BudgetColumn.class);
        chosen.forEach((field, at) -> BudgetColumn.find(field).ifPresent(column -> changed.put(column, at)));
        return new BudgetMap(headerRow, headings, above, line, changed);
    }

    private static BudgetMap of(
            List<SheetRow> rows, int from, int to, List<String> headings, List<List<String>> above) {
        List<String> keys = headings.stream().map(Headings::key).toList();
        Map<BudgetColumn, Integer> columns = new EnumMap<>(BudgetColumn.class);
        for (BudgetColumn column : BudgetColumn.values()) {
            for (int at = 0; at < keys.size() && !columns.containsKey(column); at++) {
                if (!columns.containsValue(at) && column.called(keys.get(at))) {
                    columns.put(column, at);
                }
            }
        }
        Set<AmountUnit> line = rows.subList(0, from).stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> AmountUnit.declaredIn(cell).stream())
                .collect(Collectors.toSet());
        return new BudgetMap(rows.get(to).row(), headings, above, line, columns);
    }

    /** In what unit the amounts stand. */
    ColumnUnits units() {
        int baht = of(BudgetColumn.BAHT);
        return baht < 0
                ? ColumnUnits.BAHT
                : ColumnUnits.of(line, Map.of(baht, baht < above.size() ? above.get(baht) : List.of()));
    }

    /** What has to be known of the columns: the unit of the money, and which are not read. */
    List<Problem> says() {
        List<Problem> says = new ArrayList<>();
        units().said().forEach(said -> says.add(new Problem(said.key(), List.of(said.columns()))));
        String unread = Headings.unread(headings, Set.copyOf(columns.values()));
        if (!unread.isEmpty()) {
            says.add(new Problem("documents.unread", List.of(unread)));
        }
        return says;
    }

    /** What has to be mended before anything comes in. */
    List<Problem> doubts() {
        return units().doubts().stream()
                .map(doubt -> new Problem(doubt.key(), List.of(doubt.columns())))
                .toList();
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
        return new BudgetMap(headerRow, headings, above, line, changed);
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
