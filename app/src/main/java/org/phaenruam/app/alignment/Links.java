package org.phaenruam.app.alignment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door for links between things: asserted from below, confirmed or refused from above. It keeps what it is told; whether
 * the person may say so is asked by the module that owns the thing, and recorded there, in the same transaction.
 */
@Component
public class Links {
    private final LinkStore store;
    private final Suggestions suggestions;
    private final ObjectProvider<TargetShelf> shelf;
    private final Clock clock;

    Links(LinkStore store, Suggestions suggestions, ObjectProvider<TargetShelf> shelf, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** A link that there is now. @param changed it is new, or waits again */
    public record Proposed(Link link, boolean changed) {}

    /**
     * Keeps a link that waits for a word from above. The same again is the same link, as it stands: only what was taken back
     * from below waits again.
     */
    @Transactional
    public Proposed propose(Linkable from, Linkable to, LinkKind kind, Optional<Suggestion> offered, LinkBy by) {
        if (from.ref().equals(to.ref())) {
            throw new IllegalArgumentException(from.ref() + " cannot be linked to itself");
        }
        String reason = offered.map(Suggestion::reasonTh).orElse("");
        LinkStore.Row row = store.put(from, to, kind, offered.isPresent(), reason, by, clock.instant());
        boolean changed = row.fresh() || store.assertAgain(row.id(), by, clock.instant());
        return new Proposed(store.find(row.id()).orElseThrow(), changed);
    }

    /** What it is not, said from below: kept as taken back, if nobody above has said a word; a repeat changes nothing. */
    @Transactional
    public Proposed decline(Linkable from, Linkable to, LinkKind kind, Optional<Suggestion> offered, LinkBy by) {
        String reason = offered.map(Suggestion::reasonTh).orElse("");
        LinkStore.Row row = store.put(from, to, kind, offered.isPresent(), reason, by, clock.instant());
        boolean changed = store.decline(row.id(), by, clock.instant());
        return new Proposed(store.find(row.id()).orElseThrow(), changed);
    }

    /** What came of a word about a link: said now, said before, or one end of it stands in its plan no more. */
    public enum Decided {
        NOW,
        BEFORE,
        GONE
    }

    /**
     * Confirms or refuses. What is confirmed has both its ends, held where they stand until the transaction ends; a
     * confirmed text speaks for its target at once.
     */
    @Transactional
    public Decided decide(UUID id, boolean confirm, LinkBy by) {
        if (confirm && store.find(id).filter(this::holdEnds).isEmpty()) {
            return Decided.GONE;
        }
        Optional<LinkState> before =
                store.decide(id, confirm ? LinkState.CONFIRMED : LinkState.REFUSED, by, clock.instant());
        if (before.isPresent() && (confirm || before.get() == LinkState.CONFIRMED)) {
            store.find(id)
                    .filter(link -> link.kind() != LinkKind.CONTRADICTS)
                    .ifPresent(link -> afterCommit(link, confirm));
        }
        return before.isPresent() ? Decided.NOW : Decided.BEFORE;
    }

    /** A need, which stands on no shelf, is always there. */
    private boolean holdEnds(Link link) {
        TargetShelf plans = shelf.getIfAvailable();
        return plans == null
                || Stream.of(link.from(), link.to())
                        .filter(end -> !end.shelf().isEmpty())
                        .allMatch(end -> plans.hold(end.ref()));
    }

    /** What was confirmed teaches; only what was confirmed before can be unlearnt, where it was learnt. */
    private void afterCommit(Link link, boolean confirm) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (confirm) {
                    suggestions.learn(link);
                } else {
                    suggestions.unlearn(link);
                }
            }
        });
    }

    public Optional<Link> find(UUID id) {
        return store.find(id);
    }

    /** Links that go out from this thing, refused ones too, oldest first. */
    public List<Link> listFrom(SubjectRef ref) {
        return store.listFrom(ref);
    }

    /** Links of this branch of a plan both ways, those from branches below that were not refused; the newest, at most so many. */
    public List<Link> listAtBranch(SubjectRef ref, int most) {
        return store.listAtBranch(ref, most);
    }

    /** What waits for whoever keeps these shelves, oldest first. */
    public List<Link> listWaiting(Collection<String> shelves, int most) {
        return shelves.isEmpty() ? List.of() : store.listWaiting(shelves, most);
    }

    /** What waits to be linked from these shelves to a given framework, oldest first. */
    public List<Link> listWaitingFrom(Collection<String> shelves, int most) {
        return shelves.isEmpty() ? List.of() : store.listWaitingFrom(shelves, most);
    }
}
