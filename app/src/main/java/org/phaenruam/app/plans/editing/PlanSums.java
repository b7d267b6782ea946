package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What a plan adds up to: baht by fiscal year (Buddhist era), and of each branch by its code its own baht and who does it
 * (SELF, JOINT, REQUEST) where that is said.
 */
public record PlanSums(Map<Integer, BigDecimal> years, Map<String, BigDecimal> money, Map<String, String> doers) {
    /** Deeper than any tree: a walk upwards ends, whatever the rows say. */
    private static final int DEEPEST = 50;

    /** How many branches are done by these. */
    public long count(String doer) {
        return doers.values().stream().filter(doer::equals).count();
    }

    /**
     * What each branch has with all below it.
     *
     * @param own what each has itself, by its code
     * @param parents the code of the branch above each, empty at the top
     */
    public static Map<String, BigDecimal> withBelow(Map<String, BigDecimal> own, Map<String, String> parents) {
        Map<String, BigDecimal> sums = new HashMap<>();
        own.forEach((code, baht) -> {
            String at = code;
            for (int depth = 0; depth < DEEPEST && !at.isEmpty(); depth++) {
                sums.merge(at, baht, BigDecimal::add);
                at = parents.getOrDefault(at, "");
            }
        });
        return sums;
    }
}
