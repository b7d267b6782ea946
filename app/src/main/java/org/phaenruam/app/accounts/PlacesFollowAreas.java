package org.phaenruam.app.accounts;

import org.phaenruam.app.areas.AreasChanged;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the paths of accounts and roles as the tree has them, in the transaction that moves the areas. */
@Component
class PlacesFollowAreas {
    private final AccountStore store;

    PlacesFollowAreas(AccountStore store) {
        this.store = store;
    }

    @EventListener
    void on(AreasChanged event) {
        if (event.moved().isEmpty()) {
            return;
        }
        store.paths().forEach((area, path) -> {
            AreaCode code = new AreaCode(area);
            if (event.tree().find(code).isPresent() && !event.tree().path(code).equals(path)) {
                store.setPath(area, event.tree().path(code));
            }
        });
    }
}
