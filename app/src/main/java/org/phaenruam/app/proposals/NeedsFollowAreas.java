package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.AreasChanged;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When areas change, their needs are found under the new place; their codes stay. Needs of an area that ended are with
 * its successor, else with the area above. What lay on its body's desk goes on to the body there, and what waited at a
 * wider area in which the place no longer lies goes to the body of the new one, as a step.
 */
@Component
class NeedsFollowAreas {
    private static final ActorRef BY = ActorRef.system("areas");

    private final NeedAreaStore store;
    private final ChangingDesks desks;
    private final Bodies bodies;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    NeedsFollowAreas(NeedAreaStore store, ChangingDesks desks, Bodies bodies, Audit audit, Texts texts, Clock clock) {
        this.store = store;
        this.desks = desks;
        this.bodies = bodies;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void on(AreasChanged change) {
        desks.of(change.before(), change.tree(), change.moved(), change.closed())
                .forEach(handing -> handOver(change, handing));
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
    }

    private static NeedAreaStore.Gone gone(AreasChanged change, AreaCode area, AreaCode now) {
        return new NeedAreaStore.Gone(
                area, change.before().path(area), now, change.tree().path(now));
    }

    private void handOver(AreasChanged change, ChangingDesks.Handing handing) {
        List<UUID> needs = store.listGoing(handing);
        if (needs.isEmpty()) {
            return;
        }
        Wording body = handing.next().name();
        store.handOver(
                needs,
                handing.old().code(),
                new NeedAreaStore.Desk(handing.next(), bodies.daysAllowed(handing.next())),
                new Wording(
                        sentence(Lang.TH, change, handing.area(), body.plainTh()),
                        sentence(Lang.TH, change, handing.area(), body.officialTh()),
                        sentence(Lang.EN, change, handing.area(), body.en())),
                LocalDate.now(clock),
                clock.instant());
        AreaCode at = handing.area().code();
        audit.record(
                BY,
                "need.desk-followed",
                new SubjectRef("area", at.value()),
                at,
                Map.of(
                        "from", handing.old().code(),
                        "to", handing.next().code(),
                        "holds-from", change.day().toString(),
                        "needs", Integer.toString(needs.size())));
    }

    private String sentence(Lang lang, AreasChanged change, Area area, String body) {
        AreaTree now = change.tree();
        String title = area.title(lang);
        return now.find(area.code())
                .map(moved -> texts.in(
                        lang,
                        "proposals.area.moved",
                        title,
                        parent(change.before(), area.code(), lang),
                        parent(now, area.code(), lang),
                        change.day(),
                        body))
                .orElseGet(() -> texts.in(
                        lang,
                        "proposals.area.followed",
                        title,
                        now.findKeeper(area.code()).orElseThrow().title(lang),
                        body,
                        change.day()));
    }

    private static String parent(AreaTree tree, AreaCode area, Lang lang) {
        return tree.ancestors(area).getFirst().title(lang);
    }
}
