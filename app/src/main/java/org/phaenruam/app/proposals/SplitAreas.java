package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaPast;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After a split needs stay with the area that goes on; whoever writes needs down there says which belong to the other part. */
@Component
public class SplitAreas {
    static final Deed REASSIGN = Deed.of("need.reassign", Capacity.RECORDER, Capacity.COORDINATOR);

    private static final int MOST = 300;

    private final NeedAreaStore store;
    private final Areas areas;
    private final AreaPast past;
    private final ChangingDesks desks;
    private final Bodies bodies;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    SplitAreas(
            NeedAreaStore store,
            Areas areas,
            AreaPast past,
            ChangingDesks desks,
            Bodies bodies,
            Audit audit,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.areas = areas;
        this.past = past;
        this.desks = desks;
        this.bodies = bodies;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** True when this person may say which needs of the area belong to the other part. */
    public boolean mayReassign(Actor actor, AreaCode area) {
        return actor.may(REASSIGN, Situation.at(area));
    }

    /** The other parts of the splits that this area was in, in force. */
    List<Area> partsOf(AreaCode area) {
        return past.listOtherParts(area);
    }

    /** True when needs are written of the area itself, not only of those below it. */
    public boolean holdsNeeds(AreaCode area) {
        return !store.listIn(areas.tree().path(area), 1).isEmpty();
    }

    /** The needs of the area itself, as choices. */
    List<Option> needsOf(AreaCode area) {
        return store.listIn(areas.tree().path(area), MOST).stream()
                .map(need -> new Option(need[0], need[1] + " · " + need[0]))
                .toList();
    }

    /** Moves these needs to the other part and returns how many went; what waits at a desk of the old place goes on to that of the new one. */
    @Transactional
    int reassign(Actor actor, AreaCode from, List<String> codes, AreaCode to) {
        actor.require(REASSIGN, Situation.at(from));
        Area part = partsOf(from).stream()
                .filter(area -> area.code().equals(to))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(to + " is no part of a split of " + from));
        Map<UUID, String> went = store.reassign(codes, from, to, areas.tree().path(to));
        if (went.isEmpty()) {
            return 0;
        }
        List<UUID> gone = List.copyOf(went.keySet());
        Area old = areas.tree().get(from);
        bodies.committeeOf(from)
                .ifPresent(before -> bodies.committeeOf(to).ifPresent(next -> handOver(gone, old, part, before, next)));
        for (ChangingDesks.Handing wider : desks.between(areas.tree(), old, part)) {
            List<UUID> waiting = new ArrayList<>(gone);
            waiting.retainAll(Set.copyOf(store.listGoing(wider)));
            if (!waiting.isEmpty()) {
                handOver(waiting, old, part, wider.old(), wider.next());
            }
        }
        audit.record(
                actor.ref(),
                "need.reassign",
                new SubjectRef("area", from.value()),
                from,
                Map.of("to", to.value(), "needs", String.join(" ", new TreeSet<>(went.values()))));
        return gone.size();
    }

    private void handOver(List<UUID> needs, Area old, Area part, Body before, Body next) {
        store.handOver(
                needs,
                before.code(),
                new NeedAreaStore.Desk(next, bodies.daysAllowed(next)),
                new Wording(
                        said(Lang.TH, old, part, next.name().plainTh()),
                        said(Lang.TH, old, part, next.name().officialTh()),
                        said(Lang.EN, old, part, next.name().en())),
                LocalDate.now(clock),
                clock.instant());
    }

    private String said(Lang lang, Area old, Area part, String body) {
        return texts.in(lang, "proposals.area.reassigned", part.title(lang), old.title(lang), body);
    }
}
