package org.phaenruam.app.proposals.counts;

import java.util.List;

/**
 * What is counted of one need. Days are counted from 1 January 1970, {@link #NO_DAY} where there is none; {@code sentUp} and
 * {@code answered} hold one byte for each rung; {@code plans} are those that the need is in now.
 */
record Fact(
        String path,
        String status,
        int rung,
        int waitingSince,
        int dueOn,
        String sector,
        long sentUp,
        long answered,
        int reached,
        Money money,
        int answeredOn,
        List<InPlan> plans) {
    static final int NO_DAY = Integer.MIN_VALUE;

    /** A plan that a need is in. */
    record InPlan(String plan, String node, boolean approved) {}

    boolean waits() {
        return status.equals("WAITING");
    }

    Fate fate() {
        return Fate.of(status, reached);
    }
}
