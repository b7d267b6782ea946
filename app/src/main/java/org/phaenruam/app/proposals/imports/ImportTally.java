package org.phaenruam.app.proposals.imports;

import java.util.List;
import java.util.Set;

/**
 * What came of a pass over a file, in figures.
 *
 * @param rows how many there were
 * @param added needs that were added, or that would be
 * @param known rows that are there already, from an earlier import or twice in this file
 * @param bad rows with something wrong with them
 * @param faults everything wrong with them
 * @param problems the first of the faults, at most {@link #PROBLEMS_KEPT}
 * @param sectors words for a sector that nobody here knows
 * @param numbers what the tracking numbers in the file came to
 * @param told on which days the good rows were told
 */
record ImportTally(
        int rows,
        int added,
        int known,
        int bad,
        int faults,
        List<RowProblem> problems,
        Set<String> sectors,
        ToldDays told,
        Numbered numbers) {
    static final int PROBLEMS_KEPT = 200;

    ImportTally {
        problems = List.copyOf(problems);
        sectors = Set.copyOf(sectors);
    }
}
