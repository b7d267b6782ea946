package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.AreasChanged;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When areas change, their needs are found under the new place; their codes stay. Needs of an area that ended are with
 * its successor, else with the area above, and what lay on its body's desk goes on to the body there, as a step.
 */
@Component
class NeedsFollowAreas {
    private final NeedAreaStore store;
    private final Bodies bodies;
    private final Texts texts;
    private final Clock clock;

    NeedsFollowAreas(NeedAreaStore store, Bodies bodies, Texts texts, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void on(AreasChanged change) {
        List<NeedAreaStore.Gone> gone = new ArrayList<>();
        for (AreaCode area : change.moved()) {
            gone.add(gone(change, area, area));
        }
        for (AreaCode area : change.closed()) {
            change.tree().findKeeper(area).ifPresent(keeper -> gone.add(gone(change, area, keeper.code())));
        }
        if (!gone.isEmpty()) {
            store.follow(gone);
        }
        change.closed().forEach(area -> desk(change.tree(), area));
    }

    private static NeedAreaStore.Gone gone(AreasChanged change, AreaCode area, AreaCode now) {
        return new NeedAreaStore.Gone(
                area, change.before().path(area), now, change.tree().path(now));
    }

    private void desk(AreaTree tree, AreaCode ended) {
        Optional<Body> old = bodies.committeeOf(ended);
        Optional<Area> keeper = tree.findKeeper(ended);
        Optional<Body> next = keeper.flatMap(area -> bodies.committeeOf(area.code()))
                .or(() -> keeper.flatMap(area -> bodies.firstFor(area.code())));
        if (old.isPresent()
                && next.isPresent()
                && !old.get().code().equals(next.get().code())) {
            Area then = tree.get(ended);
            store.handOver(
                    old.get().code(),
                    next.get(),
                    new Wording(
                            sentence(
                                    Lang.TH,
                                    then,
                                    keeper.orElseThrow(),
                                    next.get().name().plainTh()),
                            sentence(
                                    Lang.TH,
                                    then,
                                    keeper.orElseThrow(),
                                    next.get().name().officialTh()),
                            sentence(
                                    Lang.EN,
                                    then,
                                    keeper.orElseThrow(),
                                    next.get().name().en())),
                    LocalDate.now(clock),
                    clock.instant());
        }
    }

    private String sentence(Lang lang, Area ended, Area keeper, String body) {
        return texts.in(lang, "proposals.area.followed", ended.title(lang), keeper.title(lang), body);
    }
}
