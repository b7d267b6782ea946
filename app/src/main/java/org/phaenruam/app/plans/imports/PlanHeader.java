package org.phaenruam.app.plans.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.phaenruam.app.documents.SheetRow;

/** The header of a table of a plan's projects: its columns, and the years with their baht beside each other. */
record PlanHeader(Map<PlanColumn, Integer> columns, Map<Integer, Integer> years) {
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
        if (years.isEmpty() && second(below, of)) {
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

    /** True for the second row of a header: years, at least one, and nothing but headings beside them. */
    static boolean second(SheetRow row, PlanYears of) {
        return row.cells().stream().anyMatch(cell -> of.year(cell).isPresent())
                && row.cells().stream()
                        .allMatch(cell -> cell.isBlank()
                                || of.year(cell).isPresent()
                                || PlanColumn.of(cell).isPresent());
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
