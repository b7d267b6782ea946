package org.phaenruam.app.plans.editions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a plan. {@code number} runs by kind and Buddhist year and is 0 for the first edition. Open until it is
 * adopted; then {@code sealedAt}, the day of the decision and the digest of its content are there and nothing of it
 * changes any more.
 */
public record Edition(
        String planCode,
        int seq,
        EditionKind kind,
        int number,
        int yearBe,
        String reason,
        @Nullable Instant begunAt,
        @Nullable Instant sealedAt,
        @Nullable LocalDate decidedOn,
        String decidedBy,
        String forum,
        String digest) {

    /** The first draft of a plan that nobody has begun an edition of. */
    static Edition firstDraft(String planCode) {
        return new Edition(planCode, 1, EditionKind.FIRST, 0, 0, "", null, null, null, "", "", "");
    }

    public boolean sealed() {
        return sealedAt != null;
    }
}
