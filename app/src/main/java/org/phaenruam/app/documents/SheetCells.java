package org.phaenruam.app.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of one sheet of a workbook as plain text, and what is special about them. */
final class SheetCells extends DefaultHandler {
    private static final int MOST_COLUMNS = 200;
    private static final long MOST_FILLED = 1_000_000;

    /** What cells point to: the words of the workbook and its ways of showing a number. */
    record Words(ReadOnlySharedStringsTable texts, StylesTable styles) {}

    private final Words words;
    private final int mostRows;
    private final TreeMap<Integer, List<String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final Tally formulas = new Tally();
    private final Tally errors = new Tally();
    private final StringBuilder value = new StringBuilder();
    private int hiddenRows;
    private boolean hidden;
    private int row;
    private int column;
    private String type = "";
    private String style = "";
    private boolean formula;
    private boolean taking;
    private boolean phonetic;

    SheetCells(Words words, int mostRows) {
        this.words = words;
        this.mostRows = mostRows;
    }

    /** How many cells of a kind there are, and the first of them. */
    private static final class Tally {
        private int count;
        private String first = "";
        private String sample = "";

        void add(String ref, String text) {
            if (count++ == 0) {
                first = ref;
                sample = text;
            }
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes given) {
        switch (name) {
            case "row" -> {
                String number = given.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                hidden = "1".equals(given.getValue("hidden")) || "true".equals(given.getValue("hidden"));
            }
            case "c" -> {
                String ref = given.getValue("r");
                column = ref == null ? column + 1 : new CellReference(ref).getCol();
                type = WorkbookSheet.or(given.getValue("t"));
                style = WorkbookSheet.or(given.getValue("s"));
                formula = false;
                value.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> taking = !phonetic;
            case "mergeCell" -> merged.add(CellRangeAddress.valueOf(WorkbookSheet.or(given.getValue("ref"))));
            default -> {}
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (taking) {
            value.append(signs, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws RefusedException {
        switch (name) {
            case "v", "t" -> taking = false;
            case "rPh" -> phonetic = false;
            case "c" -> cell();
            default -> {}
        }
    }

    private void cell() throws RefusedException {
        String text = text();
        if (text.isBlank()) {
            return;
        }
        String ref = SheetRow.letters(column) + row;
        if (column < 0 || column >= MOST_COLUMNS) {
            throw new RefusedException(SheetRefusal.Kind.TOO_MANY_COLUMNS, Integer.toString(MOST_COLUMNS), ref);
        }
        List<String> cells = rows.get(row);
        if (cells == null) {
            if (rows.size() >= mostRows) {
                throw new RefusedException(SheetRefusal.Kind.TOO_MANY_ROWS, "%,d".formatted(mostRows));
            }
            cells = new ArrayList<>();
            rows.put(row, cells);
            hiddenRows += hidden ? 1 : 0;
        }
        set(cells, column, text);
        if (formula) {
            formulas.add(ref, text);
        }
        if (type.equals("e")) {
            errors.add(ref, text);
        }
    }

    private static void set(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private String text() {
        String raw = value.toString();
        return switch (type) {
            case "s" ->
                raw.isEmpty()
                        ? ""
                        : words.texts().getItemAt(Integer.parseInt(raw.strip())).getString();
            case "str", "inlineStr", "e", "d" -> raw;
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            default -> raw.isBlank() ? "" : number(raw.strip());
        };
    }

    /** A day as 2026-11-22, every other number without thousands separators and without the crumbs of binary arithmetic. */
    private String number(String raw) {
        CellStyle shown = shown();
        double number = Double.parseDouble(raw);
        if (shown != null
                && DateUtil.isADateFormat(shown.getDataFormat(), WorkbookSheet.or(shown.getDataFormatString()))
                && DateUtil.isValidExcelDate(number)) {
            return DateUtil.getLocalDateTime(number).toLocalDate().toString();
        }
        BigDecimal plain = new BigDecimal(raw).round(new MathContext(15)).stripTrailingZeros();
        return plain.abs().scale() > 400 || plain.scale() < -400 ? raw : plain.toPlainString();
    }

    private @Nullable CellStyle shown() {
        return style.isEmpty() ? null : words.styles().getStyleAt(Integer.parseInt(style));
    }

    /** The rows, merged cells filled, all equally wide. */
    List<SheetRow> rows() throws RefusedException {
        long filled = 0;
        for (CellRangeAddress range : merged) {
            filled += fill(range, MOST_FILLED - filled);
        }
        int width = rows.values().stream().mapToInt(List::size).max().orElse(0);
        List<SheetRow> all = new ArrayList<>(rows.size());
        rows.forEach((number, cells) -> {
            cells.addAll(Collections.nCopies(width - cells.size(), ""));
            all.add(new SheetRow(number, number, cells));
        });
        return all;
    }

    /** Gives the value of a merged cell to the rows below it, where a row has something to say at all. */
    private long fill(CellRangeAddress range, long most) throws RefusedException {
        List<String> first = rows.get(range.getFirstRow() + 1);
        int at = range.getFirstColumn();
        if (first == null || at >= first.size() || first.get(at).isBlank()) {
            return 0;
        }
        long filled = 0;
        int last = Math.min(range.getLastRow() + 1, rows.lastKey());
        for (int below = range.getFirstRow() + 2; below <= last; below++) {
            if (++filled > most) {
                throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
            }
            List<String> cells = rows.get(below);
            if (cells != null && (at >= cells.size() || cells.get(at).isBlank())) {
                set(cells, at, first.get(at));
            }
        }
        return filled;
    }

    List<SheetNote> notes() {
        List<SheetNote> notes = new ArrayList<>();
        if (formulas.count > 0) {
            notes.add(SheetNote.of(SheetNote.Kind.FORMULAS, Integer.toString(formulas.count), formulas.first));
        }
        if (errors.count > 0) {
            notes.add(SheetNote.of(SheetNote.Kind.ERRORS, Integer.toString(errors.count), errors.first, errors.sample));
        }
        note(
                notes,
                SheetNote.Kind.MERGED_DOWN,
                merged.stream().filter(r -> r.getLastRow() > r.getFirstRow()).toList());
        note(
                notes,
                SheetNote.Kind.MERGED_ACROSS,
                merged.stream()
                        .filter(r -> r.getLastColumn() > r.getFirstColumn())
                        .toList());
        if (hiddenRows > 0) {
            notes.add(SheetNote.of(SheetNote.Kind.HIDDEN_ROWS, Integer.toString(hiddenRows)));
        }
        return notes;
    }

    private static void note(List<SheetNote> notes, SheetNote.Kind kind, List<CellRangeAddress> ranges) {
        if (!ranges.isEmpty()) {
            notes.add(SheetNote.of(
                    kind, Integer.toString(ranges.size()), ranges.getFirst().formatAsString()));
        }
    }
}
