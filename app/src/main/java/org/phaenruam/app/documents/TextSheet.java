package org.phaenruam.app.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A sheet that came as text. */
final class TextSheet {
    private static final int MOST_COLUMNS = 200;

    private TextSheet() {}

    static Sheet read(byte[] content, SheetLimits limits) throws RefusedException {
        TextEncoding encoding = TextEncoding.of(content);
        List<SheetRow> rows = new ArrayList<>();
        int line = 1;
        try (Reader text = text(content, encoding)) {
            char separator = Separator.of(text(content, encoding));
            int row = 0;
            for (CsvRecord record : CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text)) {
                line = Math.toIntExact(record.getStartingLineNumber());
                List<String> cells = record.getFields();
                if (row == 0 && Separator.declares(cells)) {
                    row++;
                    continue;
                }
                row++;
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                check(cells, rows.size(), limits, row);
                rows.add(new SheetRow(
                        line, row, cells.stream().map(TextSheet::cell).toList()));
            }
        } catch (CsvParseException | UncheckedIOException | ArithmeticException e) {
            throw new RefusedException(SheetRefusal.Kind.BROKEN_TEXT, Integer.toString(line));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        if (rows.isEmpty()) {
            throw new RefusedException(SheetRefusal.Kind.NO_ROWS);
        }
        List<SheetNote> notes = encoding.old() ? List.of(SheetNote.of(SheetNote.Kind.OLD_ENCODING)) : List.of();
        return new Sheet(Sheet.CSV, encoding.name(), "", rows, notes);
    }

    private static String cell(String raw) {
        return FormulaGuard.unguarded(raw).replace("\r\n", "\n");
    }

    private static void check(List<String> cells, int before, SheetLimits limits, int row) throws RefusedException {
        if (before >= limits.rows()) {
            throw new RefusedException(SheetRefusal.Kind.TOO_MANY_ROWS, "%,d".formatted(limits.rows()));
        }
        if (cells.size() > MOST_COLUMNS
                && cells.subList(MOST_COLUMNS, cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            throw new RefusedException(
                    SheetRefusal.Kind.TOO_MANY_COLUMNS,
                    Integer.toString(MOST_COLUMNS),
                    SheetRow.letters(MOST_COLUMNS) + row);
        }
    }

    private static Reader text(byte[] content, TextEncoding encoding) {
        return new InputStreamReader(
                new ByteArrayInputStream(content, encoding.start(), content.length - encoding.start()),
                encoding.charset());
    }
}
