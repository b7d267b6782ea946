package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.app.documents.ColumnUnits;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.documents.Table;

/** The rows that have to be mended, as a file to mend them in and send again: their cells as they stood, then why. */
final class BadRows {
    private static final List<String> LINE = List.of("แถวเดิม", "row before");
    private static final List<String> WHY = List.of("ต้องแก้อะไร", "what to mend");

    private BadRows() {}

    /** True for the columns that this file adds: they are no part of anybody's table. */
    static boolean isOurs(String heading) {
        return LINE.contains(heading.strip()) || WHY.contains(heading.strip());
    }

    /** What stood above the table is not in this file: what it said of the money stands in the heading. */
    private static String unit(Sheet sheet, ColumnMap map, int at) {
        if (at != map.of(NeedColumn.BUDGET)) {
            return "";
        }
        List<SheetRow> top = map.top(sheet.rows());
        ColumnUnits units = map.units(top);
        if (!units.doubts().isEmpty()) {
            return map.unitsBeside(top).stream()
                    .map(words -> " (" + words.replaceAll("[()]", " ").strip() + ")")
                    .collect(Collectors.joining());
        }
        AmountUnit unit = units.of(at);
        boolean said = unit == AmountUnit.BAHT
                || !AmountUnit.namedIn(top.get(map.header()).cell(at)).isEmpty();
        return said ? "" : " (" + unit.heading() + ")";
    }

    static Table table(Sheet sheet, ColumnMap map, ImportPlan plan, boolean thai, Function<RowProblem, String> says) {
        int language = thai ? 0 : 1;
        SheetRow head = sheet.rows().get(map.header());
        List<Integer> kept = new ArrayList<>();
        for (int at = 0; at < sheet.width(); at++) {
            if (!isOurs(head.cell(at))) {
                kept.add(at);
            }
        }
        List<String> header = new ArrayList<>();
        kept.forEach(at -> header.add(head.cell(at) + unit(sheet, map, at)));
        header.add(LINE.get(language));
        header.add(WHY.get(language));
        Map<SheetRow, List<RowProblem>> byRow = plan.problems().stream()
                .collect(Collectors.groupingBy(RowProblem::row, LinkedHashMap::new, Collectors.toList()));
        return Table.ofTexts(
                thai ? "ต้องแก้" : "to mend", header, byRow.entrySet().stream().map(entry -> {
                    List<String> cells = new ArrayList<>();
                    kept.forEach(at -> cells.add(entry.getKey().cell(at)));
                    cells.add(Integer.toString(entry.getKey().row()));
                    cells.add(entry.getValue().stream().map(says).collect(Collectors.joining(" / ")));
                    return cells;
                }));
    }
}
