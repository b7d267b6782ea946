package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much money is asked of which source in which fiscal year (Buddhist era). */
public record BudgetLine(int yearBe, String source, BigDecimal baht) {
    public BudgetLine {
        baht = baht.setScale(2, RoundingMode.HALF_UP);
    }
}
