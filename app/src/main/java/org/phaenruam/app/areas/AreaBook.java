package org.phaenruam.app.areas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The areas as this node knows them. Writers queue at the revision's row; inside their transaction they see their own
 * tree, everybody else on this node sees it from the commit on, other nodes when they hear of it.
 */
@Component
class AreaBook {
    /** A tree with the number of the change that made it. */
    record Edition(long revision, AreaSnapshot tree, List<AreaGroup> groups) {}

    private final AreaStore store;
    private final AreaChangeStore changeStore;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Changes changes;
    private final Clock clock;
    private volatile @Nullable CompletableFuture<Void> reading;
    private volatile Edition current = new Edition(-1, AreaSnapshot.EMPTY, List.of());

    AreaBook(
            AreaStore store,
            AreaChangeStore changeStore,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.changeStore = changeStore;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.changes = changes;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The edition of this transaction when it has written one, else the newest that this node knows. */
    Edition edition() {
        Edition own = (Edition) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            return own;
        }
        awaitReading();
        return current;
    }

    /** Reads the tree as {@link #refresh} does, in a thread of its own; whoever asks for the tree meanwhile waits for it. */
    void refreshBeside() {
        reading = CompletableFuture.runAsync(
                this::refresh,
                work -> Thread.ofPlatform().daemon().name("areas-reading").start(work));
    }

    /** Returns when no reading is on its way; throws what made it fail. */
    void awaitReading() {
        CompletableFuture<Void> under = reading;
        if (under == null) {
            return;
        }
        try {
            under.join();
            reading = null;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Reads the tree anew when the database has a newer one; pages that were made with the old one no longer hold. */
    void refresh() {
        long revision = store.revision();
        if (revision > current.revision()) {
            install(load(revision));
            changes.happened();
        }
    }

    /** Runs a writing alone, in the caller's transaction or a new one; the work gets the newest tree. */
    <T> T write(Function<AreaSnapshot, T> work) {
        return transaction.execute(status -> {
            long revision = store.lockRevision();
            Edition known = edition();
            return work.apply((known.revision() == revision ? known : load(revision)).tree());
        });
    }

    /** Stores changes and tells everybody; only inside {@link #write}. */
    void apply(AreaChanges changes, LocalDate day, AreaSnapshot before) {
        apply(changes, day, before, () -> {});
    }

    /** The same with something more to write after the areas and before the new tree is read. */
    void apply(AreaChanges changes, LocalDate day, AreaSnapshot before, Runnable more) {
        changeStore.apply(changes, day);
        more.run();
        AreaSnapshot after =
                nextEdition(SiblingOrder.after(before, changes), before).tree();
        events.publishEvent(new AreasChanged(
                codes(changes.added()), moved(changes, before), Set.copyOf(changes.closed()), before, after, day));
    }

    /** Counts the change and keeps the new edition for this transaction, and for everybody once it is committed. */
    private Edition nextEdition(Optional<List<AreaRow>> rows, AreaSnapshot before) {
        long revision = store.nextRevision();
        Edition next = rows.map(known -> new Edition(revision, new AreaSnapshot(known, before), store.listGroups()))
                .orElseGet(() -> load(revision));
        if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
        } else {
            TransactionSynchronizationManager.registerSynchronization(new OwnEdition());
        }
        TransactionSynchronizationManager.bindResource(this, next);
        return next;
    }

    private Edition load(long revision) {
        return new Edition(revision, store.readTree(), store.listGroups());
    }

    private synchronized void install(Edition edition) {
        if (edition.revision() > current.revision()) {
            current = edition;
        }
    }

    private static Set<AreaCode> codes(List<AreaRow> rows) {
        Set<AreaCode> codes = HashSet.newHashSet(rows.size());
        rows.forEach(row -> codes.add(row.code()));
        return codes;
    }

    /** Whatever lies within a moved area has moved too: its path is another one. */
    private static Set<AreaCode> moved(AreaChanges changes, AreaSnapshot before) {
        Set<AreaCode> moved = new HashSet<>();
        for (AreaRow row : changes.moved()) {
            int at = before.position(row.code());
            for (int within = at; within < before.end(at); within++) {
                moved.add(before.row(within).code());
            }
        }
        return moved;
    }

    /** Ends the transaction's own edition with the transaction. */
    private final class OwnEdition implements TransactionSynchronization {
        private final AreaBook book = AreaBook.this;
        private Edition suspended = new Edition(-1, AreaSnapshot.EMPTY, List.of());

        @Override
        public void suspend() {
            suspended = (Edition) TransactionSynchronizationManager.unbindResource(book);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(book, suspended);
        }

        @Override
        public void afterCommit() {
            install(edition());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(book);
        }
    }
}
