package org.phaenruam.app.alignment.glossary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/**
 * One proposal for a term and what became of it.
 *
 * @param retired the proposal is that the term be explained no more
 * @param why what the proposer says for it
 * @param by who proposed it, for whom only the office is shown
 * @param reason what was said to the decision, empty while it waits
 */
public record TermVersion(
        String term,
        int version,
        AreaCode area,
        TermText text,
        boolean retired,
        String why,
        TermState state,
        boolean sample,
        String by,
        Said proposed,
        @Nullable Said decided,
        String reason) {
    /** For which office, and on which day. */
    public record Said(String office, LocalDate on) {}

    Term inForce() {
        return new Term(term, version, area, text, sample);
    }
}
