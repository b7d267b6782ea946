package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a plan adds up to: baht by fiscal year (Buddhist era), and of each branch by its code its own baht and who does it
 * (SELF, JOINT, REQUEST) where that is said.
 */
public record PlanSums(Map<Integer, BigDecimal> years, Map<String, BigDecimal> money, Map<String, String> doers) {

    /** How many branches are done by these. */
    public long count(String doer) {
        return doers.values().stream().filter(doer::equals).count();
    }
}
