package org.phaenruam.app.plans.imports;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.documents.RowTaker;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetRow;

/** A file that can be gone through as often as needed, row by row. */
@FunctionalInterface
interface BudgetSource {
    SheetRead each(RowTaker taker);

    /** Its first rows, or the refusal of the file. */
    default SheetRead first(List<SheetRow> into) {
        return each(row -> {
            into.add(row);
            return into.size() < BudgetMap.HEADER_WITHIN + 10;
        });
    }

    /** Its first rows; empty when it is refused. */
    default List<SheetRow> head() {
        List<SheetRow> rows = new ArrayList<>();
        first(rows);
        return rows;
    }
}
