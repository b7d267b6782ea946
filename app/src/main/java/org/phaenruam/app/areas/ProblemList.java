package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems; counts all of them and keeps the first. */
final class ProblemList {
    private static final int KEPT = 200;

    private final List<ImportProblem> kept = new ArrayList<>();
    private int count;

    void add(long line, ImportProblem.Kind kind, String... values) {
        add(new ImportProblem(line, kind, List.of(values)));
    }

    void add(ImportProblem problem) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    boolean none() {
        return count == 0;
    }

    int count() {
        return count;
    }

    ImportReport.Problems all() {
        return new ImportReport.Problems(
                count,
                kept.stream()
                        .sorted(Comparator.comparingLong(ImportProblem::line))
                        .toList());
    }
}
