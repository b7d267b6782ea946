package org.phaenruam.app.audit;

import java.time.Instant;
import org.phaenruam.app.kernel.AreaCode;

/** One record of a chain, for reading. {@code detail} is {@code key=value;key=value} as it was written down. */
public record AuditRecord(
        String chain, long seq, Instant at, String actor, String deed, String subject, AreaCode area, String detail) {}
