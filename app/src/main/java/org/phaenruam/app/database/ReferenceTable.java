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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV that ships with the product: UTF-8, one header line; every cell is text and may be empty. */
public final class ReferenceTable {
    private ReferenceTable() {}

    /** All rows of {@code /reference/…} or {@code /sample/…}, as column → text; throws when the file is not shipped. */
    public static List<Map<String, String>> read(String resource) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the reference table " + resource + " is not shipped with the product");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            List<Map<String, String>> rows = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
                for (NamedCsvRecord record : csv) {
                    rows.add(new LinkedHashMap<>(record.getFieldsAsMap()));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
