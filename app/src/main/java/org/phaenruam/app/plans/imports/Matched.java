package org.phaenruam.app.plans.imports;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.Sheet;

/**
 * Which column of a file holds what, by field.
 *
 * @param header the number of the header's row in the sheet, its last one when it has two
 */
record Matched(int header, Map<String, Integer> columns) {
    Matched {
        columns = Map.copyOf(columns);
    }

    /** True when every column lies within the sheet and the header is one of its rows. */
    boolean fits(Sheet sheet) {
        return sheet.rows().stream().anyMatch(row -> row.row() == header)
                && columns.values().stream().allMatch(at -> at >= 0 && at < sheet.width());
    }

    /** {@code 3;name=1;y2571=4}, as it is kept. */
    String kept() {
        return header
                + new TreeMap<>(columns)
                        .entrySet().stream()
                                .map(entry -> ";" + entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining());
    }

    static Optional<Matched> read(String kept) {
        if (!kept.matches("[0-9]{1,7}(;[a-z_0-9]+=[0-9]{1,4})*")) {
            return Optional.empty();
        }
        String[] parts = kept.split(";");
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=");
            columns.put(pair[0], Integer.parseInt(pair[1]));
        }
        return Optional.of(new Matched(Integer.parseInt(parts[0]), columns));
    }
}
