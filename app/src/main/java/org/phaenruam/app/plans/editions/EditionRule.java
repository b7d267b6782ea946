package org.phaenruam.app.plans.editions;

import java.util.Set;
import org.phaenruam.app.kernel.SourceStatus;

/**
 * What an edition of this kind may change in what was adopted before, whether a local forum must have agreed, and who
 * decides: the body that approves the plan, or the one that puts it together. Source: the table of edition kinds; what
 * is marked K there must be verified.
 */
public record EditionRule(
        EditionKind kind, Set<Change> may, boolean needsForum, boolean decidedByMaker, SourceStatus sourceStatus) {
    public EditionRule {
        may = Set.copyOf(may);
    }

    /** What was added in this very edition may be changed in every way until it is sealed. */
    public boolean allows(Change change, boolean ownAddition) {
        return may.contains(change) || ownAddition && may.contains(Change.ADD);
    }
}
