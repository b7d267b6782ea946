package org.phaenruam.app.database;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A CSV that ships with the product: UTF-8, one header line; every cell is text and may be empty. */
public final class ReferenceTable {
    private ReferenceTable() {}

    /** One row; asking for a column that the table does not have is a defect of ours and throws. */
    public record Row(String table, long line, Map<String, String> cells) {
        /** The cell's text, possibly empty. */
        public String text(String column) {
            String text = cells.get(column);
            if (text == null) {
                throw new IllegalStateException(table + " line " + line + " has no column '" + column + "'");
            }
            return text;
        }

        /** The cell's text, or the given one when the cell is empty or the column missing. */
        public String textOr(String column, String otherwise) {
            String text = cells.get(column);
            return text == null || text.isEmpty() ? otherwise : text;
        }

        public boolean flag(String column) {
            return text(column).equals("1");
        }

        /** The parts of a cell that holds a list joined with a bar. */
        public List<String> list(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
        }
    }

    /** All rows of {@code /reference/…} or {@code /sample/…}, as column → text; throws when the file is not shipped. */
    public static List<Row> read(String resource) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the reference table " + resource + " is not shipped with the product");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            List<Row> rows = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
                for (NamedCsvRecord record : csv) {
                    rows.add(new Row(resource, record.getStartingLineNumber(), record.getFieldsAsMap()));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
