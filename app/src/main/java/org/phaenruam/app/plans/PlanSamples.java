package org.phaenruam.app.plans;

import java.time.Clock;
import java.util.NoSuchElementException;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.mechanisms.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for demonstration data: plans, branches and approvals that are marked as such, by no person. */
@Component
public class PlanSamples {
    private final PlanStore store;
    private final Plans plans;
    private final Approvals approvals;
    private final Areas areas;
    private final Clock clock;

    PlanSamples(PlanStore store, Plans plans, Approvals approvals, Areas areas, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.approvals = approvals;
        this.areas = areas;
        this.clock = clock;
    }

    /** Begins a plan. */
    @Transactional
    public Plan add(String typeCode, AreaCode area, int fromBe, int toBe) {
        PlanType type = store.listTypes().stream()
                .filter(t -> t.code().equals(typeCode))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no plan type '" + typeCode + "'"));
        Plan plan = PlanTitles.plan(type, areas.tree().get(area), fromBe, toBe, SourceStatus.OUR_DESIGN, true);
        store.add(plan, clock.instant());
        return plans.get(plan.code());
    }

    /** Adds a branch. */
    @Transactional
    public void addNode(PlanNode node) {
        store.addNode(node, null, clock.instant());
    }

    /** Approves a plan; throws when the sample is wrong. */
    @Transactional
    public void approve(String planCode, Approval approval) {
        Plan plan = plans.get(planCode);
        Body body = approvals.deciderOf(plan, approvals.current(planCode)).orElseThrow();
        Actor nobody = Actor.anonymous(areas.tree());
        if (approvals.approve(nobody, plan, body, approval) instanceof PlanWritten.Refused refused) {
            throw new IllegalStateException(
                    "sample approval of " + planCode + ": " + refused.errors().all());
        }
    }
}
