package org.phaenruam.app.proposals.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a file would do.
 *
 * @param fresh rows that become needs
 * @param known how many rows are there already, from an earlier import or twice in this file
 * @param told on which days the good rows were told
 * @param numbers what the tracking numbers in the file came to
 * @param sectors words for a sector that nobody here knows; those needs come without one
 */
record ImportPlan(
        int rows,
        List<NeedRow> fresh,
        int known,
        List<RowProblem> problems,
        Set<String> sectors,
        ToldDays told,
        Numbered numbers) {
    ImportPlan {
        fresh = List.copyOf(fresh);
        problems = List.copyOf(problems);
    }

    /**
     * A mark of what a preview shows to be looked at: how the columns match, what is wrong with rows and what is doubtful. It comes back with the
     * confirmation, so that nobody confirms what arose after they looked.
     */
    String seen(NeedImports.Opened opened) {
        var shown =
                new StringBuilder(opened.file().sheet() + "\n" + opened.map().kept() + "\n");
        problems.forEach(problem -> shown.append(problem.cell())
                .append('\n')
                .append(problem.key())
                .append(problem.args())
                .append('\n')
                .append(problem.value())
                .append('\n'));
        shown.append(sectors).append(numbers.seen());
        return NeedImports.sha256(shown.toString().getBytes(StandardCharsets.UTF_8));
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
