package org.phaenruam.app.plans.editing;

import java.util.List;
import org.phaenruam.app.web.FormErrors;

/** What became of adding many branches at once. */
public sealed interface BranchesAdded {
    /**
     * So many new ones are in the plan now, so many were there before.
     *
     * @param takenOut the texts of those that somebody took out of the plan by hand: they stay out
     */
    record Done(int added, int already, List<String> takenOut) implements BranchesAdded {
        public Done {
            takenOut = List.copyOf(takenOut);
        }
    }

    /** None was added; problems stand at {@code row.N.field}, N counting from 1, or at the whole. */
    record Refused(FormErrors errors) implements BranchesAdded {}

    record Forbidden() implements BranchesAdded {}
}
