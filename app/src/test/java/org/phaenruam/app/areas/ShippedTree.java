package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;

/** The shipped areas as a tree without a database; siblings stand in the order of the file. */
final class ShippedTree {
    private static final List<AreaRow> ROWS = ReferenceTable.read(AreasReference.AREAS).stream()
            .map(AreasReference::area)
            .toList();

    private ShippedTree() {}

    static AreaSnapshot withVillages(AreaRow... villages) {
        List<AreaRow> rows = new ArrayList<>(ROWS);
        rows.addAll(List.of(villages));
        return new AreaSnapshot(rows);
    }

    /** A village under the tambon that its code begins with. */
    static AreaRow village(String code, int moo, String nameTh, @Nullable String nameEn) {
        return village(code, moo, nameTh, nameEn, false);
    }

    static AreaRow village(String code, int moo, String nameTh, @Nullable String nameEn, boolean sample) {
        Area area = new Area(
                new AreaCode(code),
                AreaKind.VILLAGE,
                nameTh,
                nameEn,
                new AreaCode(code.substring(0, 6)),
                moo,
                SourceStatus.OUR_DESIGN,
                sample);
        return new AreaRow(area, null, SourceStatus.UNKNOWN, VillageSources.IMPORTED, null);
    }
}
