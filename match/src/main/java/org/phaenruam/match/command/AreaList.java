package org.phaenruam.match.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.phaenruam.match.Gazetteer;

/** The product's own list of areas, which lies on the class path of the launcher. */
public final class AreaList {
    private static final String AREAS = "/reference/areas/areas.csv";

    private AreaList() {}

    /**
     * The names of all provinces, districts and tambons, each once, for keeping them whole when words are broken. None where
     * the library runs without the product.
     */
    public static List<String> names() {
        if (AreaList.class.getResource(AREAS) == null) {
            return List.of();
        }
        return read().stream().map(Gazetteer.Area::name).distinct().toList();
    }

    static List<Gazetteer.Area> read() {
        try (InputStream in = AreaList.class.getResourceAsStream(AREAS)) {
            if (in == null) {
                throw new UsageException("ไม่พบรายชื่อพื้นที่ / the list of areas " + AREAS
                        + " is not on the class path; call this through ./phaen");
            }
            List<Gazetteer.Area> areas = new ArrayList<>();
            for (NamedCsvRecord row :
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                add(row, areas);
            }
            return areas;
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
