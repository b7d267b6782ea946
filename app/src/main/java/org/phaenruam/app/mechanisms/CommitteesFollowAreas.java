package org.phaenruam.app.mechanisms;

import java.time.Clock;
import java.time.LocalDate;
import org.phaenruam.app.areas.AreasChanged;
import org.phaenruam.app.areas.PastArea;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When areas come or go, their committees do, in the same transaction. */
@Component
class CommitteesFollowAreas {
    private final BodyStore store;
    private final MechanismsReference reference;
    private final Clock clock;

    CommitteesFollowAreas(BodyStore store, MechanismsReference reference, Clock clock) {
        this.store = store;
        this.reference = reference;
        this.clock = clock;
    }

    @EventListener
    void on(AreasChanged change) {
        LocalDate today = LocalDate.now(clock);
        reference.standIn(change.added().stream().map(change.tree()::get).toList(), today);
        if (!change.closed().isEmpty()) {
            store.close(change.closed(), today);
            change.closed()
                    .forEach(ended -> change.tree()
                            .findPast(ended)
                            .map(PastArea::successor)
                            .ifPresent(next -> store.serveInstead(ended, next, today)));
        }
    }
}
