package org.phaenruam.app.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.NodeNumbers;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanNode;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.StandingTree;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** The plans of an area as cards: each branch with how many needs it holds. */
@Component
class PlanCards {
    private final Plans plans;
    private final Needs needs;

    PlanCards(Plans plans, Needs needs) {
        this.plans = plans;
        this.needs = needs;
    }

    List<AreaPage.PlanCard> of(Ui ui, AreaCode area) {
        List<Plan> found = plans.listAt(List.of(area));
        List<String> codes =
                found.stream().filter(p -> !p.framework()).map(Plan::code).toList();
        StandingTree tree = plans.standing(codes);
        Map<String, Integer> held = needs.countUnderNodes(codes);
        List<PlanNode> nodes = tree.shown(held.keySet());
        Map<String, Integer> under = tree.counted(held);
        List<AreaPage.PlanCard> cards = new ArrayList<>();
        for (Plan plan : found) {
            cards.add(new AreaPage.PlanCard(
                    "/plans/" + plan.code(),
                    plan.title(ui.lang(), ui.register()),
                    plan.inUse(),
                    plan.sample(),
                    plans.standing(ui, plan),
                    nodes.stream()
                            .filter(n -> n.planCode().equals(plan.code()) && n.parent() == null)
                            .map(n -> branch(
                                    ui, n, tree.named(ui, n, n.text(ui.lang())), under.getOrDefault(n.code(), 0)))
                            .toList()));
        }
        return cards;
    }

    private static AreaPage.Branch branch(Ui ui, PlanNode node, String name, int under) {
        String kind = ui.t("plans.kind." + node.kind());
        NodeNumbers.Named named = NodeNumbers.beside(kind, node.no(), name);
        return new AreaPage.Branch(kind, named.number(), named.name(), node.unknown(), under);
    }
}
