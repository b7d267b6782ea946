package org.phaenruam.app.plans.imports;

import java.util.UUID;

/**
 * A file of a plan or a budget on its way in.
 *
 * @param kind {@link IncomingKind#BUDGET} or {@link IncomingKind#PLAN}
 * @param target the code of the area or of the plan
 * @param columns empty until somebody matched them
 * @param sheet of a workbook; empty: the first that is neither hidden nor empty
 * @param outcome counts once it is done
 */
record IncomingFile(
        UUID id,
        String kind,
        String target,
        String name,
        String sha256,
        byte[] bytes,
        String columns,
        String sheet,
        boolean done,
        Outcome outcome) {

    /** What came of it: added, there before, left out (of a budget: rows to mend; of a plan: what was taken out by hand). */
    record Outcome(int added, int already, int leftOut) {}
}
