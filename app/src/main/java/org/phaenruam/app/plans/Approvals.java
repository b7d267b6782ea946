package org.phaenruam.app.plans;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.plans.editions.Seal;
import org.phaenruam.app.proposals.PassedPlans;
import org.phaenruam.app.proposals.PlanPlace;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for adopting a plan. One act of the body that decides: it seals the edition that is open and reaches every
 * need that was put in since the last approval. What is sealed is adopted once.
 */
@Component
public class Approvals {
    /** Approves a plan: the body that the plan type names; of an amendment, the one that puts the plan together. */
    public static final Deed APPROVE = Deed.of("plan.approve", Capacity.BODY);

    private final PlanStore store;
    private final Plans plans;
    private final Seal seal;
    private final AdoptionRules rules;
    private final PassedPlans passed;
    private final Audit audit;
    private final Clock clock;

    Approvals(
            PlanStore store,
            Plans plans,
            Seal seal,
            AdoptionRules rules,
            PassedPlans passed,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.seal = seal;
        this.rules = rules;
        this.passed = passed;
        this.audit = audit;
        this.clock = clock;
    }

    /** The edition that is open, or else the last sealed one. */
    public Edition current(String planCode) {
        return seal.current(planCode);
    }

    /** The last sealed edition: what passed; none where only the first draft is there. */
    public Optional<Edition> inForce(String planCode) {
        return seal.inForce(planCode);
    }

    /** The body that decides about this edition. */
    public Optional<Body> deciderOf(Plan plan, Edition edition) {
        return !edition.sealed() && seal.rule(edition.kind()).decidedByMaker()
                ? plans.makerOf(plan.type(), plan.area())
                : plans.approverOf(plan);
    }

    boolean needsForum(Edition edition) {
        return !edition.sealed() && seal.rule(edition.kind()).needsForum();
    }

    public boolean mayApprove(Actor actor, Plan plan, Edition edition) {
        return !plan.framework()
                && deciderOf(plan, edition)
                        .map(body -> actor.may(APPROVE, new Situation(plan.area(), body.code(), null, null)))
                        .orElse(false);
    }

    /** While a later edition is written, those who write it or decide about it read the draft; all others what passed. */
    public boolean readsDraft(Actor actor, Plan plan) {
        return plan.redrafted() && readsDraft(actor, plan, current(plan.code()));
    }

    /** The same where the edition that is open is known already. */
    public boolean readsDraft(Actor actor, Plan plan, Edition open) {
        return plan.redrafted() && (plans.mayEdit(actor, plan) || mayApprove(actor, plan, open));
    }

    /** Adopts the plan as it stands; of a sealed edition only needs that were put in since, and nothing of it changes. */
    @Transactional
    public PlanWritten approve(Actor actor, String planCode, Approval approval) {
        store.lock(planCode);
        Plan plan = plans.get(planCode);
        Edition edition = seal.current(planCode);
        Optional<Body> body = deciderOf(plan, edition);
        if (!mayApprove(actor, plan, edition) || body.isEmpty()) {
            return new PlanWritten.Forbidden();
        }
        return approve(actor, plan, body.get(), approval);
    }

    PlanWritten approve(Actor actor, Plan plan, Body body, Approval typed) {
        store.lock(plan.code());
        if (store.approvalStored(typed.key())) {
            return new PlanWritten.Done(plan.code(), 0);
        }
        Edition edition = seal.current(plan.code());
        boolean wordsOnly = !edition.sealed() && seal.rule(edition.kind()).decidedByMaker();
        List<String> needs = wordsOnly ? List.of() : passed.hold(plan.code());
        FormErrors errors = edition.sealed()
                ? rules.checkNeeds(plan, edition, body, typed)
                : rules.check(plan, edition, body, typed);
        if (errors.any()) {
            return new PlanWritten.Refused(errors);
        }
        Approval approval = tidied(typed, body);
        UUID account = actor.signedIn() ? actor.account() : null;
        int no = store.approve(plan.code(), approval, clock.instant(), account);
        Map<String, String> detail =
                new HashMap<>(Map.of("by", body.code(), "on", approval.on().toString()));
        if (!edition.sealed()) {
            detail.putAll(Seal.detail(edition, seal.adopt(edition, no, approval.forum())));
        }
        audit.record(actor.ref(), "plan.approved", plan.ref(), plan.area(), detail);
        return new PlanWritten.Done(plan.code(), tell(actor, plan, body, approval, needs));
    }

    private int tell(Actor actor, Plan plan, Body body, Approval approval, List<String> needs) {
        PlanPlace place = new PlanPlace(plan.code(), "", plan.titleTh(), plan.titleEn(), "");
        return passed.tell(
                actor,
                new PassedPlans.Passed(
                        body, place, approval.sentence(), approval.sentenceEn(), approval.on(), approval.sitting()),
                needs);
    }

    private static Approval tidied(Approval typed, Body body) {
        return new Approval(
                typed.key(),
                body.code(),
                ThaiText.normalise(typed.sentence()),
                typed.sentenceEn(),
                typed.on(),
                ThaiDigits.toArabic(typed.sitting().strip()),
                ThaiText.normalise(typed.forum()));
    }
}
