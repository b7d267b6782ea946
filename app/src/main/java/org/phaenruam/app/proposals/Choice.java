package org.phaenruam.app.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do with a need, with everything looked up: the rules judge it without asking anybody. */
record Choice(
        Move move,
        @Nullable String acting,
        @Nullable String to,
        @Nullable Reason reason,
        String sentence,
        LocalDate on,
        String sitting,
        String target,
        @Nullable PlanPlace place,
        StepDetail detail) {}
