package org.phaenruam.app.proposals.counts;

/** A link of the money chain; the order is the order of {@code proposals.trace.reached}. */
public enum Link {
    ASKED,
    IN_PLAN,
    WITHIN,
    FUNDED,
    CONTRACTED,
    DONE
}
