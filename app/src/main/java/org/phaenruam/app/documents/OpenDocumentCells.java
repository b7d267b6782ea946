package org.phaenruam.app.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.SAXException;

/** Hands on the rows of one table of an ODS workbook. A repeated row or cell is repeated only where it says something. */
final class OpenDocumentCells {
    private static final int LAST_ROW = 1 << 24;
    private static final int DEEPEST = 200;

    private final RowFlow flow;
    private final MergedCells merged = new MergedCells();
    private final Tally formulas = new Tally();
    private final Tally errors = new Tally();
    private List<String> cells = new ArrayList<>();
    private Set<Integer> uncalculated = new HashSet<>();
    private int row;
    private int column;
    private int hiddenRows;

    OpenDocumentCells(RowFlow flow) {
        this.flow = flow;
    }

    /** Reads on from the start of a table to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException, SAXException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table-row" -> row(xml);
                    case "table-row-group", "table-rows", "table-header-rows" -> depth++;
                    default -> skip(xml); // columns, shapes, pivot tables
                }
            }
            if (depth > DEEPEST) {
                throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
            }
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException, SAXException {
        int times = number(xml, "number-rows-repeated");
        String visible = OpenDocumentSheet.value(xml, "visibility");
        cells = new ArrayList<>();
        uncalculated = new HashSet<>();
        column = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("table-cell") || name.equals("covered-table-cell")) {
                    cell(xml);
                } else {
                    skip(xml);
                }
            }
        }
        List<String> said = cells;
        for (int i = 0; !said.isEmpty() && i < times; i++) {
            int at = row + i + 1;
            hiddenRows += visible.equals("collapse") || visible.equals("filter") ? 1 : 0;
            List<String> copy = new ArrayList<>(said);
            flow.add(at, at, copy, merged.fill(at, copy), uncalculated);
        }
        row = Math.min(LAST_ROW, row + times);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, SAXException {
        int times = number(xml, "number-columns-repeated");
        int wide = number(xml, "number-columns-spanned");
        int high = number(xml, "number-rows-spanned");
        String formula = OpenDocumentSheet.value(xml, "formula");
        String type = OpenDocumentSheet.value(xml, "value-type");
        String value = switch (type) {
            case "float", "currency", "percentage" -> OpenDocumentSheet.value(xml, "value");
            case "date" -> OpenDocumentSheet.value(xml, "date-value").replaceFirst("T00:00:00(\\.0+)?$", "");
            case "boolean" -> OpenDocumentSheet.value(xml, "boolean-value").equals("true") ? "TRUE" : "FALSE";
            case "string" -> OpenDocumentSheet.value(xml, "string-value");
            default -> "";
        };
        String shown = OpenDocumentText.of(xml);
        String text = value.isEmpty() ? shown : number(type) ? CellNumbers.text(value) : value;
        if (text.isBlank() && !formula.isEmpty() && type.isEmpty()) {
            uncalculated.add(column);
        }
        if (!text.isBlank()) {
            put(text, times);
            String ref = SheetRow.letters(column) + (row + 1);
            if (!formula.isEmpty()) {
                formulas.add(ref, text);
            }
            if (shown.startsWith("#") && !formula.isEmpty()) {
                errors.add(ref, shown);
            }
        }
        if (wide > 1 || high > 1) {
            merged.add(new CellRangeAddress(row, row + high - 1, column, column + wide - 1));
        }
        column = Math.min(LAST_ROW, column + times);
    }

    private static boolean number(String type) {
        return type.equals("float") || type.equals("currency") || type.equals("percentage");
    }

    private void put(String text, int times) throws RefusedException {
        for (int i = 0; i < times; i++) {
            RowFlow.check(column + i, row + 1);
            MergedCells.set(cells, column + i, text);
        }
    }

    /** How often, at least once. */
    private static int number(XMLStreamReader xml, String name) throws RefusedException {
        String said = OpenDocumentSheet.value(xml, name);
        if (said.isEmpty()) {
            return 1;
        }
        if (!said.matches("[0-9]{1,8}")) {
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
        return Math.max(1, Integer.parseInt(said));
    }

    /** Reads on to the end of the element that has just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
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
