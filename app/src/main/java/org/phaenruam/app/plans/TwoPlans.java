package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.proposals.Counted;
import org.phaenruam.app.proposals.NeedCounts;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.NodePair;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Lays a plan beside one of a level above: what has a home there, and what up there has nothing below. */
@Component
class TwoPlans {
    private static final int MOST_TRIED = 4;

    private final Plans plans;
    private final Needs needs;
    private final NeedCounts counts;
    private final Areas areas;

    TwoPlans(Plans plans, Needs needs, NeedCounts counts, Areas areas) {
        this.plans = plans;
        this.needs = needs;
        this.counts = counts;
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

    TwoPlansPage page(Ui ui, Plan lower, List<Plan> candidates, @Nullable Plan upper) {
        List<TwoPlansPage.Branch> below = List.of();
        List<TwoPlansPage.Branch> above = List.of();
        if (upper != null) {
            List<NodePair> pairs = needs.pairs(lower.code(), upper.code());
            List<PlanNode> nodes = plans.listNodes(List.of(lower.code(), upper.code()));
            Map<String, PlanNode> byCode = new HashMap<>();
            nodes.forEach(node -> byCode.put(node.code(), node));
            below = below(ui, lower, upper, nodes, byCode, pairs);
            above = above(ui, lower, upper, nodes, byCode, pairs);
        }
        long homeless = below.stream().filter(TwoPlansPage.Branch::hole).count();
        long empty = above.stream().filter(TwoPlansPage.Branch::hole).count();
        return new TwoPlansPage(
                ui.t("plans.two.title"),
                AreaCrumbs.of(ui, areas.tree(), lower.area(), ui.t("plans.two.crumb")),
                lower.sample() || upper != null && upper.sample() || needs.anySample(lower.area()),
                candidates.stream().map(p -> choice(ui, lower, p, upper)).toList(),
                lower.title(ui.lang(), ui.register()),
                "/plans/" + lower.code(),
                upper == null ? "" : upper.title(ui.lang(), ui.register()),
                upper == null ? "" : "/plans/" + upper.code(),
                ui.t("plans.two.lead", homeless, empty),
                below,
                above);
    }

    private TwoPlansPage.Choice choice(Ui ui, Plan lower, Plan candidate, @Nullable Plan upper) {
        return new TwoPlansPage.Choice(
                Href.of("/plans/" + lower.code() + "/beside")
                        .with("with", candidate.code())
                        .address(),
                candidate.title(ui.lang(), ui.register()),
                ui.t("web.level." + areas.tree().get(candidate.area()).level().name()),
                upper != null && candidate.code().equals(upper.code()));
    }

    private static List<TwoPlansPage.Branch> below(
            Ui ui, Plan lower, Plan upper, List<PlanNode> nodes, Map<String, PlanNode> byCode, List<NodePair> pairs) {
        List<TwoPlansPage.Branch> branches = new ArrayList<>();
        for (PlanNode node : nodes) {
            Set<String> within = within(nodes, node);
            List<NodePair> own =
                    pairs.stream().filter(p -> within.contains(p.below())).toList();
            if (!node.planCode().equals(lower.code()) || own.isEmpty()) {
                continue;
            }
            int all =
                    own.stream().map(NodePair::counted).mapToInt(Counted::needs).sum();
            int homeless = own.stream()
                    .filter(p -> p.above().isEmpty())
                    .map(NodePair::counted)
                    .mapToInt(Counted::needs)
                    .sum();
            Href list = Href.of("/needs").with("area", lower.area().value()).with("node", node.code());
            branches.add(new TwoPlansPage.Branch(
                    text(ui, node),
                    all,
                    list.address(),
                    homeless > 0,
                    homeless > 0 ? ui.t("plans.two.homeless", homeless) : ui.t("plans.two.home"),
                    own.stream()
                            .filter(p -> byCode.containsKey(p.above()))
                            .map(p -> text(ui, Objects.requireNonNull(byCode.get(p.above()))))
                            .distinct()
                            .toList(),
                    list.with("notin", upper.code()).address()));
        }
        return branches;
    }

    private List<TwoPlansPage.Branch> above(
            Ui ui, Plan lower, Plan upper, List<PlanNode> nodes, Map<String, PlanNode> byCode, List<NodePair> pairs) {
        Map<String, Integer> onBranch = new TreeMap<>();
        counts.inPlan(upper.code(), lower.area())
                .forEach(c -> onBranch.merge(c.node(), c.counted().needs(), Integer::sum));
        List<TwoPlansPage.Branch> branches = new ArrayList<>();
        for (PlanNode node : nodes) {
            if (!node.planCode().equals(upper.code()) || !canHaveSomethingBelow(node)) {
                continue;
            }
            Set<String> within = within(nodes, node);
            Map<String, Integer> from = new LinkedHashMap<>();
            pairs.stream()
                    .filter(p -> within.contains(p.above()) && byCode.containsKey(p.below()))
                    .forEach(p -> from.merge(
                            text(ui, Objects.requireNonNull(byCode.get(p.below()))),
                            p.counted().needs(),
                            Integer::sum));
            int shared = from.values().stream().mapToInt(Integer::intValue).sum();
            Href list = Href.of("/needs")
                    .with("area", lower.area().value())
                    .with("plan", lower.code())
                    .with("node", node.code());
            int others = within.stream()
                            .mapToInt(code -> onBranch.getOrDefault(code, 0))
                            .sum()
                    - shared;
            branches.add(new TwoPlansPage.Branch(
                    text(ui, node),
                    shared,
                    list.address(),
                    shared == 0,
                    shared > 0
                            ? ui.t("plans.two.fed")
                            : others > 0 ? ui.t("plans.two.otherwise", others) : ui.t("plans.two.empty"),
                    List.copyOf(from.keySet()),
                    ""));
        }
        return branches;
    }

    /** The branch and all below it. */
    private static Set<String> within(List<PlanNode> nodes, PlanNode node) {
        Set<String> codes = new HashSet<>(Set.of(node.code()));
        boolean more = true;
        while (more) {
            more = false;
            for (PlanNode each : nodes) {
                more |= each.parent() != null && codes.contains(each.parent()) && codes.add(each.code());
            }
        }
        return codes;
    }

    private boolean hasBranches(Plan plan) {
        return plans.listNodes(List.of(plan.code())).stream().anyMatch(TwoPlans::canHaveSomethingBelow);
    }

    private static boolean canHaveSomethingBelow(PlanNode node) {
        return !node.unknown() && !node.kind().equals("vision");
    }

    private static String text(Ui ui, PlanNode node) {
        String no = node.no().isEmpty() ? "" : " " + node.no();
        return ui.t("plans.kind." + node.kind()) + no + " "
                + (node.unknown() ? ui.t("plans.unknown") : node.text(ui.lang()));
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
