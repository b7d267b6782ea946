package org.phaenruam.app.proposals;

/**
 * Needs of an area in four figures; "in a plan" and "funded" are different things and are counted as on the page of the
 * money: how many came so far, whatever became of them since.
 */
public record Totals(int asked, int waiting, int inPlan, int funded) {
    public int answered() {
        return asked - waiting;
    }
}
