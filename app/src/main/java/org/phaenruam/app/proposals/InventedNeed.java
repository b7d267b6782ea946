package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented need with all that its rows hold. */
record InventedNeed(
        Need need,
        String path,
        UUID key,
        InventedWords.Told told,
        int people,
        int readyYes,
        List<Taken> steps,
        int hands,
        List<UUID> supporters) {

    /** A step with the rungs of who took it and who has the need after it. */
    record Taken(
            Step step,
            @Nullable Integer holderRung,
            @Nullable Integer actingRung,
            UUID key) {}

    LocalDate toldOn() {
        return steps.getFirst().step().decidedOn();
    }
}
