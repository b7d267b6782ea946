package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.AreasChanged;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When areas change, their needs are found under the new place; their codes stay. Needs of an area that ended are with
 * its successor, else with the area above. What lay on its body's desk goes on to the body there, and what waited at a
 * wider area in which the place no longer lies goes to the body of the new one, as a step.
 */
@Component
class NeedsFollowAreas {
    private final NeedAreaStore store;
    private final ChangingDesks desks;
    private final HandingOver handing;
    private final LateNeeds late;

    NeedsFollowAreas(NeedAreaStore store, ChangingDesks desks, HandingOver handing, LateNeeds late) {
        this.store = store;
        this.desks = desks;
        this.handing = handing;
        this.late = late;
    }

    @EventListener
    void on(AreasChanged change) {
        List<ChangingDesks.Handing> handings =
                desks.of(change.before(), change.tree(), change.moved(), change.closed());
        List<NeedAreaStore.Gone> gone = new ArrayList<>();
        for (AreaCode area : change.moved()) {
            gone.add(gone(change, area, area));
        }
        for (AreaCode area : change.closed()) {
            change.tree().findKeeper(area).ifPresent(keeper -> gone.add(gone(change, area, keeper.code())));
        }
        Set<UUID> held = store.hold(gone, handings);
        List<LateNeeds.Left> left = new ArrayList<>();
        for (ChangingDesks.Handing each : handings) {
            HandingOver.Cause cause = cause(change, each.area());
            handing.carryOut(cause, store.listGoing(each, held), each.old(), each.next(), change.tree());
            left.add(new LateNeeds.Left(cause, each));
        }
        if (!gone.isEmpty()) {
            store.follow(gone);
            late.lookAgain(gone, left);
        }
    }

    private static NeedAreaStore.Gone gone(AreasChanged change, AreaCode area, AreaCode now) {
        return new NeedAreaStore.Gone(
                area, change.before().path(area), now, change.tree().path(now));
    }

    private static HandingOver.Cause cause(AreasChanged change, Area area) {
        AreaTree before = change.before();
        return new HandingOver.Cause(
                area, before.ancestors(area.code()).stream().findFirst().orElse(null), change.day());
    }
}
