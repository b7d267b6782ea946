package org.phaenruam.app.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that somebody holds: from its first day up to, but not on, {@code to}. */
public record HeldGrant(
        UUID id, Grant grant, LocalDate from, @Nullable LocalDate to) {
    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && stillToCome(day);
    }

    /** In force on this day or on a later one. */
    boolean stillToCome(LocalDate day) {
        return to == null || day.isBefore(to) && from.isBefore(to);
    }

    /** The last day on which the role is held; empty when it is open-ended. */
    public Optional<LocalDate> lastDay() {
        return to == null ? Optional.empty() : Optional.of(to.minusDays(1));
    }
}
