package org.phaenruam.app.alignment.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/**
 * One term: what it says now, what is proposed, and every version with its decision.
 *
 * @param now what is in force, null for a term that is not
 * @param waiting the proposal that waits, null when none does
 */
public record TermPage(
        String id,
        @Nullable TermText now,
        String place,
        String placeHref,
        boolean everywhere,
        List<Crumb> crumbs,
        boolean sample,
        @Nullable Waiting waiting,
        List<Past> past,
        boolean mayPropose,
        String ownHref,
        FormErrors errors,
        String reason) {
    public TermPage {
        crumbs = List.copyOf(crumbs);
        past = List.copyOf(past);
    }

    /**
     * A proposal that waits, and what this person may do with it.
     *
     * @param kind NEW, CHANGE or RETIRE
     * @param others other terms in force there that name either word
     */
    public record Waiting(
            int version,
            String kind,
            TermText text,
            String why,
            String said,
            boolean mayDecide,
            List<WordLine> others,
            boolean ownProposal,
            boolean mayWithdraw) {
        public Waiting {
            others = List.copyOf(others);
        }
    }

    /** A version that was decided: its state, what it said, by whom, why. */
    public record Past(int version, String state, String sign, String kind, TermText text, List<String> said) {
        public Past {
            said = List.copyOf(said);
        }
    }
}
