package org.phaenruam.app.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * One row of a sheet.
 *
 * @param line the line of the file on which it begins, counted from 1; in a workbook the same as {@code row}
 * @param row its number in a spreadsheet, counted from 1
 * @param fromAbove the columns, counted from 0, whose value stands in a cell merged with those above: said once for
 *     several rows
 * @param uncalculated the columns, counted from 0, that hold a formula whose value the file does not remember
 */
public record SheetRow(int line, int row, List<String> cells, Set<Integer> fromAbove, Set<Integer> uncalculated) {
    public SheetRow {
        cells = List.copyOf(cells);
        fromAbove = Set.copyOf(fromAbove);
        uncalculated = Set.copyOf(uncalculated);
    }

    public SheetRow(int line, int row, List<String> cells) {
        this(line, row, cells, Set.of(), Set.of());
    }

    /** The cell of this column, counted from 0, as it stands there; empty where the row is shorter. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** The same row with empty cells up to this width. */
    SheetRow wide(int width) {
        if (cells.size() >= width) {
            return this;
        }
        List<String> filled = new ArrayList<>(cells);
        filled.addAll(Collections.nCopies(width - cells.size(), ""));
        return new SheetRow(line, row, filled, fromAbove, uncalculated);
    }

    /** The name of a cell as spreadsheets have it, such as {@code C17}. */
    public String ref(int column) {
        return letters(column) + row;
    }

    /** The letters of a column, counted from 0: A, B … Z, AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
