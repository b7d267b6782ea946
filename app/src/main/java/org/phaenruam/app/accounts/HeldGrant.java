package org.phaenruam.app.accounts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that somebody holds: from its first day up to, but not on, its last day. */
public record HeldGrant(
        UUID id, Grant grant, LocalDate from, @Nullable LocalDate to) {
    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
