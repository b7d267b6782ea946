package org.phaenruam.app.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.springframework.stereotype.Component;

/** Turns a plan into what one reader sees of it. */
@Component
class PlanPageMaker {
    private static final Set<String> TAKES_NEEDS = Set.of("goal", "issue", "strategy", "programme", "project");

    private final Plans plans;
    private final Approvals approvals;
    private final Needs needs;
    private final NeedLines lines;
    private final Areas areas;

    PlanPageMaker(Plans plans, Approvals approvals, Needs needs, NeedLines lines, Areas areas) {
        this.plans = plans;
        this.approvals = approvals;
        this.needs = needs;
        this.lines = lines;
        this.areas = areas;
    }

    PlanPage page(Ui ui, Actor actor, Plan plan, Map<String, String> typed, FormErrors errors) {
        Edition edition = approvals.current(plan.code());
        List<PlanNode> nodes = plans.listNodes(List.of(plan.code()));
        List<NeedLine> inPlan = needs.listUnderPlan(plan.code());
        List<PlanPage.Branch> branches = branches(ui, nodes, inPlan, null);
        int empty = (int) branches.stream()
                .filter(b -> b.takesNeeds() && !b.unknown() && b.count() == 0)
                .count();
        int awaiting = (int)
                inPlan.stream().filter(n -> n.status().equals("IN_DRAFT_PLAN")).count();
        return new PlanPage(
                plan.code(),
                plan.title(ui.lang(), ui.register()),
                plan.titleTh(),
                plan.type().level().rung(),
                ui.t("web.level." + plan.type().level().name()),
                AreaCrumbs.of(ui, areas.tree(), plan.area(), ui.t("plans.crumb")),
                plan.sample() || inPlan.stream().anyMatch(NeedLine::sample),
                !plan.sourceStatus().verified(),
                plan.framework(),
                plan.approved(),
                standing(ui, plan),
                inPlan.size(),
                empty,
                branches,
                approvals.deciderOf(plan, edition).map(Body::name).map(ui::say).orElse(""),
                plans.mayEdit(actor, plan) && !edition.sealed(),
                approvals.mayApprove(actor, plan, edition),
                awaiting,
                Ids.next(),
                filled(ui, typed, plan),
                errors);
    }

    private static Map<String, String> filled(Ui ui, Map<String, String> typed, Plan plan) {
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("on", ThaiDates.full(ui.today()));
        filled.put("sentence", ui.in(Lang.TH, "plans.offer.approve", plan.titleTh()));
        filled.putAll(typed);
        return filled;
    }

    private List<PlanPage.Branch> branches(
            Ui ui, List<PlanNode> nodes, List<NeedLine> inPlan, @org.jspecify.annotations.Nullable String parent) {
        return nodes.stream()
                .filter(n -> Objects.equals(n.parent(), parent))
                .map(n -> new PlanPage.Branch(
                        n.code(),
                        ui.t("plans.kind." + n.kind()),
                        n.no(),
                        n.text(ui.lang()),
                        ui.lang() == Lang.EN && !n.textEn().isEmpty() ? "en" : "th",
                        n.unknown(),
                        !n.unknown() && !n.complete(),
                        n.sample(),
                        TAKES_NEEDS.contains(n.kind()),
                        inPlan.stream()
                                .filter(need -> need.nodeRef().equals(n.code()))
                                .map(need -> lines.line(ui, need, "/needs/" + need.code()))
                                .toList(),
                        branches(ui, nodes, inPlan, n.code())))
                .toList();
    }

    /** What a plan is now: a draft, approved by whom and when, or a framework that is given. */
    static String standing(Ui ui, Plan plan) {
        if (plan.framework()) {
            return ui.t("plans.standing.framework", ui.say(plan.type().adoptedBy()));
        }
        if (plan.approvedOn() == null && plan.sourceStatus().verified()) {
            return ui.t("plans.standing.current");
        }
        return plan.approvedOn() == null
                ? ui.t("plans.standing.draft")
                : ui.t("plans.standing.approved", ui.shortDate(plan.approvedOn()));
    }
}
