package org.phaenruam.app.alignment;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Indexes of one neighbourhood, made in the background and replaced when what they were made of has changed. */
final class Kept {
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile List<Index> indexes = List.of();
    private volatile String mark = "";
    private volatile long change = -1;
    private volatile long lookedAt;

    /** The indexes, waiting at most so long for the first ones. */
    List<Index> await(long milliseconds) {
        try {
            return first.await(milliseconds, TimeUnit.MILLISECONDS) ? indexes : List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    List<Index> indexes() {
        return indexes;
    }

    boolean ready() {
        return first.getCount() == 0;
    }

    /** True for the one caller that shall look whether something changed. */
    boolean begin(long changes, long now, long lookAgain) {
        return (change != changes || now - lookedAt > lookAgain) && working.compareAndSet(false, true);
    }

    boolean fresh(long changes, String present) {
        return ready() && change == changes && mark.equals(present);
    }

    void put(List<Index> made, long changes, String present) {
        indexes = List.copyOf(made);
        change = changes;
        mark = present;
        first.countDown();
    }

    void end(long now) {
        lookedAt = now;
        working.set(false);
    }
}
