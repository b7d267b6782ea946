package org.phaenruam.app.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of one sheet of a workbook as plain text, and what is special about them. */
final class SheetCells extends DefaultHandler {
    /** What cells point to: the texts of the workbook and its ways of showing a number. */
    record Words(SharedTexts texts, StylesTable styles) {}

    private final Words words;
    private final MergedCells merged;
    private final RowFlow flow;
    private final Tally formulas = new Tally();
    private final Tally errors = new Tally();
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int hiddenRows;
    private boolean hidden;
    private int row;
    private int column;
    private String type = "";
    private String style = "";
    private boolean formula;
    /** Whether the file says a value of the cell, were it an empty one. */
    private boolean valued;

    private Set<Integer> uncalculated = new HashSet<>();
    private boolean taking;
    private boolean phonetic;

    /** {@code merged} knows the ranges of the sheet, which stand behind its rows. */
    SheetCells(Words words, MergedCells merged, RowFlow flow) {
        this.words = words;
        this.merged = merged;
        this.flow = flow;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes given) throws RefusedException {
        switch (name) {
            case "row" -> {
                String number = given.getValue("r");
                int next = number == null ? row + 1 : Integer.parseInt(number);
                if (next <= row) { // rows are counted upwards; only a damaged or a forged sheet jumps back
                    throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
                }
                row = next;
                column = -1;
                cells = new ArrayList<>();
                uncalculated = new HashSet<>();
                hidden = "1".equals(given.getValue("hidden")) || "true".equals(given.getValue("hidden"));
            }
            case "c" -> {
                String ref = given.getValue("r");
                column = ref == null ? column + 1 : new CellReference(ref).getCol();
                type = WorkbookSheet.or(given.getValue("t"));
                style = WorkbookSheet.or(given.getValue("s"));
                formula = false;
                valued = false;
                value.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> {
                taking = !phonetic;
                valued = true;
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) throws RefusedException {
        if (taking) {
            RowFlow.checkText(value.length() + length);
            value.append(signs, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> taking = false;
            case "rPh" -> phonetic = false;
            case "c" -> cell();
            case "row" -> row();
            default -> {}
        }
    }

    private void cell() throws RefusedException {
        String text = text();
        if (text.isBlank()) {
            if (formula && !(valued && type.equals("str")) && column < RowFlow.MOST_COLUMNS) {
                uncalculated.add(column);
            }
            return;
        }
        String ref = SheetRow.letters(column) + row;
        RowFlow.check(column, row);
        MergedCells.set(cells, column, text);
        if (formula) {
            formulas.add(ref, text);
        }
        if (type.equals("e")) {
            errors.add(ref, text);
        }
    }

    private void row() throws SAXException {
        if (!cells.isEmpty()) {
            hiddenRows += hidden ? 1 : 0;
            Set<Integer> fromAbove = merged.fill(row, cells);
            flow.add(row, row, cells, fromAbove, uncalculated);
        }
        cells = new ArrayList<>();
    }

    private String text() {
        String raw = value.toString();
        return switch (type) {
            case "s" -> raw.isEmpty() ? "" : words.texts().get(Integer.parseInt(raw.strip()));
            case "str", "inlineStr", "e", "d" -> raw;
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            default -> raw.isBlank() ? "" : number(raw.strip());
        };
    }

    private String number(String raw) {
        CellStyle shown = style.isEmpty() ? null : words.styles().getStyleAt(Integer.parseInt(style));
        return shown == null
                ? CellNumbers.text(raw)
                : CellNumbers.text(raw, shown.getDataFormat(), WorkbookSheet.or(shown.getDataFormatString()));
    }

    List<SheetNote> notes() {
        List<SheetNote> notes = new ArrayList<>();
        formulas.note(notes, SheetNote.Kind.FORMULAS);
        errors.note(notes, SheetNote.Kind.ERRORS);
        merged.note(notes);
        if (hiddenRows > 0) {
            notes.add(SheetNote.of(SheetNote.Kind.HIDDEN_ROWS, Integer.toString(hiddenRows)));
        }
        return notes;
    }
}
