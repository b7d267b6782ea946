package org.phaenruam.app.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan that a need is in. Kept beside the status: a need that was sent on stays in the plans it is in.
 * {@code approvedBy} is the body that approved the plan; it ranks the plan's needs within or over its ceiling.
 */
public record Membership(
        String planRef,
        String nodeRef,
        String labelTh,
        String labelEn,
        boolean approved,
        LocalDate since,
        @Nullable String approvedBy) {

    PlanPlace place() {
        return new PlanPlace(planRef, nodeRef, labelTh, labelEn, "");
    }
}
