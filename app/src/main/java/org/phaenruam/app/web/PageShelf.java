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
    /** Whatever was changed past the server, in the database itself, shows after this time. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What a page is asked for by. */
    record Key(String address, Choices choices, String host, boolean fragment) {}

    /** When a page was begun: how much had been written, whether all had followed, which day it was. */
    record Moment(long changes, boolean settled, long day) {}

    record Kept(byte[] body, Map<String, String> headers, Moment begun, long made) {}

    private record Generation(Map<Key, Kept> pages, AtomicLong bytes) {
        Generation() {
            this(new ConcurrentHashMap<>(), new AtomicLong());
        }
    }

    private final long keep;
    private final Changes changes;
    private volatile Generation young = new Generation();
    private volatile Generation old = new Generation();

    PageShelf(Duration keep, Changes changes) {
        this.keep = keep.toNanos();
        this.changes = changes;
    }

    Moment moment() {
        return new Moment(changes.count(), changes.quietFor(SETTLED), today());
    }

    Optional<Kept> find(Key key) {
        Kept kept = young.pages.get(key);
        if (kept != null) {
            return Optional.of(kept).filter(this::holds);
        }
        kept = old.pages.get(key);
        if (kept == null || !holds(kept)) {
            return Optional.empty();
        }
        put(key, kept);
        return Optional.of(kept);
    }

    void keep(Key key, byte[] body, Map<String, String> headers, Moment begun) {
        put(key, new Kept(body, headers, begun, System.nanoTime()));
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

    private boolean holds(Kept page) {
        long age = System.nanoTime() - page.made;
        if (age < keep) {
            return true;
        }
        return page.begun.settled
                && page.begun.changes == changes.count()
                && page.begun.day == today()
                && age < LONGEST.toNanos();
    }

    /** Days begin in Thailand, which is seven hours before Greenwich, the whole year. */
    private static long today() {
        return TimeUnit.MILLISECONDS.toDays(System.currentTimeMillis() + TimeUnit.HOURS.toMillis(7));
    }
}
