package org.phaenruam.app.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list on its way into a file: its name (the sheet's name in a workbook), one heading for each column, and its rows,
 * which are drawn one by one while the file is written and closed with it, so that a list may be longer than the memory.
 */
public record Table(String name, List<String> header, Stream<List<Cell>> rows) {
    public Table {
        header = List.copyOf(header);
        if (name.isBlank() || header.isEmpty()) {
            throw new IllegalArgumentException("a table needs a name and a header: '" + name + "' " + header);
        }
    }

    /** A table whose cells are all words. */
    public static Table ofTexts(String name, List<String> header, Stream<List<String>> rows) {
        return new Table(
                name, header, rows.map(row -> row.stream().map(Cell::of).toList()));
    }
}
