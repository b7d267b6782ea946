package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.ShippedMessages;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.proposals.NeedHomes;
import org.phaenruam.app.proposals.PlanBeside;
import org.phaenruam.app.proposals.PlanPlace;
import org.phaenruam.app.proposals.PlanShelf;
import org.springframework.stereotype.Component;

/** Offers a desk the branches of the plans that its body puts together. */
@Component
class PlansShelf implements PlanShelf {
    private static final Set<String> TAKES_NEEDS = Set.of("goal", "issue", "strategy", "programme", "project");

    private static final ShippedMessages WORDS = ShippedMessages.of("plans_writing");

    private final PlanStore store;
    private final Plans plans;
    private final BranchStore branches;
    private final ReachStore reach;
    private final Bodies bodies;

    PlansShelf(Plans plans, PlanStore store, BranchStore branches, ReachStore reach, Bodies bodies) {
        this.reach = reach;
        this.plans = plans;
        this.store = store;
        this.branches = branches;
        this.bodies = bodies;
    }

    @Override
    public List<PlanPlace> placesFor(Body body) {
        Set<String> types = plans.typesTakenBy(body);
        List<Plan> own = store.listAt(List.of(body.area())).stream()
                .filter(plan -> types.contains(plan.type().code()) && !plan.framework())
                .toList();
        List<PlanPlace> places = new ArrayList<>();
        if (own.isEmpty()) {
            return places;
        }
        List<PlanNode> nodes = store.listWritten(own.stream().map(Plan::code).toList());
        Set<String> added = store.standing(
                        own.stream().filter(Plan::redrafted).map(Plan::code).toList())
                .added();
        for (Plan plan : own) {
            nodes.stream()
                    .filter(n -> n.planCode().equals(plan.code()) && TAKES_NEEDS.contains(n.kind()) && !n.unknown())
                    .forEach(n -> places.add(
                            new PlanPlace(plan.code(), n.code(), plan.titleTh(), plan.titleEn(), said(n, added))));
        }
        return places;
    }

    /** A need can be put under a branch of the draft, whose name then says that it is only there. */
    private static String said(PlanNode node, Set<String> added) {
        String line = Plans.line(node, Lang.TH);
        return added.contains(node.code()) ? WORDS.text(Lang.TH, "plans.onlyindraft", line) : line;
    }

    @Override
    public Optional<String> whereToBegin(Actor actor, Body body) {
        Set<String> types = plans.typesTakenBy(body);
        return plans.typesFor(actor, body.area()).stream()
                .filter(type -> types.contains(type.code()))
                .findFirst()
                .map(type -> "/plans?area=" + body.area());
    }

    @Override
    public Optional<PlanPlace> find(Body body, String nodeRef) {
        return placesFor(body).stream()
                .filter(place -> place.nodeRef().equals(nodeRef))
                .findFirst();
    }

    @Override
    public boolean hold(String nodeRef) {
        return branches.hold(nodeRef);
    }

    @Override
    public List<String> listWithin(String nodeRef) {
        return branches.listWithin(nodeRef);
    }

    @Override
    public List<String> listLeadingTo(String nodeRef) {
        return reach.listTo(List.of(nodeRef)).stream().map(NeedHomes.Way::node).toList();
    }

    @Override
    public List<String> listLeadingToPlan(String planRef) {
        return reach.listToPlan(planRef);
    }

    @Override
    public Optional<PlanPlace> findBranch(String nodeRef) {
        return branches.find(nodeRef);
    }

    @Override
    public Optional<PlanBeside> findPlan(String plan) {
        return store.find(plan).map(found -> new PlanBeside(found.code(), found.titleTh(), found.titleEn(), false));
    }

    @Override
    public List<PlanBeside> listAt(List<AreaCode> areas) {
        return store.listAt(areas).stream()
                .filter(plans::takesNeeds)
                .map(plan -> new PlanBeside(plan.code(), plan.titleTh(), plan.titleEn(), false))
                .toList();
    }

    @Override
    public List<PlanBeside> beside(Body body) {
        Set<String> own = plans.typesTakenBy(body);
        return store.listAt(bodies.worksIn(body)).stream()
                .filter(plan -> !plan.framework())
                .map(plan -> new PlanBeside(
                        plan.code(),
                        plan.titleTh(),
                        plan.titleEn(),
                        own.contains(plan.type().code()) && plan.area().equals(body.area())))
                .toList();
    }
}
