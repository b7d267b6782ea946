package org.phaenruam.app.proposals;

import java.math.BigDecimal;

/** How many needs, and the baht they ask for. */
public record Counted(int needs, BigDecimal baht) {
    public static final Counted NONE = new Counted(0, BigDecimal.ZERO);

    /** What is left without these; never below nothing, as figures in memory and in the database may be a moment apart. */
    public Counted less(Counted others) {
        return new Counted(
                Math.max(0, needs - others.needs), baht.subtract(others.baht).max(BigDecimal.ZERO));
    }

    public Counted and(Counted more) {
        return new Counted(needs + more.needs, baht.add(more.baht));
    }
}
