package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Texts;
import org.springframework.stereotype.Component;

/** Lets needs go from one desk to another because areas changed: as a step that says why, on record. */
@Component
class HandingOver {
    private static final ActorRef BY = ActorRef.system("areas");

    private final NeedAreaStore store;
    private final Bodies bodies;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    HandingOver(NeedAreaStore store, Bodies bodies, Audit audit, Texts texts, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Why needs go.
     *
     * @param area the area that moved or ended, as it was
     * @param parent what it lay under before
     * @param day since when it is so
     */
    record Cause(Area area, @Nullable Area parent, LocalDate day) {}

    /**
     * These needs, which are held, go from the old desk to the next one; those that are no longer on the old one stay where
     * they are. Returns how many went.
     */
    int carryOut(Cause cause, List<UUID> needs, Body old, Body next, AreaTree now) {
        if (needs.isEmpty()) {
            return 0;
        }
        Wording body = next.name();
        int went = store.handOver(
                needs,
                old.code(),
                new NeedAreaStore.Desk(next, bodies.daysAllowed(next)),
                new Wording(
                        sentence(Lang.TH, cause, now, body.plainTh()),
                        sentence(Lang.TH, cause, now, body.officialTh()),
                        sentence(Lang.EN, cause, now, body.en())),
                LocalDate.now(clock),
                clock.instant());
        if (went == 0) {
            return 0;
        }
        AreaCode at = cause.area().code();
        audit.record(
                BY,
                "need.desk-followed",
                new SubjectRef("area", at.value()),
                at,
                Map.of(
                        "from", old.code(),
                        "to", next.code(),
                        "holds-from", cause.day().toString(),
                        "needs", Integer.toString(went)));
        return went;
    }

    private String sentence(Lang lang, Cause cause, AreaTree now, String body) {
        Area area = cause.area();
        String title = area.title(lang);
        if (now.find(area.code()).isPresent()) {
            Area before = cause.parent();
            return texts.in(
                    lang,
                    "proposals.area.moved",
                    title,
                    before == null ? "" : before.title(lang),
                    now.ancestors(area.code()).getFirst().title(lang),
                    cause.day(),
                    body);
        }
        return now.findPast(area.code())
                .map(PastArea::successor)
                .flatMap(now::find)
                .map(next -> texts.in(lang, "proposals.area.followed", title, next.title(lang), body, cause.day()))
                .orElseGet(() -> texts.in(lang, "proposals.area.abolished", title, body, cause.day()));
    }
}
