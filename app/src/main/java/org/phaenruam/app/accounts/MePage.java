package org.phaenruam.app.accounts;

import java.util.List;
import java.util.UUID;

/** Who I am here, what I may do, and what others wish to hand over to me. */
public record MePage(
        String label, String name, List<RoleLine> roles, List<OfferLine> offers, boolean reads, boolean sample) {
    public MePage {
        roles = List.copyOf(roles);
        offers = List.copyOf(offers);
    }

    /** A role I hold. */
    public record RoleLine(UUID id, String text, String days) {}

    /** A role that somebody hands over to me. */
    public record OfferLine(UUID id, String text, String from) {}
}
