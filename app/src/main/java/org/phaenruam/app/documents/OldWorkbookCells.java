package org.phaenruam.app.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Collects the cells of the first sheet of an XLS workbook that is neither hidden nor empty. */
final class OldWorkbookCells extends AbortableHSSFListener {
    private final @Nullable String wanted;
    private final FormatTrackingHSSFListener formats;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final TreeMap<Integer, List<String>> rows = new TreeMap<>();
    private final Map<Integer, Set<Integer>> uncalculated = new HashMap<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private MergedCells merged = new MergedCells();
    private final Tally formulas = new Tally();
    private final Tally errors = new Tally();
    private @Nullable SSTRecord texts;
    private @Nullable FormulaRecord awaiting;
    private int depth;
    private String name = "";
    private int sheet = -1;
    /** The sheet that was chosen; -1 until one is. */
    private int read = -1;

    OldWorkbookCells(@Nullable String wanted) {
        this.wanted = wanted;
        this.formats = new FormatTrackingHSSFListener(record -> {});
    }

    @Override
    public short abortableProcessRecord(Record record) throws HSSFUserException {
        formats.processRecord(record);
        try {
            take(record);
            return 0;
        } catch (RefusedException refused) {
            throw new HSSFUserException("refused", refused);
        }
    }

    private void take(Record record) throws RefusedException {
        switch (record) {
            case BoundSheetRecord listed -> sheets.add(listed);
            case SSTRecord shared -> texts = shared;
            case BOFRecord begin -> begin(begin);
            case EOFRecord end -> depth = Math.max(0, depth - 1);
            case RowRecord row -> hidden(row);
            case MergeCellsRecord ranges -> merge(ranges);
            case LabelSSTRecord label -> {
                if (texts != null) {
                    put(
                            label.getRow(),
                            label.getColumn(),
                            texts.getString(label.getSSTIndex()).getString());
                }
            }
            case LabelRecord label -> put(label.getRow(), label.getColumn(), label.getValue());
            case NumberRecord number -> put(number.getRow(), number.getColumn(), number(number, number.getValue()));
            case BoolErrRecord value -> flag(value);
            case FormulaRecord formula -> formula(formula);
            case StringRecord text -> {
                if (awaiting != null) {
                    put(awaiting.getRow(), awaiting.getColumn(), text.getString());
                    formulas.add(ref(awaiting), "");
                    awaiting = null;
                }
            }
            default -> {}
        }
    }

    /** A sheet begins; charts and the like begin and end within one. */
    private void begin(BOFRecord begin) {
        if (begin.getType() == BOFRecord.TYPE_WORKBOOK || depth++ > 0) {
            return;
        }
        sheet++;
        List<BoundSheetRecord> inOrder = List.of(BoundSheetRecord.orderByBofPosition(sheets));
        if (rows.isEmpty() && begin.getType() == BOFRecord.TYPE_WORKSHEET && sheet < inOrder.size()) {
            BoundSheetRecord listed = inOrder.get(sheet);
            if (!hidden(listed) && (wanted == null || listed.getSheetname().equals(wanted))) {
                read = sheet;
                name = listed.getSheetname();
                merged = new MergedCells();
                hiddenRows.clear();
                uncalculated.clear();
            }
        }
    }

    private static boolean hidden(BoundSheetRecord listed) {
        return listed.isHidden() || listed.isVeryHidden();
    }

    private boolean here() {
        return sheet >= 0 && sheet == read;
    }

    private void hidden(RowRecord row) {
        if (here() && row.getZeroHeight()) {
            hiddenRows.add(row.getRowNumber() + 1);
        }
    }

    private void merge(MergeCellsRecord ranges) throws RefusedException {
        for (short at = 0; here() && at < ranges.getNumAreas(); at++) {
            merged.add(ranges.getAreaAt(at));
        }
    }

    private void flag(BoolErrRecord value) throws RefusedException {
        String text = value.isError()
                ? FormulaError.forInt(value.getErrorValue()).getString()
                : value.getBooleanValue() ? "TRUE" : "FALSE";
        put(value.getRow(), value.getColumn(), text);
        if (value.isError() && here()) {
            errors.add(SheetRow.letters(value.getColumn()) + (value.getRow() + 1), text);
        }
    }

    /** A nought that is to be calculated when the file is opened was put there by a program that did not calculate. */
    private static boolean neverCalculated(FormulaRecord formula) {
        return formula.isCalcOnLoad()
                && formula.getCachedResultTypeEnum() == CellType.NUMERIC
                && formula.getValue() == 0;
    }

    private void formula(FormulaRecord formula) throws RefusedException {
        if (!here()) {
            return;
        }
        if (neverCalculated(formula)) {
            uncalculated
                    .computeIfAbsent(formula.getRow() + 1, row -> new HashSet<>())
                    .add((int) formula.getColumn());
            return;
        }
        if (formula.hasCachedResultString()) {
            awaiting = formula;
            return;
        }
        String text = switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula, formula.getValue());
            case BOOLEAN -> formula.getCachedBooleanValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(formula.getCachedErrorValue()).getString();
            default -> "";
        };
        put(formula.getRow(), formula.getColumn(), text);
        formulas.add(ref(formula), text);
        if (text.startsWith("#")) {
            errors.add(ref(formula), text);
        }
    }

    private static String ref(CellValueRecordInterface cell) {
        return SheetRow.letters(cell.getColumn()) + (cell.getRow() + 1);
    }

    private String number(CellValueRecordInterface cell, double value) {
        int format = formats.getFormatIndex(cell);
        String shown = formats.getFormatString(format);
        return CellNumbers.text(Double.toString(value), format, shown == null ? "" : shown);
    }

    private void put(int row, int column, @Nullable String text) throws RefusedException {
        if (!here() || text == null || text.isBlank()) {
            return;
        }
        RowFlow.check(column, row + 1);
        MergedCells.set(rows.computeIfAbsent(row + 1, at -> new ArrayList<>()), column, text);
    }

    Sheet sheet(RowFlow flow) throws SAXException {
        List<String> names = sheets.stream()
                .filter(listed -> !hidden(listed))
                .map(BoundSheetRecord::getSheetname)
                .toList();
        if (wanted != null && !names.contains(wanted)) {
            throw new RefusedException(SheetRefusal.Kind.NO_SUCH_SHEET, wanted, String.join(", ", names));
        }
        if (rows.isEmpty()) {
            throw new RefusedException(SheetRefusal.Kind.NO_ROWS);
        }
        try {
            for (var row : rows.entrySet()) {
                Set<Integer> fromAbove = merged.fill(row.getKey(), row.getValue());
                flow.add(
                        row.getKey(),
                        row.getKey(),
                        row.getValue(),
                        fromAbove,
                        uncalculated.getOrDefault(row.getKey(), Set.of()));
            }
        } catch (RowFlow.Enough enough) {
            return new Sheet(Sheet.XLS, "", name, List.of(), List.of());
        }
        return new Sheet(Sheet.XLS, "", name, List.of(), notes(names));
    }

    private List<SheetNote> notes(List<String> names) {
        List<SheetNote> notes = new ArrayList<>();
        formulas.note(notes, SheetNote.Kind.FORMULAS);
        errors.note(notes, SheetNote.Kind.ERRORS);
        merged.note(notes);
        long hidden = hiddenRows.stream().filter(rows::containsKey).count();
        if (hidden > 0) {
            notes.add(SheetNote.of(SheetNote.Kind.HIDDEN_ROWS, Long.toString(hidden)));
        }
        SheetNote.aside(
                notes, names.stream().filter(other -> !other.equals(name)).toList(), sheets.size() - names.size());
        return notes;
    }
}
