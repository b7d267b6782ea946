package org.phaenruam.app.alignment;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Indexes of one neighbourhood, made in the background and replaced when what they were made of has changed. */
final class Kept {
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
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
    boolean begin(long now, long lookAgain) {
        return (change != changes.get() || now - lookedAt > lookAgain) && working.compareAndSet(false, true);
    }

    /** The number of the last change; whoever makes the indexes asks for it before reading anything. */
    long changes() {
        return changes.get();
    }

    /** What the indexes were made of has changed: they are made anew when next asked. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Teaches this link; what is being made at this moment may have been read before it, and is made once more. */
    void learn(Link link) {
        if (working.get()) {
            changed();
        }
        indexes.forEach(index -> index.learn(link));
    }

    int size() {
        return indexes.stream().mapToInt(Index::size).sum();
    }

    boolean fresh(long at, String present) {
        return ready() && change == at && mark.equals(present);
    }

    void put(List<Index> made, long at, String present) {
        indexes = List.copyOf(made);
        change = at;
        mark = present;
        first.countDown();
    }

    void end(long now) {
        lookedAt = now;
        working.set(false);
    }
}
