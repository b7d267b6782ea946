package org.phaenruam.app.plans.imports;

import java.util.List;
import org.phaenruam.app.documents.SheetRow;

/**
 * What is wrong with one cell of a row.
 *
 * @param column counted from 0; -1 when it is the row as a whole
 * @param key the message that says what is wrong and what to do
 */
record RowFault(SheetRow row, int column, String key, List<Object> args) {
    private static final int SHOWN = 60;

    RowFault {
        args = List.copyOf(args);
    }

    /** The cell as spreadsheets name it, such as C17; the row's number when no cell is to blame. */
    String cell() {
        return column < 0 ? Integer.toString(row.row()) : row.ref(column);
    }

    /** What stands there, shortened. */
    String value() {
        String value = row.cell(column).strip().replaceAll("\\s+", " ");
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
