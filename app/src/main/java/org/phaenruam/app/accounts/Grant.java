package org.phaenruam.app.accounts;

import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/** A role held in an area; a secretary's grant names the body too. */
public record Grant(Role role, AreaCode area, @Nullable String bodyCode) {
    public Grant {
        if ((role == Role.SECRETARY) != (bodyCode != null)) {
            throw new IllegalArgumentException("a secretary's grant names a body, other grants do not: " + role);
        }
    }
}
