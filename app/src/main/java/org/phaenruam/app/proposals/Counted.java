package org.phaenruam.app.proposals;

import java.math.BigDecimal;

/** How many needs, and the baht they ask for. */
public record Counted(int needs, BigDecimal baht) {
    public static final Counted NONE = new Counted(0, BigDecimal.ZERO);

    public Counted and(Counted more) {
        return new Counted(needs + more.needs, baht.add(more.baht));
    }
}
