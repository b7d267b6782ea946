package org.phaenruam.app.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Changes;

/**
 * The pages that are kept, with what must hold for each to be shown again. Two generations bound the memory: when the young one
 * is full it becomes the old one, and what is asked for in the old one becomes young again.
 */
final class PageShelf {
    private static final long MOST_BYTES = 48L << 20;
    /** What follows a writing by itself (counts, areas) has followed by then. */
    private static final Duration SETTLED = Duration.ofMillis(1500);
    /** Whatever was changed past the only server, in the database itself, shows after this time. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What a page is asked for by. */
    record Key(String address, Choices choices, String host, boolean fragment) {}

    /** When a page was begun: how much had been written, whether all had followed, which day it was. */
    record Moment(long changes, boolean settled, long day, long nanos) {}

    record Kept(byte[] body, Map<String, String> headers, Moment begun) {}

    private record Generation(Map<Key, Kept> pages, AtomicLong bytes) {
        Generation() {
            this(new ConcurrentHashMap<>(), new AtomicLong());
        }
    }

    private final long keep;
    private final boolean alone;
    private final Changes changes;
    private volatile Generation young = new Generation();
    private volatile Generation old = new Generation();

    /**
     * @param keep how long a page is shown whatever is written
     * @param alone no other server writes into the database: what this one did not write was not written
     */
    PageShelf(Duration keep, boolean alone, Changes changes) {
        this.keep = keep.toNanos();
        this.alone = alone;
        this.changes = changes;
    }

    Moment moment() {
        return new Moment(changes.count(), changes.quietFor(SETTLED), today(), System.nanoTime());
    }

    /**
     * The page for somebody who asked at that moment: a page that holds what had been decided a moment before they asked is
     * as good as one made for them, however long it takes to make.
     *
     * @param asked as {@link System#nanoTime} tells it
     */
    Optional<Kept> find(Key key, long asked) {
        Kept kept = young.pages.get(key);
        if (kept != null) {
            return Optional.of(kept).filter(page -> holds(page, asked));
        }
        kept = old.pages.get(key);
        if (kept == null || !holds(kept, asked)) {
            return Optional.empty();
        }
        put(key, kept);
        return Optional.of(kept);
    }

    void keep(Key key, byte[] body, Map<String, String> headers, Moment begun) {
        put(key, new Kept(body, headers, begun));
    }

    private void put(Key key, Kept page) {
        Generation to = young;
        @Nullable Kept before = to.pages.put(key, page);
        long bytes = to.bytes.addAndGet(page.body.length - (before == null ? 0 : before.body.length));
        if (bytes > MOST_BYTES / 2) {
            turn(to);
        }
    }

    private synchronized void turn(Generation full) {
        if (young == full) {
            old = full;
            young = new Generation();
        }
    }

    /** What was written while a page was being made may be missing from it: its age counts from its beginning. */
    private boolean holds(Kept page, long asked) {
        long age = asked - page.begun.nanos;
        if (age < keep) {
            return true;
        }
        return alone
                && page.begun.settled
                && page.begun.changes == changes.count()
                && page.begun.day == today()
                && age < LONGEST.toNanos();
    }

    /** Days begin in Thailand, which is seven hours before Greenwich, the whole year. */
    private static long today() {
        return TimeUnit.MILLISECONDS.toDays(System.currentTimeMillis() + TimeUnit.HOURS.toMillis(7));
    }
}
