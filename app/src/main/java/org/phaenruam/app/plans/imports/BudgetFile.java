package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/**
 * A file that budget lines came from.
 *
 * @param account who brought it in; null: a command
 * @param area within which it was brought in
 */
record BudgetFile(
        int no,
        String name,
        String sha256,
        int rows,
        BigDecimal baht,
        Instant at,
        @Nullable UUID account,
        AreaCode area) {}
