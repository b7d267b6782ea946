package org.phaenruam.app.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/**
 * Which records are asked for: of these areas ({@code wide}: of every area whose records lie in their chains), of one deed
 * ("" for any), from one moment to before another, older than the record {@code before}.
 */
public record AuditQuery(
        List<AreaCode> areas,
        boolean wide,
        String deed,
        Instant from,
        Instant until,
        @Nullable Place before) {
    public AuditQuery {
        areas = List.copyOf(areas);
    }

    /** A record's place among all. */
    public record Place(Instant at, String chain, long seq) {}
}
