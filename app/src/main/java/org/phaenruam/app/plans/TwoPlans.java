package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.proposals.NeedCounts;
import org.phaenruam.app.proposals.NeedHomes;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.NodePair;
import org.phaenruam.app.proposals.PlanHomes;
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

    TwoPlansPage page(Ui ui, Plan lower, List<Plan> candidates, @Nullable Plan upper) {
        List<TwoPlansPage.Branch> below = List.of();
        List<TwoPlansPage.Branch> above = List.of();
        if (upper != null) {
            Beside beside = beside(lower, upper);
            below = below(ui, beside);
            above = above(ui, beside);
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

    /**
     * Two plans and what ties them: needs of the lower one that have a home in the upper one, put there or confirmed by a
     * person, and branches that people confirmed to be tied.
     */
    private record Beside(
            Plan lower,
            Plan upper,
            List<PlanNode> nodes,
            Map<String, PlanNode> byCode,
            PlanHomes homes,
            List<ReachStore.Tie> ties) {

        List<PlanNode> of(Plan plan) {
            return nodes.stream().filter(n -> n.planCode().equals(plan.code())).toList();
        }

        PlanNode get(String code) {
            return Objects.requireNonNull(byCode.get(code));
        }
    }

    private Beside beside(Plan lower, Plan upper) {
        List<PlanNode> nodes = plans.listNodes(List.of(lower.code(), upper.code()));
        Map<String, PlanNode> byCode = new HashMap<>();
        nodes.forEach(node -> byCode.put(node.code(), node));
        List<String> own = codes(nodes, lower);
        List<String> tops = codes(nodes, upper);
        PlanHomes homes = needHomes.ofPlan(lower.code(), reach.listTo(tops));
        return new Beside(lower, upper, nodes, byCode, homes, reach.listTies(own, tops));
    }

    private static List<String> codes(List<PlanNode> nodes, Plan plan) {
        return nodes.stream()
                .filter(node -> node.planCode().equals(plan.code()))
                .map(PlanNode::code)
                .toList();
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

    private static List<TwoPlansPage.Branch> below(Ui ui, Beside beside) {
        List<TwoPlansPage.Branch> branches = new ArrayList<>();
        for (PlanNode node : beside.of(beside.lower)) {
            Set<String> within = within(beside.nodes, node);
            List<ReachStore.Tie> ties = beside.ties.stream()
                    .filter(tie -> within.contains(tie.below()))
                    .toList();
            int all = PlanHomes.sum(beside.homes.all(), within);
            if (all == 0 && ties.isEmpty()) {
                continue;
            }
            int homeless = all - PlanHomes.sum(beside.homes.homed(), within);
            Href list = Href.of("/needs")
                    .with("area", beside.lower.area().value())
                    .with("plan", beside.lower.code())
                    .with("node", node.code());
            branches.add(new TwoPlansPage.Branch(
                    text(ui, node),
                    all,
                    list.address(),
                    homeless > 0,
                    homeless > 0
                            ? ui.t("plans.two.homeless", homeless)
                            : ui.t(all > 0 ? "plans.two.home" : "plans.two.tied"),
                    upwards(ui, beside, within, ties),
                    list.with("nohome", beside.upper.code()).address()));
        }
        return branches;
    }

    /** The branches above that a branch leads to itself, not only by way of one below them. */
    private static List<TwoPlansPage.Other> upwards(
            Ui ui, Beside beside, Set<String> within, List<ReachStore.Tie> ties) {
        Map<String, Integer> said = new LinkedHashMap<>();
        beside.homes.pairs().stream()
                .filter(pair -> within.contains(pair.below()) && pair.own() > 0)
                .forEach(pair -> said.merge(pair.above(), pair.ownSaid(), Integer::sum));
        Set<String> shown = new LinkedHashSet<>(said.keySet());
        ties.forEach(tie -> shown.add(tie.above()));
        return shown.stream()
                .map(code -> new TwoPlansPage.Other(
                        text(ui, beside.get(code)),
                        marks(ui, "up", ties.stream().filter(t -> t.above().equals(code)), said.getOrDefault(code, 0))))
                .toList();
    }

    private List<TwoPlansPage.Branch> above(Ui ui, Beside beside) {
        Map<String, Integer> onBranch = new TreeMap<>();
        counts.inPlan(beside.upper.code(), beside.lower.area())
                .forEach(c -> onBranch.merge(c.node(), c.counted().needs(), Integer::sum));
        List<TwoPlansPage.Branch> branches = new ArrayList<>();
        for (PlanNode node : beside.of(beside.upper)) {
            if (!canHaveSomethingBelow(node)) {
                continue;
            }
            Set<String> within = within(beside.nodes, node);
            List<ReachStore.Tie> ties = beside.ties.stream()
                    .filter(tie -> within.contains(tie.above()))
                    .toList();
            List<NodePair> pairs = beside.homes.pairs().stream()
                    .filter(pair -> pair.above().equals(node.code()))
                    .toList();
            int shared = pairs.stream().mapToInt(NodePair::needs).sum();
            boolean tied = ties.stream().anyMatch(tie -> tie.kind().home());
            Href list = Href.of("/needs")
                    .with("area", beside.lower.area().value())
                    .with("plan", beside.lower.code())
                    .with("home", node.code());
            branches.add(new TwoPlansPage.Branch(
                    text(ui, node),
                    shared,
                    list.address(),
                    shared == 0 && !tied,
                    shared > 0
                            ? ui.t("plans.two.fed")
                            : tied ? ui.t("plans.two.tied") : nothing(ui, PlanHomes.sum(onBranch, within)),
                    downwards(ui, beside, pairs, ties),
                    ""));
        }
        return branches;
    }

    private static String nothing(Ui ui, int others) {
        return others > 0 ? ui.t("plans.two.otherwise", others) : ui.t("plans.two.empty");
    }

    private static List<TwoPlansPage.Other> downwards(
            Ui ui, Beside beside, List<NodePair> pairs, List<ReachStore.Tie> ties) {
        Map<String, Integer> said = new LinkedHashMap<>();
        pairs.stream()
                .filter(pair -> beside.byCode.containsKey(pair.below()))
                .forEach(pair -> said.merge(pair.below(), pair.said(), Integer::sum));
        Set<String> shown = new LinkedHashSet<>(said.keySet());
        ties.forEach(tie -> shown.add(tie.below()));
        return shown.stream()
                .map(code -> new TwoPlansPage.Other(
                        text(ui, beside.get(code)),
                        marks(
                                ui,
                                "down",
                                ties.stream().filter(t -> t.below().equals(code)),
                                said.getOrDefault(code, 0))))
                .toList();
    }

    /** What people confirmed, in words. */
    private static List<String> marks(Ui ui, String way, Stream<ReachStore.Tie> ties, int said) {
        return Stream.concat(
                        ties.map(tie -> ui.t("plans.two." + way + "." + tie.kind())),
                        Stream.of(said).filter(n -> n > 0).map(n -> ui.t("plans.two.said", n)))
                .distinct()
                .toList();
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
