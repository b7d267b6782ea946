package org.phaenruam.match.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phaenruam.match.Gazetteer;
import org.phaenruam.match.Place;
import org.phaenruam.match.PlaceFinder;

/** {@code match locate}: the rows of a file with the place that each names. */
final class LocateCommand {
    private static final String AREAS = "/reference/areas/areas.csv";

    private final Options options;

    LocateCommand(List<String> args) {
        options = new Options(args, Set.of("--text", "--province-hint"), Set.of());
    }

    int run(PrintStream out) {
        Table table = Table.read(options.onlyFile());
        int text = table.column(options.get("--text"));
        int hint = options.find("--province-hint").map(table::column).orElse(-1);
        PlaceFinder finder = new PlaceFinder(areas());
        CsvWriter writer = CsvWriter.builder().autoFlush(true).build(out);
        List<String> columns = new ArrayList<>(table.columns());
        columns.addAll(List.of("found_province", "found_district", "found_subdistrict", "found_moo", "why"));
        writer.writeRecord(columns);
        for (List<String> row : table.rows()) {
            Place place = finder.find(Table.cell(row, text), Table.cell(row, hint));
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < table.columns().size()) {
                cells.add("");
            }
            cells.addAll(List.of(place.province(), place.district(), place.subdistrict(), place.moo(), place.why()));
            writer.writeRecord(cells);
        }
        return 0;
    }

    /** The product's own list of areas, which lies on the class path of the launcher. */
    private static Gazetteer areas() {
        try (InputStream in = LocateCommand.class.getResourceAsStream(AREAS)) {
            if (in == null) {
                throw new UsageException("ไม่พบรายชื่อพื้นที่ / the list of areas " + AREAS
                        + " is not on the class path; call this through ./phaen match locate");
            }
            List<Gazetteer.Area> areas = new ArrayList<>();
            for (NamedCsvRecord row :
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                add(row, areas);
            }
            return new Gazetteer(areas);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + AREAS, e);
        }
    }

    private static void add(NamedCsvRecord row, List<Gazetteer.Area> areas) {
        String code = row.getField("code");
        String kind = row.getField("kind");
        String name = row.getField("name_th");
        switch (row.getField("level")) {
            case "PRO" ->
                areas.add(new Gazetteer.Area(code, Gazetteer.Kind.PROVINCE, kind.equals("CAPITAL"), name, ""));
            case "DIS" ->
                areas.add(new Gazetteer.Area(
                        code, Gazetteer.Kind.DISTRICT, kind.equals("KHET"), name, row.getField("parent_code")));
            case "TAM" ->
                areas.add(new Gazetteer.Area(
                        code, Gazetteer.Kind.SUBDISTRICT, kind.equals("KHWAENG"), name, row.getField("parent_code")));
            default -> {}
        }
    }
}
