package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.documents.SheetRow;

/** Where the columns of a village file stand, by its header. */
final class VillageColumns {
    private static final List<String> NEEDED = List.of("village_code", "moo", "name_th", "subdistrict_code");
    private static final List<String> ALL =
            List.of("village_code", "moo", "name_th", "name_en", "subdistrict_code", "district_code", "province_code");

    private final Map<String, Integer> places;
    private final int width;

    private VillageColumns(Map<String, Integer> places) {
        this.places = places;
        this.width = 1
                + NEEDED.stream()
                        .mapToInt(name -> places.getOrDefault(name, 0))
                        .max()
                        .orElse(0);
    }

    /** Reads the header; what is wrong with it becomes a problem. */
    static VillageColumns of(List<String> header, ProblemList problems) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            if (ALL.contains(name) && places.putIfAbsent(name, i) != null) {
                problems.add(1, ImportProblem.Kind.COLUMN_TWICE, name);
            }
        }
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            problems.add(1, ImportProblem.Kind.COLUMNS_MISSING, String.join(", ", missing), String.join(",", ALL));
        }
        return new VillageColumns(places);
    }

    Optional<VillageRow> row(SheetRow record, ProblemList problems) {
        long line = record.line();
        if (record.cells().size() < width) {
            problems.add(
                    line,
                    ImportProblem.Kind.CELLS_MISSING,
                    Integer.toString(record.cells().size()),
                    Integer.toString(width));
            return Optional.empty();
        }
        return Optional.of(new VillageRow(
                line,
                cell(record, "village_code"),
                cell(record, "moo"),
                cell(record, "name_th"),
                cell(record, "name_en"),
                cell(record, "subdistrict_code"),
                cell(record, "district_code"),
                cell(record, "province_code")));
    }

    private String cell(SheetRow record, String name) {
        Integer at = places.get(name);
        return at == null ? "" : record.cell(at).strip();
    }
}
