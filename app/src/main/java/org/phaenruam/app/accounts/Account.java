package org.phaenruam.app.accounts;

import java.util.List;
import java.util.UUID;
import org.phaenruam.app.kernel.AreaCode;

/**
 * An account as its keepers see it. {@code label} is an office, not a private name; {@code area} is where the account is
 * looked after; {@code roles} are those in force today.
 */
public record Account(
        UUID id,
        String signInName,
        String label,
        AreaCode area,
        boolean disabled,
        boolean mustChangePassword,
        boolean sample,
        List<HeldGrant> roles) {
    public Account {
        roles = List.copyOf(roles);
    }

    /** The roles without their dates, as {@link Actor} needs them. */
    public List<Grant> grants() {
        return roles.stream().map(HeldGrant::grant).toList();
    }
}
