package org.phaenruam.app.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes tables as files, row by row; both leave the stream open and close the table's rows. */
public final class Tables {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;

    private Tables() {}

    /**
     * CSV as spreadsheets open it by a double click: UTF-8 with byte order mark, commas, line ends of Windows. Words that
     * a spreadsheet would run as a formula get an apostrophe in front.
     */
    public static void csv(Table table, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        try (Stream<List<Cell>> rows = table.rows()) {
            CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            writer.writeRecord(
                    table.header().stream().map(FormulaGuard::guarded).toList());
            // the first bytes go out before the first row is asked for: a long list takes its time to be sorted
            writer.flush();
            text.flush();
            Iterator<List<Cell>> each = rows.iterator();
            while (each.hasNext()) {
                writer.writeRecord(each.next().stream().map(Tables::text).toList());
            }
            writer.flush();
        }
        text.flush();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text words -> FormulaGuard.guarded(words.value());
            case Cell.Number number -> number.value().toPlainString();
            case Cell.Day day -> day.value().toString();
            case Cell.Empty nothing -> "";
        };
    }

    /** A workbook with one sheet: words as text, numbers as numbers, days as dates, the header bold and always in view. */
    public static void xlsx(Table table, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                Stream<List<Cell>> rows = table.rows()) {
            book.setZip64Mode(Zip64Mode.AsNeeded);
            SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
            sheet.createFreezePane(0, 1);
            Styles styles = Styles.of(book);
            Row head = sheet.createRow(0);
            for (int i = 0; i < table.header().size(); i++) {
                write(head, i, table.header().get(i), styles.head());
                int width = Math.clamp(table.header().get(i).length() + 4L, NARROWEST, WIDEST);
                sheet.setColumnWidth(i, width * 256);
            }
            int at = 1;
            Iterator<List<Cell>> each = rows.iterator();
            while (each.hasNext()) {
                Row row = sheet.createRow(at++);
                List<Cell> cells = each.next();
                for (int i = 0; i < cells.size(); i++) {
                    write(row, i, cells.get(i), styles);
                }
            }
            book.write(out);
        }
        out.flush();
    }

    private static void write(Row row, int column, Cell cell, Styles styles) {
        switch (cell) {
            case Cell.Text words -> write(row, column, words.value(), styles.text());
            case Cell.Number number -> number(row, column, number.value(), styles);
            case Cell.Day day -> {
                var into = row.createCell(column);
                into.setCellValue(day.value());
                into.setCellStyle(styles.day());
            }
            case Cell.Empty nothing -> {}
        }
    }

    private static void write(Row row, int column, String words, CellStyle style) {
        var into = row.createCell(column);
        into.setCellValue(words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL - 1) + "…" : words);
        into.setCellStyle(style);
    }

    /** A workbook keeps fifteen digits; a longer number stays whole as text. */
    private static void number(Row row, int column, BigDecimal number, Styles styles) {
        if (number.precision() > EXACT_DIGITS) {
            write(row, column, number.toPlainString(), styles.text());
        } else {
            row.createCell(column).setCellValue(number.doubleValue());
        }
    }

    /** How the cells of a workbook look. */
    private record Styles(CellStyle head, CellStyle text, CellStyle day) {
        static Styles of(SXSSFWorkbook book) {
            CellStyle head = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            return new Styles(head, text, day);
        }
    }
}
