package org.phaenruam.app.proposals;

import java.time.LocalDate;

/** A plan that a need is in. Kept beside the status: a need that was sent on stays in the plans it is in. */
public record Membership(
        String planRef, String nodeRef, String labelTh, String labelEn, boolean approved, LocalDate since) {}
