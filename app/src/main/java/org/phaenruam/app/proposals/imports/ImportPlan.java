package org.phaenruam.app.proposals.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a file would do.
 *
 * @param fresh rows that become needs
 * @param known how many rows are there already, from an earlier import or twice in this file
 * @param told on which days the good rows were told
 * @param sectors words for a sector that nobody here knows; those needs come without one
 */
record ImportPlan(
        int rows, List<NeedRow> fresh, int known, List<RowProblem> problems, Set<String> sectors, ToldDays told) {
    ImportPlan {
        fresh = List.copyOf(fresh);
        problems = List.copyOf(problems);
    }

    /** How many rows have something wrong with them. */
    int bad() {
        return badRows().size();
    }

    Set<Integer> badRows() {
        Set<Integer> rows = new TreeSet<>();
        problems.forEach(problem -> rows.add(problem.row().row()));
        return rows;
    }
}
