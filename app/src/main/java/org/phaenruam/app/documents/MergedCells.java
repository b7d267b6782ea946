package org.phaenruam.app.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/** Gives the value of cells that are merged downwards to each of their rows that says anything at all. */
final class MergedCells {
    private static final int MOST = 200_000;

    /** A value on its way down to a row, counted from 1. */
    private record Falling(int last, String value) {}

    private final Map<Integer, List<CellRangeAddress>> starts = new HashMap<>();
    private final Map<Integer, Falling> falling = new HashMap<>();
    private final Tally down = new Tally();
    private final Tally across = new Tally();

    void add(CellRangeAddress range) throws RefusedException {
        if (down.count() + across.count() >= MOST) {
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
        if (range.getLastRow() > range.getFirstRow()) {
            down.add(range.formatAsString(), "");
            starts.computeIfAbsent(range.getFirstRow() + 1, row -> new ArrayList<>())
                    .add(range);
        }
        if (range.getLastColumn() > range.getFirstColumn()) {
            across.add(range.formatAsString(), "");
        }
    }

    /**
     * Fills what has fallen down to this row, and lets its own values fall; answers the columns that were filled. Rows
     * come in their order.
     */
    Set<Integer> fill(int row, List<String> cells) {
        Set<Integer> filled = new HashSet<>();
        if (!falling.isEmpty()) {
            falling.values().removeIf(value -> value.last() < row);
            falling.forEach((column, value) -> {
                if (column >= cells.size() || cells.get(column).isBlank()) {
                    set(cells, column, value.value());
                    filled.add(column);
                }
            });
        }
        for (CellRangeAddress range : starts.getOrDefault(row, List.of())) {
            int column = range.getFirstColumn();
            if (column < cells.size() && !cells.get(column).isBlank()) {
                falling.put(column, new Falling(range.getLastRow() + 1, cells.get(column)));
            }
        }
        return filled;
    }

    void note(List<SheetNote> notes) {
        down.note(notes, SheetNote.Kind.MERGED_DOWN);
        across.note(notes, SheetNote.Kind.MERGED_ACROSS);
    }

    static void set(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }
}
