package org.phaenruam.app.accounts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaTree;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read of those who are signed in, kept for a minute, so that not every page and every need sent asks the database
 * who is asking. Whatever changes an account or a role says so with {@link #changed}, and everything kept is forgotten before
 * that deed has its answer: an ended role counts at once. What changes a session says so with {@link #forget}. What began to
 * be read before is never kept after: it goes into the memory that was forgotten, or finds another entry than it left.
 *
 * <p>Only where this server alone writes, which is so on a database of its own; beside others on one database nothing is kept
 * ({@code phaen.sign-ins.keep} tells otherwise).
 */
@Component
final class SignedIn {
    private static final int MOST = 20_000;
    private static final String KEEP = "phaen.sign-ins.keep";

    private final long keepNanos;
    private volatile Memory memory = new Memory(null, null);

    SignedIn(Environment environment) {
        String keep = environment.getProperty("phaen.db", "").isBlank() ? "1m" : "0";
        String said = environment.getProperty(KEEP, "").strip();
        this.keepNanos = read(said.isEmpty() ? keep : said).toNanos();
    }

    /** A number alone is refused: it would be taken for milliseconds, and nobody would see that next to nothing is kept. */
    private static Duration read(String said) {
        if (!said.matches("0|[0-9]{1,4}(s|m|h)")) {
            throw new IllegalArgumentException("'" + said + "' is no time for PHAEN_SIGN_INS_KEEP (" + KEEP
                    + "): write how long it is remembered who is signed in, such as 30s or 1m, or 0 for not at all"
                    + " (ค่านี้อ่านเป็นเวลาไม่ได้ เขียนแบบ 30s หรือ 1m หรือ 0 ถ้าไม่ให้จำ)");
        }
        return said.equals("0") ? Duration.ZERO : DurationStyle.SIMPLE.parse(said);
    }

    /** What was read on one day, in one tree of areas; forgotten as a whole. */
    private record Memory(
            @Nullable LocalDate today, @Nullable AreaTree tree, ConcurrentHashMap<Object, Entry> entries) {
        private Memory(@Nullable LocalDate today, @Nullable AreaTree tree) {
            this(today, tree, new ConcurrentHashMap<>());
        }

        private Memory emptied() {
            return new Memory(today, tree);
        }
    }

    /** No value: forgotten. Equal to nothing but itself, so that whoever read can tell whether it was changed meanwhile. */
    private static final class Entry {
        private final @Nullable Object value;
        private final long since = System.nanoTime();

        private Entry(@Nullable Object value) {
            this.value = value;
        }
    }

    /** The account with its roles in force on this day, in this tree of areas. */
    Actors.Known person(UUID account, LocalDate today, AreaTree tree, Supplier<Actors.Known> read) {
        Memory now = roomy();
        if (now.tree() != tree || !today.equals(now.today())) {
            now = new Memory(today, tree);
            memory = now;
        }
        return (Actors.Known) get(now, account, () -> Optional.of(read.get())).orElseThrow();
    }

    /** The session of this id; what is kept must not be written to. */
    Optional<Object> session(String id, Supplier<Optional<?>> read) {
        return get(roomy(), id, read);
    }

    /** This session alone has changed, which is in the database already. */
    void forget(String session) {
        if (keepNanos > 0) {
            roomy().entries().put(session, new Entry(null));
        }
    }

    /** An account or a role has changed: in a transaction this counts when it has ended, however it ended. */
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    memory = memory.emptied();
                }
            });
        } else {
            memory = memory.emptied();
        }
    }

    private Optional<Object> get(Memory now, Object key, Supplier<? extends Optional<?>> read) {
        if (keepNanos == 0) {
            return read.get().map(found -> found);
        }
        Entry left = now.entries().get(key);
        Object kept = left == null || System.nanoTime() - left.since > keepNanos ? null : left.value;
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<?> found = read.get();
        found.map(Entry::new).ifPresent(entry -> {
            if (left == null) {
                now.entries().putIfAbsent(key, entry);
            } else {
                now.entries().replace(key, left, entry);
            }
        });
        return found.map(value -> value);
    }

    /** What is emptied is a new one: a memory that was given up never comes back. */
    private Memory roomy() {
        Memory now = memory;
        if (now.entries().mappingCount() >= MOST) {
            now = now.emptied();
            memory = now;
        }
        return now;
    }
}
