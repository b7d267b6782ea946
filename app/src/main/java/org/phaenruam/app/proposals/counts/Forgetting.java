package org.phaenruam.app.proposals.counts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of the lines about what was stirred once every server on the database has heard of it: what had been committed ten
 * minutes ago, whenever it was written, as an import may take longer than that. A server that has not looked for nine minutes
 * may have missed such lines and counts everything anew.
 */
final class Forgetting {
    private static final long KEPT_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final long TRUSTED_MILLIS = Duration.ofMinutes(9).toMillis();

    private final LeafStore store;
    private final Deque<LeafStore.Horizon> horizons = new ArrayDeque<>();

    Forgetting(LeafStore store) {
        this.store = store;
    }

    /** Between two looks, lines that belong between them may have been let go. */
    static boolean mayHaveMissed(LeafStore.Horizon before, LeafStore.Horizon now) {
        return now.millis() - before.millis() > TRUSTED_MILLIS;
    }

    /** Keeps in mind how far could be seen now, and lets go of what could be seen ten minutes ago. */
    synchronized void goOn(LeafStore.Horizon now) {
        horizons.add(now);
        LeafStore.@Nullable Horizon old = null;
        while (!horizons.isEmpty() && now.millis() - horizons.getFirst().millis() >= KEPT_MILLIS) {
            old = horizons.removeFirst();
        }
        if (old != null) {
            store.forgetBefore(old);
        }
    }
}
