package org.phaenruam.app.plans.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.app.documents.ColumnUnits;
import org.phaenruam.app.documents.SheetRow;

/** The header of a table of a plan's projects: its columns, and the years with their baht beside each other. */
record PlanHeader(Map<PlanColumn, Integer> columns, Map<Integer, Integer> years) {
    private static final SheetRow NOTHING = new SheetRow(1, 1, List.of());

    PlanHeader {
        columns = Map.copyOf(columns);
        years = Map.copyOf(years);
    }

    /** The header that begins with this row, when one does; the row below may add the years. */
    static Optional<PlanHeader> of(SheetRow row, SheetRow below, PlanYears of) {
        Map<PlanColumn, Integer> columns = new EnumMap<>(PlanColumn.class);
        Map<Integer, Integer> years = new TreeMap<>();
        for (int at = 0; at < row.cells().size(); at++) {
            int column = at;
            of.year(row.cell(at))
                    .ifPresentOrElse(
                            year -> years.putIfAbsent(year, column),
                            () -> PlanColumn.of(row.cell(column))
                                    .ifPresent(found -> columns.putIfAbsent(found, column)));
        }
        if (columns.size() < 2) {
            return Optional.empty();
        }
        if (twoRows(row, below, of)) {
            for (int at = 0; at < below.cells().size(); at++) {
                int column = at;
                of.year(below.cell(at))
                        .ifPresentOrElse(
                                year -> years.putIfAbsent(year, column),
                                () -> PlanColumn.of(below.cell(column))
                                        .ifPresent(found -> columns.putIfAbsent(found, column)));
            }
        }
        boolean projects = columns.containsKey(PlanColumn.NAME) && columns.size() + Math.min(1, years.size()) >= 3;
        boolean equipment = columns.containsKey(PlanColumn.CATEGORY)
                && columns.containsKey(PlanColumn.TYPE)
                && columns.containsKey(PlanColumn.TARGET);
        return projects || equipment ? Optional.of(new PlanHeader(columns, years)) : Optional.empty();
    }

    /** True for the second row of a header: years or units, at least one, and nothing but headings beside them. */
    static boolean second(SheetRow row, PlanYears of) {
        return row.cells().stream()
                        .anyMatch(cell -> of.year(cell).isPresent()
                                || !AmountUnit.namedIn(cell).isEmpty())
                && row.cells().stream()
                        .allMatch(cell -> cell.isBlank()
                                || of.year(cell).isPresent()
                                || AmountUnit.only(cell)
                                || PlanColumn.of(cell).isPresent());
    }

    /** True when the row below belongs to the header as its second row. */
    static boolean twoRows(SheetRow row, SheetRow below, PlanYears of) {
        return second(below, of) && (!years(row, of) || !years(below, of));
    }

    /** The row below this one that may add to its header: the next, or the one with the years below a row of units. */
    static SheetRow below(List<SheetRow> rows, int from, PlanYears of) {
        SheetRow next = from + 1 < rows.size() ? rows.get(from + 1) : NOTHING;
        SheetRow third = from + 2 < rows.size() ? rows.get(from + 2) : NOTHING;
        return onlyUnits(next) && years(third, of) && twoRows(rows.get(from), third, of) ? third : next;
    }

    /** The rows of the header that begins here: one, and below it those with years and with units. */
    static List<SheetRow> rows(List<SheetRow> rows, int from, PlanYears of) {
        SheetRow below = below(rows, from, of);
        int end = from + 1;
        while (end < Math.min(from + 3, rows.size())
                && (onlyUnits(rows.get(end)) || (rows.get(end).equals(below) && twoRows(rows.get(from), below, of)))) {
            end++;
        }
        return rows.subList(from, end);
    }

    private static boolean onlyUnits(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> !cell.isBlank())
                && row.cells().stream().allMatch(cell -> cell.isBlank() || AmountUnit.only(cell));
    }

    /**
     * What stands above each column, the nearest last: of a header of several rows the upper one says its heading once for
     * all columns that it is over.
     */
    static List<List<String>> headings(List<SheetRow> header) {
        List<List<String>> headings = new ArrayList<>();
        int width = header.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        String over = "";
        for (int at = 0; at < width; at++) {
            int column = at;
            String own = header.getFirst().cell(at);
            over = own.isBlank() ? over : own;
            List<String> below = header.stream()
                    .skip(1)
                    .map(row -> row.cell(column))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            List<String> all = new ArrayList<>(List.of(below.isEmpty() ? own : over));
            all.addAll(below);
            headings.add(List.copyOf(all));
        }
        return headings;
    }

    /**
     * What a row of units below the headings says once, for all columns of money. What stands below other headings may
     * be what those count in: of it only what is clearly a unit of money counts.
     */
    Set<AmountUnit> once(List<SheetRow> header) {
        return header.stream()
                .skip(1)
                .filter(PlanHeader::onlyUnits)
                .map(this::ofMoney)
                .filter(said -> said.size() == 1)
                .flatMap(said -> AmountUnit.namedIn(said.getFirst()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AmountUnit.class)));
    }

    private List<String> ofMoney(SheetRow units) {
        return IntStream.range(0, units.cells().size())
                .filter(at -> !units.cell(at).isBlank() && (money(at) || AmountUnit.saysBaht(units.cell(at))))
                .mapToObj(units::cell)
                .toList();
    }

    private boolean money(int column) {
        return years.containsValue(column) || of(PlanColumn.TOTAL) == column || of(PlanColumn.BUDGET) == column;
    }

    /** Where somebody said what the columns under {@code first} are: what those under a header like it are. */
    PlanHeader under(PlanHeader first, PlanHeader again) {
        return new PlanHeader(
                again.columns.equals(first.columns) ? columns : again.columns,
                again.years.equals(first.years) ? years : again.years);
    }

    /** In what unit the columns of money stand; {@code line} is the unit that is said above the table. */
    ColumnUnits units(List<List<String>> headings, Set<AmountUnit> line) {
        Map<Integer, List<String>> money = new TreeMap<>();
        years.values()
                .forEach(column -> money.put(column, column < headings.size() ? headings.get(column) : List.of()));
        ColumnUnits units = ColumnUnits.of(line, money);
        int total = of(PlanColumn.TOTAL);
        if (total < 0 || money.containsKey(total)) {
            return units;
        }
        List<String> above = total < headings.size() ? headings.get(total) : List.of();
        boolean silent =
                above.stream().allMatch(said -> AmountUnit.namedIn(said).isEmpty());
        Set<AmountUnit> all = Set.copyOf(units.units().values());
        if (silent && line.isEmpty() && all.size() == 1 && units.units().size() == money.size()) {
            return units.with(total, all.iterator().next());
        }
        money.put(total, above);
        return ColumnUnits.of(line, money);
    }

    /** The columns that are read; one of money that says no year is not. */
    Set<Integer> read() {
        Set<Integer> read = new HashSet<>(years.values());
        columns.forEach((column, at) -> {
            if (column != PlanColumn.BUDGET) {
                read.add(at);
            }
        });
        return read;
    }

    /** True when the years stand in this row itself. */
    static boolean years(SheetRow row, PlanYears of) {
        return row.cells().stream().anyMatch(cell -> of.year(cell).isPresent());
    }

    /** With what lines {@code heading=field} of a map file say; a field may be a year. A line that fits nothing: empty. */
    Optional<PlanHeader> with(SheetRow row, SheetRow below, PlanYears of, List<String> lines) {
        Map<PlanColumn, Integer> changed = new HashMap<>(columns);
        Map<Integer, Integer> more = new HashMap<>(years);
        for (String line : lines) {
            int equals = line.lastIndexOf('=');
            String said = line.substring(0, Math.max(0, equals)).strip();
            String field = line.substring(equals + 1).strip();
            int column = column(row, below, said);
            if (column < 0) {
                return Optional.empty();
            }
            changed.values().removeIf(taken -> taken == column);
            more.values().removeIf(taken -> taken == column);
            of.year(field)
                    .ifPresentOrElse(
                            year -> more.put(year, column),
                            () -> PlanColumn.find(field).ifPresent(found -> changed.put(found, column)));
        }
        return Optional.of(new PlanHeader(changed, more));
    }

    private static int column(SheetRow row, SheetRow below, String said) {
        for (int at = 0; at < Math.max(row.cells().size(), below.cells().size()); at++) {
            if (SheetRow.letters(at).equals(said)
                    || row.cell(at).strip().equals(said)
                    || below.cell(at).strip().equals(said)) {
                return at;
            }
        }
        return -1;
    }

    String cell(SheetRow row, PlanColumn column) {
        return row.cell(columns.getOrDefault(column, -1)).strip();
    }

    int of(PlanColumn column) {
        return columns.getOrDefault(column, -1);
    }
}
