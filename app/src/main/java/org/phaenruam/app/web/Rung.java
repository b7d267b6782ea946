package org.phaenruam.app.web;

import org.phaenruam.app.kernel.Level;

/**
 * One rung of the ladder: how many needs wait at this level, how many of them past the agreed limit, the longest wait
 * in days, how many went up from here and how many answers came down; {@code here} marks the page's own level.
 */
public record Rung(
        Level level,
        String label,
        String sublabel,
        long waiting,
        long late,
        long longestDays,
        long up,
        long down,
        boolean here) {
    public Rung {
        if (waiting < 0 || late < 0 || late > waiting || longestDays < 0 || up < 0 || down < 0) {
            throw new IllegalArgumentException("a rung cannot count like this: waiting " + waiting + ", late " + late
                    + ", longest " + longestDays + ", up " + up + ", down " + down);
        }
    }
}
