package org.phaenruam.app.proposals;

import org.phaenruam.app.areas.AreasChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When an area moves, its needs are found under the new place; their codes stay. */
@Component
class NeedsFollowAreas {
    private final NeedStore store;

    NeedsFollowAreas(NeedStore store) {
        this.store = store;
    }

    @EventListener
    void on(AreasChanged change) {
        change.moved().forEach(area -> store.moveTo(area, change.tree().path(area)));
    }
}
