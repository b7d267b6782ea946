package org.phaenruam.app.plans.editing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.plans.editions.Contents;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.plans.editions.Seal;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every change to a plan has in common: right, lock, once only, open edition, its kind's rules, the record. */
@Component
class Writing {
    private final TreeStore store;
    private final Plans plans;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    Writing(TreeStore store, Plans plans, Seal seal, Audit audit, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** One change that may be made: to this plan's open edition, by this person. */
    final class Open {
        private final Actor actor;
        private final Plan plan;
        private final Edition edition;
        private final UUID key;

        private Open(Actor actor, Plan plan, Edition edition, UUID key) {
            this.actor = actor;
            this.plan = plan;
            this.edition = edition;
            this.key = key;
        }

        Plan plan() {
            return plan;
        }

        Edition edition() {
            return edition;
        }

        /** True when this kind of edition lets this be done to what was adopted before, or it is this edition's own. */
        boolean allows(Change change, boolean own) {
            return seal.rule(edition.kind()).allows(change, own);
        }

        boolean allows(Change change, Branch branch) {
            return allows(change, branch.sinceEdition() == edition.seq());
        }

        /** What the edition before this one says. */
        Optional<Contents> passed() {
            return seal.passed(plan.code());
        }

        /** Writes the change down, in the plan's history and in the record of deeds. */
        PlanWritten done(String subject, String deed, String before, String after) {
            store.keep(
                    new TreeStore.Edit(key, plan.code(), edition.seq(), subject, deed, before, after),
                    clock.instant(),
                    actor.account());
            audit.record(
                    actor.ref(),
                    "plan." + deed,
                    plan.ref(),
                    plan.area(),
                    Map.of("part", subject, "before", shortened(before), "after", shortened(after)));
            return new PlanWritten.Done(plan.code(), 0);
        }

        PlanWritten refused(String field, String problem, Object... args) {
            FormErrors errors = FormErrors.none();
            errors.add(field, problem, args);
            return new PlanWritten.Refused(errors);
        }

        /** This kind of edition does not allow it. */
        PlanWritten notInThisKind() {
            return refused("", "plans.error.kindforbids." + edition.kind());
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public PlanWritten change(Actor actor, String planCode, UUID key, Function<Open, PlanWritten> deed) {
        Plan plan = plans.get(planCode);
        if (!plans.mayEdit(actor, plan)) {
            return new PlanWritten.Forbidden();
        }
        plans.hold(planCode);
        Edition edition = seal.current(planCode);
        if (store.edited(planCode, edition.seq(), key)) {
            return new PlanWritten.Done(planCode, 0);
        }
        if (edition.sealed()) {
            FormErrors errors = FormErrors.none();
            errors.add("", "plans.error.sealed");
            return new PlanWritten.Refused(errors);
        }
        return deed.apply(new Open(actor, plan, edition, key));
    }
}
