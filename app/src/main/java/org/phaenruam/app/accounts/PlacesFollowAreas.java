package org.phaenruam.app.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.AreasChanged;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the paths of accounts, roles and open invitations as the tree has them, and roles themselves where an area ends, in
 * the transaction that changes the areas. Invitations to an area that ends are taken back.
 */
@Component
class PlacesFollowAreas {
    private static final ActorRef FOLLOWS = ActorRef.system("areas");

    private final AccountStore store;
    private final RoleFollowStore follows;
    private final Invitations invitations;
    private final Audit audit;
    private final Clock clock;

    PlacesFollowAreas(AccountStore store, RoleFollowStore follows, Invitations invitations, Audit audit, Clock clock) {
        this.store = store;
        this.follows = follows;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(AreasChanged event) {
        event.closed().forEach(area -> {
            invitations.endWith(area, FOLLOWS);
            succeed(event.tree(), area);
        });
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

    /** Roles go on in the successor, also those for its body; where there is none they end with the area. */
    private void succeed(AreaTree tree, AreaCode ended) {
        LocalDate today = LocalDate.now(clock);
        Optional<AreaCode> successor = tree.findPast(ended).map(PastArea::successor);
        int held = follows.count(ended, today);
        successor.ifPresent(next -> follows.goOn(ended, next, tree.path(next), today));
        follows.end(ended, today, clock.instant());
        tree.findKeeper(ended).ifPresent(keeper -> follows.keep(ended, keeper.code(), tree.path(keeper.code())));
        if (held > 0) {
            audit.record(
                    FOLLOWS,
                    "account.roles-followed",
                    new SubjectRef("area", ended.value()),
                    ended,
                    Map.of(
                            "roles", Integer.toString(held),
                            "to", successor.map(AreaCode::value).orElse("")));
        }
    }
}
