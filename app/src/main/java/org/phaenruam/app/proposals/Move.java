package org.phaenruam.app.proposals;

import java.util.Set;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.kernel.Wording;

/**
 * One row of the table of allowed moves: from which statuses, to which ({@code =}: unchanged), who may, what the step
 * must name, what it points to. Source: the journey table, our design.
 */
public record Move(
        String code,
        int sort,
        Wording wording,
        Set<String> from,
        String to,
        Deed deed,
        boolean needsBody,
        boolean needsReason,
        boolean needsPlan,
        String target) {

    /** The taking back of a step within its minute; not one of the table's moves, and not a move of the need. */
    static final String UNDO = "UNDO";

    public boolean allowedFrom(String status) {
        return from.contains(status);
    }

    /** True when the need goes to another desk with this move. */
    boolean handsOver() {
        return switch (code) {
            case "SUBMIT", "RESUBMIT", "SEND_UP", "FORWARD", "REOPEN" -> true; // FUND may, when another carries it out
            default -> false;
        };
    }
}
