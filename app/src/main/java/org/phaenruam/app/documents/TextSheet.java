package org.phaenruam.app.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** A sheet that came as text. */
final class TextSheet {
    private TextSheet() {}

    static Sheet read(FileBytes file, SheetLimits limits, RowTaker taker) throws IOException, RefusedException {
        TextEncoding encoding = TextEncoding.of(file);
        RowFlow flow = new RowFlow(taker, limits);
        int line = 1;
        try (CsvReader<CsvRecord> records = records(file, encoding)) {
            int row = 0;
            for (CsvRecord record : records) {
                line = Math.toIntExact(record.getStartingLineNumber());
                List<String> cells = record.getFields();
                row++;
                if ((row == 1 && Separator.declares(cells)) || cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                check(cells, row);
                flow.add(line, row, cells.stream().map(TextSheet::cell).toList());
            }
        } catch (CsvParseException | UncheckedIOException | ArithmeticException e) {
            throw new RefusedException(SheetRefusal.Kind.BROKEN_TEXT, Integer.toString(line));
        } catch (RowFlow.Enough enough) {
            return new Sheet(Sheet.CSV, encoding.name(), "", List.of(), List.of());
        }
        if (flow.count() == 0) {
            throw new RefusedException(SheetRefusal.Kind.NO_ROWS);
        }
        List<SheetNote> notes = encoding.old() ? List.of(SheetNote.of(SheetNote.Kind.OLD_ENCODING)) : List.of();
        return new Sheet(Sheet.CSV, encoding.name(), "", List.of(), notes);
    }

    private static CsvReader<CsvRecord> records(FileBytes file, TextEncoding encoding) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(Separator.of(text(file, encoding)))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text(file, encoding));
    }

    private static String cell(String raw) {
        return FormulaGuard.unguarded(raw).replace("\r\n", "\n");
    }

    private static void check(List<String> cells, int row) throws RefusedException {
        for (int at = RowFlow.MOST_COLUMNS; at < cells.size(); at++) {
            if (!cells.get(at).isBlank()) {
                RowFlow.check(RowFlow.MOST_COLUMNS, row);
            }
        }
    }

    private static Reader text(FileBytes file, TextEncoding encoding) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(encoding.start());
        return new InputStreamReader(in, encoding.charset());
    }
}
