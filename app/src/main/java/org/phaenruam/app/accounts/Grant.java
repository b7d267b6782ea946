package org.phaenruam.app.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/**
 * A role held in an area or for one body, with the days for which it is wished: {@code from} (null: from today) to
 * {@code lastDay}, that day included (null: until somebody ends it). What an account holds has its days in
 * {@link HeldGrant}; the grants of an {@link Actor} are those in force today.
 */
public record Grant(
        Role role,
        AreaCode area,
        @Nullable String bodyCode,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay) {
    public Grant {
        if (role.forBody() != (bodyCode != null)) {
            throw new IllegalArgumentException(
                    "the grant of a role held for a body names the body, other grants do not: " + role);
        }
        if (from != null && lastDay != null && lastDay.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a role ends on its first day or later, not from " + from + " to " + lastDay);
        }
    }

    public Grant(Role role, AreaCode area, @Nullable String bodyCode) {
        this(role, area, bodyCode, null, null);
    }

    /** The same role for the same place or body, whatever the days. */
    public boolean sameRole(Grant other) {
        return undated().equals(other.undated());
    }

    Grant undated() {
        return new Grant(role, area, bodyCode);
    }

    Grant during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Grant(role, area, bodyCode, first, last);
    }
}
