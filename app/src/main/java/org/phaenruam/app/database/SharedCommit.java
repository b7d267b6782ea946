package org.phaenruam.app.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets deeds of the same kind that come while another is being committed share the next transaction, so that many people
 * who write at the same moment wait for one flush to the disk and not for each other's. Whoever comes alone is served at
 * once and by itself. Nobody hears of success before the transaction is committed; when a shared one fails, each of its
 * deeds is tried again alone, so that it fails for its own faults only. So is one that met itself: the same deed, done by
 * another transaction at the same moment. Work must therefore be repeat-safe: a deed that is done already answers as it did
 * before.
 *
 * <p>The transactions are made by threads of their own: a thread of the system waits for each answer of the database without
 * being scheduled anew, which the many light threads of the requests would be several times in each transaction.
 *
 * <p>Nobody waits for a row that somebody else holds while others wait behind: such a deed is tried again and again by
 * itself, each time for a moment, a few at a time, while the others go on. When the database is away, all who share the
 * transaction hear so at once.
 */
public final class SharedCommit<T, R> {
    private static final int ALONE_AT_ONCE = 6;

    private final TransactionTemplate transaction;
    private final Duration patience;
    private final Semaphore aside = new Semaphore(ALONE_AT_ONCE, true);
    private final Work<T, R> work;
    private final int most;
    private final BlockingQueue<Place<T, R>> waiting = new LinkedBlockingQueue<>();
    private final ThreadPoolExecutor writers;

    /** Does deeds in one transaction. */
    public interface Work<T, R> {
        /**
         * Does the deeds and answers each, in their order.
         *
         * @param hurry the transaction is shared or may soon be tried again: its first statement makes waiting for a lock
         *     fail soon ({@code lock_timeout}); else it is the caller's own
         */
        List<R> apply(List<T> deeds, boolean hurry);
    }

    /**
     * @param patience how long a deed is tried again for whose row somebody else holds
     * @param work does the deeds
     * @param most how many share one transaction
     * @param atOnce how many transactions may be on their way at the same time
     */
    public SharedCommit(
            PlatformTransactionManager transactions, Duration patience, Work<T, R> work, int most, int atOnce) {
        this.transaction = new TransactionTemplate(transactions);
        this.patience = patience;
        this.work = work;
        this.most = most;
        this.writers = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("shared-commit-", 1).factory());
        writers.allowCoreThreadTimeOut(true);
    }

    /** Who waits for an answer. */
    private static final class Place<T, R> {
        private final T deed;
        private final Thread thread = Thread.currentThread();
        private boolean goesAlone;
        private @Nullable R answer;
        private @Nullable Throwable failure;
        private volatile boolean settled;

        private Place(T deed) {
            this.deed = deed;
        }

        private void settle() {
            settled = true;
            LockSupport.unpark(thread);
        }
    }

    /** Does the deed and returns when it is committed; in a transaction of the caller it is done there, alone. */
    public R commit(T deed) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.apply(List.of(deed), false).getFirst();
        }
        Place<T, R> mine = enter(deed);
        boolean interrupted = false;
        while (!mine.settled) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (mine.goesAlone) {
            alone(mine);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return answerOf(mine);
    }

    private Place<T, R> enter(T deed) {
        Place<T, R> mine = new Place<>(deed);
        waiting.add(mine);
        try {
            writers.execute(this::write);
        } catch (RuntimeException | Error none) { // no thread to be had: this deed fails, unless others took it along
            if (waiting.remove(mine)) {
                throw none;
            }
        }
        return mine;
    }

    /** Finds nobody where those for whom it was called went with another transaction. */
    private void write() {
        List<Place<T, R>> together = new ArrayList<>();
        if (waiting.drainTo(together, most) == 0) {
            return;
        }
        try {
            carryOut(together);
        } finally {
            together.forEach(Place::settle);
        }
    }

    private void carryOut(List<Place<T, R>> together) {
        try {
            List<R> answers = inTransaction(together.stream().map(p -> p.deed).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException | Error shared) {
            boolean mayPass = FailedSql.inTheWay(shared) || FailedSql.thereAlready(shared);
            boolean hopeless = FailedSql.away(shared) || (together.size() == 1 && !mayPass);
            for (Place<T, R> place : together) {
                if (hopeless) {
                    place.failure = shared;
                } else {
                    place.goesAlone = true;
                }
            }
        }
    }

    /** Outside of the leading place: whoever waits here keeps nobody waiting who has nothing to do with it. */
    private void alone(Place<T, R> place) {
        long from = System.nanoTime();
        boolean again = true;
        boolean twice = false;
        while (again) {
            aside.acquireUninterruptibly();
            try {
                place.answer = inTransaction(List.of(place.deed)).getFirst();
                again = false;
            } catch (RuntimeException | Error own) {
                boolean metItself = FailedSql.thereAlready(own) && !twice;
                twice |= metItself;
                again = metItself || (FailedSql.inTheWay(own) && System.nanoTime() - from < patience.toNanos());
                place.failure = again ? null : own;
            } finally {
                aside.release();
            }
        }
    }

    private List<R> inTransaction(List<T> deeds) {
        List<R> answers = transaction.execute(status -> work.apply(deeds, true));
        if (answers == null || answers.size() != deeds.size()) {
            throw new IllegalStateException("each of " + deeds.size() + " deeds needs its answer: " + answers);
        }
        return answers;
    }

    private static <R> R answerOf(Place<?, R> place) {
        Throwable failure = place.failure;
        R answer = place.answer;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (answer == null) {
            throw new IllegalStateException("the transaction came to no end", failure);
        }
        return answer;
    }
}
