package org.phaenruam.app.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often this server has written something, or has heard that another one has, and how long ago. On a database of its own,
 * which is what a data folder has, what was read stays true until then. Several servers may share somebody else's database:
 * there nothing may be kept on the strength of this alone.
 */
public final class Changes {
    private final AtomicLong count = new AtomicLong();
    private volatile long last = System.nanoTime();

    /** A writing has been committed, or what is reckoned from it has followed. */
    public void happened() {
        last = System.nanoTime();
        count.incrementAndGet();
    }

    public long count() {
        return count.get();
    }

    /** Nothing has been written for at least so long, since the start of the server neither. */
    public boolean quietFor(Duration time) {
        return System.nanoTime() - last >= time.toNanos();
    }
}
