package org.phaenruam.app.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many needs wait at a desk, since when the oldest does, and by when the first wants an answer. */
record DeskCount(
        String body,
        int waiting,
        LocalDate oldest,
        @Nullable LocalDate due) {}
