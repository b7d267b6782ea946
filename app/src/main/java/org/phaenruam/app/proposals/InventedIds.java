package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;

/** Identifiers like {@link org.phaenruam.app.kernel.Ids}, but the same for the same random numbers and day. */
final class InventedIds {
    private static final long MILLIS_OF_A_DAY = 86_400_000L;

    private InventedIds() {}

    static UUID next(SplittableRandom random, LocalDate on) {
        long millis = on.toEpochDay() * MILLIS_OF_A_DAY + random.nextLong(MILLIS_OF_A_DAY);
        long high = (millis << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
