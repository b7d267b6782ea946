package org.phaenruam.app.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;

/** One area as it is or shall be stored: what everybody sees, and what only this module needs. */
record AreaRow(
        Area area,
        @Nullable String postcode,
        SourceStatus postcodeStatus,
        String source,
        @Nullable LocalDate validFrom) {

    /** A row without postcode, in force from a day. */
    AreaRow(Area area, String source, LocalDate validFrom) {
        this(area, null, SourceStatus.UNKNOWN, source, validFrom);
    }

    AreaCode code() {
        return area.code();
    }
}
