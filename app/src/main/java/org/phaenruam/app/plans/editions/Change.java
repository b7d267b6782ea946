package org.phaenruam.app.plans.editions;

/** What somebody wants to do to a plan's tree or texts. */
public enum Change {
    ADD,
    REWORD,
    MONEY,
    MOVE,
    REMOVE
}
