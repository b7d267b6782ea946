package org.phaenruam.app.plans.editing;

import org.phaenruam.app.web.FormErrors;

/** What became of adding many branches at once. */
public sealed interface BranchesAdded {
    /** All are in the plan now: so many new ones, and so many that were there before. */
    record Done(int added, int already) implements BranchesAdded {}

    /** None was added; problems stand at {@code row.N.field}, N counting from 1, or at the whole. */
    record Refused(FormErrors errors) implements BranchesAdded {}

    record Forbidden() implements BranchesAdded {}
}
