package org.phaenruam.app.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.phaenruam.app.kernel.Busy;

/** Writes tables as files, row by row; both leave the stream open and close the table's rows. */
public final class Tables {
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

    /**
     * A workbook: words as text, numbers as numbers, days as dates, the header bold and always in view. What does not fit
     * into one sheet goes on in the next. Throws {@link Busy} when others are making long workbooks and go on doing so.
     */
    public static void xlsx(Table table, OutputStream out) throws IOException {
        Workbooks.OF_ALL.write(table, out);
    }
}
