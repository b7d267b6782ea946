package org.phaenruam.match.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A CSV file with one heading row, in UTF-8. */
record Table(String file, List<String> columns, List<List<String>> rows) {
    static Table read(String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new UsageException("ไม่พบไฟล์ " + file + " / there is no file " + file);
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .detectBomHeader(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .maxBufferSize(256 * 1024 * 1024)
                        .ofNamedCsvRecord(path);
                Stream<NamedCsvRecord> stream = reader.stream()) {
            List<NamedCsvRecord> records = stream.toList();
            if (records.isEmpty()) {
                return new Table(file, List.of(), List.of());
            }
            List<String> columns = records.getFirst().getHeader();
            return new Table(
                    file, columns, records.stream().map(r -> r.getFields()).toList());
        } catch (IOException | RuntimeException e) {
            throw new UsageException(
                    "อ่านไฟล์ " + file + " ไม่ได้ / cannot read " + file + " as CSV in UTF-8: " + e.getMessage());
        }
    }

    int column(String name) {
        int at = columns.indexOf(name);
        if (at < 0 && !rows.isEmpty()) {
            throw new UsageException("ไม่มีคอลัมน์ " + name + " ใน " + file + " / there is no column " + name + " in "
                    + file + "; it has " + String.join(", ", columns));
        }
        return at;
    }

    static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }
}
