package org.phaenruam.app.accounts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.phaenruam.app.areas.AreaTree;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read of those who are signed in, kept for a minute, so that not every page and every need sent asks the database
 * who is asking. Whatever changes a session, an account or a role says so with {@link #changed}, and everything kept is
 * forgotten before that deed has its answer: an ended role counts at once. What began to be read before is never kept after.
 *
 * <p>Only where this server alone writes, which is so on a database of its own; beside others on one database nothing is kept
 * ({@code phaen.sign-ins.keep} tells otherwise).
 */
@Component
final class SignedIn {
    private static final int MOST = 20_000;

    private final long keepNanos;
    private volatile Memory memory = new Memory();

    SignedIn(Environment environment) {
        Duration keep = environment.getProperty("phaen.db", "").isBlank() ? Duration.ofMinutes(1) : Duration.ZERO;
        this.keepNanos = environment
                .getProperty("phaen.sign-ins.keep", Duration.class, keep)
                .toNanos();
    }

    /** Kept as long as nothing changes; forgotten as a whole. */
    private static final class Memory {
        private final ConcurrentHashMap<Object, Entry> entries = new ConcurrentHashMap<>();
    }

    private record Entry(Object value, long since) {}

    private record Person(UUID account, LocalDate today) {}

    private record Place(Actors.Known known, AreaTree tree) {}

    /** The account with its roles in force on this day, in this tree of areas. */
    Actors.Known person(UUID account, LocalDate today, AreaTree tree, Supplier<Actors.Known> read) {
        Memory now = memory;
        Person key = new Person(account, today);
        Optional<Actors.Known> kept = find(now, key)
                .map(Place.class::cast)
                .filter(place -> place.tree() == tree)
                .map(Place::known);
        if (kept.isPresent()) {
            return kept.get();
        }
        Actors.Known known = read.get();
        keep(now, key, new Place(known, tree));
        return known;
    }

    /** The session of this id; what is kept must not be written to. */
    Optional<Object> session(String id, Supplier<Optional<?>> read) {
        Memory now = memory;
        Optional<Object> kept = find(now, id);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<?> found = read.get();
        found.ifPresent(session -> keep(now, id, session));
        return found.map(session -> session);
    }

    /** Only when this session was last seen has changed. */
    void seen(String id) {
        memory.entries.remove(id);
    }

    /** A session, an account or a role has changed: in a transaction this counts when it is committed. */
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    memory = new Memory();
                }
            });
        } else {
            memory = new Memory();
        }
    }

    private Optional<Object> find(Memory now, Object key) {
        Entry entry = now.entries.get(key);
        return entry == null || System.nanoTime() - entry.since() > keepNanos
                ? Optional.empty()
                : Optional.of(entry.value());
    }

    private void keep(Memory now, Object key, Object value) {
        if (keepNanos == 0) {
            return;
        }
        if (now.entries.size() >= MOST) {
            now.entries.clear();
        }
        now.entries.put(key, new Entry(value, System.nanoTime()));
    }
}
