package org.phaenruam.app.plans.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the editions: begin one with a reason, drop a draft, read and compare what was sealed. */
@Component
public class Editions {
    private static final int REASON_MAX = 1_000;

    private final EditionStore store;
    private final ContentsStore contents;
    private final Seal seal;
    private final Dropping dropping;
    private final Plans plans;
    private final Audit audit;
    private final Clock clock;

    Editions(
            EditionStore store,
            ContentsStore contents,
            Seal seal,
            Dropping dropping,
            Plans plans,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.seal = seal;
        this.dropping = dropping;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** The editions of a plan, the first one first; a plan that nobody has adopted has its first draft. */
    public List<Edition> list(String plan) {
        List<Edition> all = store.list(plan);
        return all.isEmpty() ? List.of(Edition.firstDraft(plan)) : all;
    }

    /** What an edition says: sealed, as it was; open, as it is now. */
    public Contents contentsOf(Edition edition) {
        return edition.sealed()
                ? store.content(edition.planCode(), edition.seq())
                        .map(ContentsText::read)
                        .orElseGet(() -> contents.read(edition.planCode()))
                : contents.read(edition.planCode());
    }

    /** The sealed text of an edition, byte for byte what its digest was made of. */
    Optional<String> sealedText(String plan, int seq) {
        return store.content(plan, seq);
    }

    /** Begins the next edition. The last one must be sealed, and there must be a reason. */
    @Transactional
    public PlanWritten begin(Actor actor, String planCode, UUID key, String typedKind, String typedReason) {
        Plan plan = plans.get(planCode);
        if (!plans.mayEdit(actor, plan)) {
            return new PlanWritten.Forbidden();
        }
        plans.hold(planCode);
        if (store.begun(key)) {
            return new PlanWritten.Done(planCode, 0);
        }
        FormErrors errors = FormErrors.none();
        if (!seal.current(planCode).sealed()) {
            errors.add("", "plans.error.stillopen");
        }
        if (!List.of("ADDITIONAL", "CHANGED", "AMENDED").contains(typedKind)) {
            errors.add("edition", "plans.error.edition");
        }
        PersonalMarks.check(errors, "reason", typedReason);
        if (typedReason.isBlank()) {
            errors.add("reason", "plans.error.reason");
        } else if (typedReason.length() > REASON_MAX) {
            errors.add("reason", "plans.error.long", typedReason.length(), REASON_MAX);
        }
        if (errors.any()) {
            return new PlanWritten.Refused(errors);
        }
        seal.sealOld(planCode);
        int year = ThaiDates.year(LocalDate.now(clock));
        String reason = ThaiText.normalise(typedReason);
        EditionKind kind = EditionKind.valueOf(typedKind);
        store.begin(planCode, kind, year, reason, clock.instant(), actor.account(), key);
        audit.record(
                actor.ref(),
                "plan.edition-begun",
                plan.ref(),
                plan.area(),
                Map.of("kind", kind.name(), "reason", reason.length() > 200 ? reason.substring(0, 200) : reason));
        return new PlanWritten.Done(planCode, 0);
    }

    /** What dropping the open edition would undo; empty where none is open or this is not it. */
    Optional<Dropping.Loss> lossOf(String planCode, int seq) {
        return dropping.loss(planCode, seq);
    }

    /**
     * Drops an open edition. The plan says again what was sealed last; nothing of what is sealed is touched. Who drops
     * changes must have seen them ({@code seen}); branches of the draft that hold needs or are tied to others keep it alive.
     */
    @Transactional
    public PlanWritten drop(Actor actor, String planCode, int seq, String seen) {
        Plan plan = plans.get(planCode);
        if (!plans.mayEdit(actor, plan)) {
            return new PlanWritten.Forbidden();
        }
        plans.hold(planCode);
        Optional<Dropping.Loss> open = dropping.lossHeld(planCode, seq);
        if (open.isEmpty()) {
            return new PlanWritten.Done(planCode, 0);
        }
        Dropping.Loss loss = open.get();
        FormErrors errors = FormErrors.none();
        if (!loss.held().isEmpty()) {
            errors.add("", "plans.error.dropheld");
        } else if (!loss.comparison().nothing() && !seen.equals(loss.seen())) {
            errors.add("", "plans.error.dropchanged");
        }
        if (errors.any()) {
            return new PlanWritten.Refused(errors);
        }
        dropping.putBack(loss);
        store.drop(planCode, seq, clock.instant());
        store.keepDropped(loss.open(), clock.instant(), actor.account());
        audit.record(actor.ref(), "plan.edition-dropped", plan.ref(), plan.area(), detail(seq, loss.comparison()));
        return new PlanWritten.Done(planCode, 0);
    }

    private static Map<String, String> detail(int seq, Comparison lost) {
        return Map.of(
                "edition", String.valueOf(seq),
                "added", String.valueOf(lost.added().size()),
                "removed", String.valueOf(lost.removed().size()),
                "changed", String.valueOf(lost.changed().size()),
                "moved", String.valueOf(lost.moved().size()),
                "texts", String.valueOf(lost.texts().size() + lost.indicators().size()));
    }
}
