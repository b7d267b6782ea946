package org.phaenruam.app.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.phaenruam.app.kernel.Busy;

/**
 * Makes workbooks. One of a million rows lies on the disk, as large as a film, until it can be sent: so only a few long
 * ones are made at once. Others wait for a while and are then told to come again; short ones never wait.
 */
final class Workbooks {
    /** Those of the whole product. */
    static final Workbooks OF_ALL = new Workbooks(
            SpreadsheetVersion.EXCEL2007.getMaxRows(), 10_000, new Semaphore(3, true), Duration.ofSeconds(10));

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int EXACT_DIGITS = 15;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;

    private final int rowsOfASheet;
    private final int longFrom;
    private final Semaphore atOnce;
    private final Duration patience;

    /**
     * @param rowsOfASheet with its header
     * @param longFrom a table of so many rows is a long one
     */
    Workbooks(int rowsOfASheet, int longFrom, Semaphore atOnce, Duration patience) {
        this.rowsOfASheet = rowsOfASheet;
        this.longFrom = longFrom;
        this.atOnce = atOnce;
        this.patience = patience;
    }

    void write(Table table, OutputStream out) throws IOException {
        try (Turn turn = new Turn();
                SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                Stream<List<Cell>> rows = table.rows()) {
            book.setZip64Mode(Zip64Mode.AsNeeded);
            Styles styles = Styles.of(book);
            SXSSFSheet sheet = sheet(book, table, styles);
            int at = 1;
            int written = 0;
            Iterator<List<Cell>> each = rows.iterator();
            while (each.hasNext()) {
                if (++written == longFrom) {
                    turn.take();
                }
                if (at == rowsOfASheet) {
                    sheet = sheet(book, table, styles);
                    at = 1;
                }
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

    /** One of the few places for long workbooks; given back when the file on the disk is gone. */
    private final class Turn implements AutoCloseable {
        private boolean taken;

        void take() {
            try {
                taken = atOnce.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!taken) {
                throw new Busy("no more long workbooks are made at once");
            }
        }

        @Override
        public void close() {
            if (taken) {
                atOnce.release();
            }
        }
    }

    /** One more sheet with its header; from the second on its name has a number. */
    private static SXSSFSheet sheet(SXSSFWorkbook book, Table table, Styles styles) {
        int before = book.getNumberOfSheets();
        String number = before == 0 ? "" : " " + (before + 1);
        String name = WorkbookUtil.createSafeSheetName(table.name());
        int room = Math.min(name.length(), LONGEST_SHEET_NAME - number.length());
        SXSSFSheet sheet = book.createSheet(name.substring(0, room) + number);
        sheet.createFreezePane(0, 1);
        Row head = sheet.createRow(0);
        for (int i = 0; i < table.header().size(); i++) {
            write(head, i, table.header().get(i), styles.head());
            int width = Math.clamp(table.header().get(i).length() + 4L, NARROWEST, WIDEST);
            sheet.setColumnWidth(i, width * 256);
        }
        return sheet;
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
