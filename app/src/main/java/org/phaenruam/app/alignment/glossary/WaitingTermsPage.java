package org.phaenruam.app.alignment.glossary;

import java.util.List;

/**
 * Proposals that wait: those that this person may decide, and the person's own; of very many the first.
 *
 * @param count how many this person may decide in all
 */
public record WaitingTermsPage(int count, List<Line> toDecide, List<Line> own) {
    public WaitingTermsPage {
        toDecide = List.copyOf(toDecide);
        own = List.copyOf(own);
    }

    /** {@code kind} is NEW, CHANGE or RETIRE. */
    public record Line(String id, String kind, String official, String plain, String place, String said) {}
}
