package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;

/** How many lines there are and what they come to; {@code fresh} without what earlier years are bound to. */
final class BudgetSum {
    private int rows;
    private int firstLine;
    private BigDecimal baht = BigDecimal.ZERO;
    private BigDecimal fresh = BigDecimal.ZERO;
    private int flagged;

    void add(BudgetRow row) {
        if (rows++ == 0) {
            firstLine = row.line();
        }
        baht = baht.add(row.baht());
        fresh = row.obliged() ? fresh : fresh.add(row.baht());
    }

    void flag() {
        flagged++;
    }

    int rows() {
        return rows;
    }

    int firstLine() {
        return firstLine;
    }

    BigDecimal baht() {
        return baht;
    }

    BigDecimal fresh() {
        return fresh;
    }

    int flagged() {
        return flagged;
    }
}
