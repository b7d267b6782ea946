package org.phaenruam.app.proposals;

/** Needs of an area in four figures; "in a plan" and "funded" are different things. */
public record Totals(int asked, int waiting, int inPlan, int funded) {
    public int answered() {
        return asked - waiting;
    }
}
