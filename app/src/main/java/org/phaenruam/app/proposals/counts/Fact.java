package org.phaenruam.app.proposals.counts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is counted of one need. Money is in satang; {@code sentUp} and {@code answered} hold one byte for each rung. */
record Fact(
        String path,
        String status,
        int rung,
        LocalDate waitingSince,
        @Nullable LocalDate dueOn,
        String sector,
        long sentUp,
        long answered,
        int reached,
        Money money,
        @Nullable LocalDate answeredOn) {}
