package org.phaenruam.match;

import java.util.List;

/**
 * One answer.
 *
 * @param target the target's id
 * @param score between 0 and 1, the scores of all targets of one text together 1; for ordering and for showing how clear
 *     the answer is, not a promise of being right so often
 * @param reasons why, the strongest first; may be empty when nothing in the text spoke for any target
 */
public record Ranked(String target, double score, List<Reason> reasons) {
    public Ranked {
        reasons = List.copyOf(reasons);
    }
}
