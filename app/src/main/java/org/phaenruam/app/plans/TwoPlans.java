package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.proposals.NeedCounts;
import org.phaenruam.app.proposals.NeedHomes;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.PlanHomes;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Lays a plan beside one of a level above: what has a home there, and what up there has nothing below. */
@Component
class TwoPlans {
    private static final int MOST_TRIED = 4;

    private final Plans plans;
    private final Needs needs;
    private final NeedHomes needHomes;
    private final NeedCounts counts;
    private final ReachStore reach;
    private final Areas areas;

    TwoPlans(Plans plans, Needs needs, NeedHomes needHomes, NeedCounts counts, ReachStore reach, Areas areas) {
        this.plans = plans;
        this.needs = needs;
        this.needHomes = needHomes;
        this.counts = counts;
        this.reach = reach;
        this.areas = areas;
    }

    /** Plans of the areas above, the nearest first; reference frameworks take no needs and come last. */
    List<Plan> candidates(Plan lower) {
        List<Area> up = areas.tree().ancestors(lower.area());
        List<Plan> found = plans.listAt(up.stream().map(Area::code).toList());
        List<Plan> sorted = new ArrayList<>();
        for (boolean framework : new boolean[] {false, true}) {
            up.forEach(area -> found.stream()
                    .filter(p -> p.area().equals(area.code()) && p.framework() == framework)
                    .forEach(sorted::add));
        }
        return sorted;
    }

    /** {@code below} and {@code above}: which page of each side is asked for. */
    TwoPlansPage page(Ui ui, Plan lower, List<Plan> candidates, Plan upper, int below, int above) {
        Href here = Href.of("/plans/" + lower.code() + "/beside").with("with", upper.code());
        TwoSides sides = new TwoSides(ui, beside(lower, upper), here);
        TwoSides.All up = sides.above();
        TwoSides.All down = sides.below();
        return new TwoPlansPage(
                ui.t("plans.two.title"),
                crumbs(ui, lower),
                lower.sample() || upper.sample() || needs.anySample(lower.area()),
                candidates.stream().map(p -> choice(ui, lower, p, upper)).toList(),
                lower.title(ui.lang(), ui.register()),
                "/plans/" + lower.code(),
                Plans.told(ui, lower),
                upper.title(ui.lang(), ui.register()),
                "/plans/" + upper.code(),
                Plans.told(ui, upper),
                ui.t(
                        "plans.two.lead",
                        down.open(),
                        down.holes().size(),
                        up.holes().size() + up.open()),
                sides.side(down, "below", below, sides.at("above", above)),
                sides.side(up, "above", above, sides.at("below", below)));
    }

    /** Where there is no plan of a level above. */
    TwoPlansPage alone(Ui ui, Plan lower) {
        return new TwoPlansPage(
                ui.t("plans.two.title"),
                crumbs(ui, lower),
                lower.sample() || needs.anySample(lower.area()),
                List.of(),
                lower.title(ui.lang(), ui.register()),
                "/plans/" + lower.code(),
                "",
                "",
                "",
                "",
                "",
                TwoPlansPage.Side.NONE,
                TwoPlansPage.Side.NONE);
    }

    private List<Crumb> crumbs(Ui ui, Plan lower) {
        return AreaCrumbs.of(ui, areas.tree(), lower.area(), ui.t("plans.two.crumb"));
    }

    private Beside beside(Plan lower, Plan upper) {
        StandingTree tree = plans.standing(List.of(lower.code(), upper.code()));
        PlanHomes homes = needHomes.ofPlan(lower.code(), reach.listTo(codes(tree.all(), upper)));
        List<String> own = codes(tree.nodes(), lower);
        List<String> tops = codes(tree.nodes(), upper);
        Map<String, Integer> onBranch = new HashMap<>();
        counts.inPlan(upper.code(), lower.area())
                .forEach(c -> onBranch.merge(c.node(), c.counted().needs(), Integer::sum));
        return new Beside(lower, upper, tree, homes, reach.listTies(own, tops), onBranch);
    }

    private static List<String> codes(List<PlanNode> nodes, Plan plan) {
        return nodes.stream()
                .filter(node -> node.planCode().equals(plan.code()))
                .map(PlanNode::code)
                .toList();
    }

    private TwoPlansPage.Choice choice(Ui ui, Plan lower, Plan candidate, Plan upper) {
        return new TwoPlansPage.Choice(
                Href.of("/plans/" + lower.code() + "/beside")
                        .with("with", candidate.code())
                        .address(),
                candidate.title(ui.lang(), ui.register()),
                ui.t("web.level." + areas.tree().get(candidate.area()).level().name()),
                candidate.code().equals(upper.code()));
    }

    private boolean hasBranches(Plan plan) {
        return plans.standing(List.of(plan.code())).nodes().stream().anyMatch(Beside::canBeTied);
    }

    /** The one that was asked for, else the nearest that says more than a vision: with the others nothing can be compared. */
    Optional<Plan> chosen(List<Plan> candidates, String code) {
        return code.isEmpty()
                ? candidates.stream()
                        .limit(MOST_TRIED)
                        .filter(this::hasBranches)
                        .findFirst()
                        .or(() -> candidates.stream().findFirst())
                : candidates.stream().filter(p -> p.code().equals(code)).findFirst();
    }
}
