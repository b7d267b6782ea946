package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.phaenruam.app.documents.RowTaker;
import org.phaenruam.app.documents.SheetRow;

/** One pass over the rows of a file: hands the good ones on, counts the others and keeps the first of their faults. */
final class RowPass implements RowTaker {
    private final NeedRows rows;
    private final OwnNumbers numbers;
    private final int header;
    private final Consumer<NeedRow> good;
    /** The rows down to the header. */
    private final List<SheetRow> top = new ArrayList<>();

    /** Rows whose tracking numbers are asked for together. */
    private final List<SheetRow> waiting = new ArrayList<>();

    private final List<RowProblem> problems = new ArrayList<>();
    private int taken;
    private int bad;
    private int faults;

    /** {@code header} is the number of the header's row, counted from 0 over the rows that are not empty. */
    RowPass(NeedRows rows, OwnNumbers numbers, int header, Consumer<NeedRow> good) {
        this.rows = rows;
        this.numbers = numbers;
        this.header = header;
        this.good = good;
    }

    @Override
    public boolean take(SheetRow row) {
        boolean units = taken == header + 1 && top.size() == taken && ColumnMap.onlyUnits(row);
        if (taken <= header || units) {
            top.add(row);
        }
        if (taken == header || units) {
            rows.top(top);
        }
        if (taken++ > header && !units) {
            waiting.add(row);
            if (waiting.size() >= numbers.atOnce()) {
                finish();
            }
        }
        return true;
    }

    /** Reads what is still waiting. */
    void finish() {
        numbers.others(waiting).forEach(this::read);
        waiting.clear();
    }

    private void read(SheetRow row) {
        Optional<NeedRow> read = rows.read(row);
        read.ifPresent(good);
        if (read.isEmpty()) {
            bad++;
            List<RowProblem> found = rows.takeProblems();
            faults += found.size();
            found.stream()
                    .limit(Math.max(0, ImportTally.PROBLEMS_KEPT - problems.size()))
                    .forEach(problems::add);
        }
    }

    ImportTally tally(int added, int known) {
        return new ImportTally(
                Math.max(0, taken - Math.max(top.size(), header + 1)),
                added,
                known + numbers.told().here(),
                bad,
                faults,
                problems,
                rows.strangeSectors(),
                rows.told(),
                numbers.told());
    }
}
