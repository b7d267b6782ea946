package org.phaenruam.app.proposals;

import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.kernel.Wording;

/**
 * One row of the table of allowed moves: from which statuses, to which ({@code =}: unchanged), who may, what the step
 * must name, what it points to. {@code wording} names the deed ("send up"), {@code done} what was done ("Sent up"). Source: the journey table, our design.
 */
public record Move(
        String code,
        int sort,
        Wording wording,
        Wording done,
        Set<String> from,
        String to,
        Deed deed,
        boolean needsBody,
        boolean needsReason,
        boolean needsPlan,
        String target) {

    /** The taking back of a step within its minute; not one of the table's moves, and not a move of the need. */
    static final String UNDO = "UNDO";

    /** The area ended and the need went on to the desk of the one that carries it on; nobody does this, it follows. */
    static final String AREA_CHANGED = "AREA_CHANGED";

    public boolean allowedFrom(String status) {
        return from.contains(status);
    }

    /**
     * The deed as somebody at a desk does it, or as one of the people: who writes needs down and also works for an office
     * makes no move of the office by virtue of the other role.
     */
    Deed deed(boolean forBody) {
        Set<Capacity> by = deed.by().stream()
                .filter(c -> forBody == (c == Capacity.BODY || c == Capacity.AGENCY))
                .collect(Collectors.toUnmodifiableSet());
        return new Deed(deed.code(), by, deed.stages());
    }

    /** True when its step says what it points to in words: who leads, a contract, a budget line, another need, a place. */
    boolean pointsElsewhere() {
        return switch (target) {
            case "need", "needs", "owner", "budget", "contract" -> true;
            default -> code.equals("VERIFY");
        };
    }

    /** True when the need goes to another desk with this move. */
    boolean handsOver() {
        return switch (code) {
            case "SUBMIT", "RESUBMIT", "SEND_UP", "FORWARD", "REOPEN" -> true; // FUND may, when another carries it out
            default -> false;
        };
    }
}
