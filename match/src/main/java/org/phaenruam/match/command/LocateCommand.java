package org.phaenruam.match.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phaenruam.match.Gazetteer;
import org.phaenruam.match.Place;
import org.phaenruam.match.PlaceFinder;

/** {@code match locate}: the rows of a file with the place that each names. */
final class LocateCommand {
    private final Options options;

    LocateCommand(List<String> args) {
        options = new Options(args, Set.of("--text", "--province-hint"), Set.of());
    }

    int run(PrintStream out) {
        Table table = Table.read(options.onlyFile());
        int text = table.column(options.get("--text"));
        int hint = options.find("--province-hint").map(table::column).orElse(-1);
        PlaceFinder finder = new PlaceFinder(new Gazetteer(AreaList.read()));
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
}
