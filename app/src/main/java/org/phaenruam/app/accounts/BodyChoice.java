package org.phaenruam.app.accounts;

import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Wording;

/** A body that somebody may hold a role for; {@code family} is that of its type, such as {@code local} or {@code partner}. */
public record BodyChoice(String code, Wording name, AreaCode area, String family) {
    /** A partner organisation has partners; an office or local government has officials; what decides has a secretary. */
    boolean takes(Role role) {
        return switch (role) {
            case SECRETARY, DEPUTY -> true;
            case PARTNER -> family.equals("partner");
            case OFFICIAL -> family.equals("local") || family.equals("agency");
            default -> false;
        };
    }
}
