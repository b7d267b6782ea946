package org.phaenruam.app.plans.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.thaitext.ThaiText;

/**
 * The rows of a plan's own file: each says itself what it is and under which other row it stands. The file may have been
 * sorted otherwise, so all are read before any is placed.
 */
final class BranchRows {
    private static final int DEEPEST = 50;

    /** A row as it stands; {@code code} and {@code under} may be empty. */
    record Said(PlanHeader head, SheetRow row, String kind, String code, String under, String name) {
        /** What is known to exist without its words: other rows stand under it, but it is no branch. */
        boolean wordless() {
            return name.isEmpty() && !kind.equals("project");
        }
    }

    /**
     * A row with its place.
     *
     * @param path the texts of what it stands under, from the top
     * @param above the codes of the same in the file, the nearest first
     */
    record Placed(Said said, List<String> path, List<String> above) {}

    private final List<Said> rows = new ArrayList<>();
    private final Map<String, Said> byCode = new HashMap<>();
    private final List<RowFault> faults = new ArrayList<>();

    void take(PlanHeader head, SheetRow row, String kind) {
        Said said = new Said(
                head,
                row,
                kind,
                head.cell(row, PlanColumn.CODE),
                head.cell(row, PlanColumn.UNDER),
                ThaiText.normalise(head.cell(row, PlanColumn.NAME)));
        rows.add(said);
        if (!said.code().isEmpty() && byCode.putIfAbsent(said.code(), said) != null) {
            fault(said, PlanColumn.CODE, "plans.planfile.fault.codetwice");
        }
    }

    /** All rows that can be placed, what they stand under before them, else in the order of the file. */
    List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        Set<Said> done = new HashSet<>();
        for (Said said : rows) {
            List<Said> above = above(said);
            if (above.size() > DEEPEST) {
                fault(said, PlanColumn.UNDER, "plans.planfile.fault.underitself");
                continue;
            }
            for (int at = above.size() - 1; at >= 0; at--) {
                if (done.add(above.get(at))) {
                    placed.add(placed(above.get(at), above.subList(at + 1, above.size())));
                }
            }
            if (done.add(said)) {
                placed.add(placed(said, above));
            }
        }
        return placed;
    }

    private static Placed placed(Said said, List<Said> above) {
        return new Placed(
                said,
                above.reversed().stream()
                        .filter(each -> !each.wordless())
                        .map(Said::name)
                        .toList(),
                above.stream().map(Said::code).toList());
    }

    /** What a row stands under, the nearest first; longer than allowed where rows stand under each other in a circle. */
    private List<Said> above(Said said) {
        List<Said> above = new ArrayList<>();
        Said at = said;
        while (!at.under().isEmpty() && above.size() <= DEEPEST) {
            Said next = byCode.get(at.under());
            if (next == null) {
                if (at.equals(said)) {
                    fault(said, PlanColumn.UNDER, "plans.planfile.fault.under");
                }
                return above;
            }
            above.add(next);
            at = next;
        }
        return above;
    }

    /** What is wrong with where rows stand; to be asked for once they were placed. */
    List<RowFault> faults() {
        return faults;
    }

    private void fault(Said said, PlanColumn column, String key) {
        faults.add(new RowFault(said.row(), said.head().of(column), key, List.of()));
    }
}
