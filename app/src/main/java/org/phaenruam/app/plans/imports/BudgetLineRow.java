package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A stored budget line with its file. */
record BudgetLineRow(
        int fileNo,
        String file,
        BudgetRow line,
        String flag,
        @Nullable BigDecimal against) {}
