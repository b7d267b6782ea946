package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for reading needs; everything here is public but drafts. */
@Component
@Transactional(readOnly = true)
public class Needs {
    private final NeedStore store;
    private final NeedListStore lists;
    private final Areas areas;
    private final Clock clock;

    Needs(NeedStore store, NeedListStore lists, Areas areas, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.areas = areas;
        this.clock = clock;
    }

    /** A need with its whole journey. */
    public Optional<Journey> find(String code) {
        return store.find(code).map(need -> {
            List<Step> steps = store.listSteps(need.id());
            return new Journey(
                    need, steps, Situated.after(steps, LocalDate.now(clock)).memberships());
        });
    }

    /** Needs that waited longest first, at most {@code limit}. */
    public List<NeedLine> list(NeedFilter filter, int limit) {
        return lists.listLines(filter, areas.tree().path(filter.area()), limit);
    }

    /** What stands on each rung for the needs of this area. */
    public List<RungCount> countRungs(AreaCode area) {
        return lists.countRungs(areas.tree().path(area), LocalDate.now(clock));
    }

    public Totals totals(AreaCode area) {
        return lists.totals(areas.tree().path(area));
    }

    /** The newest answers to needs of this area, each need once. */
    public List<AnswerLine> latestAnswers(AreaCode area, int limit) {
        return lists.latestAnswers(areas.tree().path(area), limit);
    }

    /** The needs that are in this plan now. */
    public List<NeedLine> listUnderPlan(String planRef) {
        return lists.listUnderPlan(planRef);
    }

    /** What this person wrote and has not sent yet. */
    public List<NeedLine> listDrafts(UUID author) {
        return lists.listDrafts(author);
    }

    /** A paper of a step. */
    public Optional<StepFile> findFile(String code, UUID file) {
        return store.find(code).flatMap(need -> store.findFile(need.id(), file));
    }
}
