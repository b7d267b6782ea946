package org.phaenruam.app.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.Counted;
import org.phaenruam.app.proposals.NeedCounts;
import org.phaenruam.app.proposals.PlanCount;
import org.springframework.stereotype.Component;

/** Counts what a plan covers: its top branches against the areas one level below its own. */
@Component
class Coverage {
    static final Set<String> TAKES_NEEDS = Set.of("goal", "issue", "strategy", "programme", "project");

    private final Plans plans;
    private final BranchStore branches;
    private final NeedCounts counts;
    private final Areas areas;

    Coverage(Plans plans, BranchStore branches, NeedCounts counts, Areas areas) {
        this.plans = plans;
        this.branches = branches;
        this.counts = counts;
        this.areas = areas;
    }

    /** One plan's figures. {@code cells} are by area and top branch; {@code outside} by area: needs still on their way. */
    record Figures(
            List<PlanNode> tops,
            StandingTree tree,
            List<Area> below,
            Map<AreaCode, Map<String, Figure>> cells,
            Map<AreaCode, Counted> outside,
            Map<String, BigDecimal> planned) {

        Figure at(AreaCode area, String top) {
            return cells.getOrDefault(area, Map.of()).getOrDefault(top, Figure.NONE);
        }

        /** Needs of this area that are still on their way and not in the plan. */
        Counted outsideOf(AreaCode area) {
            return outside.getOrDefault(area, Counted.NONE);
        }
    }

    /** Needs with their baht, and how many of them are in the approved plan. */
    record Figure(Counted counted, int approved) {
        static final Figure NONE = new Figure(Counted.NONE, 0);

        Figure and(Figure more) {
            return new Figure(counted.and(more.counted), approved + more.approved);
        }
    }

    Figures of(Plan plan) {
        StandingTree tree = plans.standing(List.of(plan.code()));
        List<PlanNode> nodes = tree.all();
        List<PlanNode> tops = tops(nodes, null);
        Map<String, String> topOf = new HashMap<>();
        tops.forEach(top -> gather(nodes, top.code(), top.code(), topOf));
        List<PlanCount> held = counts.inPlan(plan.code(), plan.area());
        Map<AreaCode, Map<String, Figure>> cells = new HashMap<>();
        Map<AreaCode, Counted> going = new HashMap<>();
        for (PlanCount count : held) {
            Figure figure = new Figure(
                    count.counted(), count.approved() ? count.counted().needs() : 0);
            cells.computeIfAbsent(count.area(), a -> new HashMap<>())
                    .merge(topOf.getOrDefault(count.node(), ""), figure, Figure::and);
            if (count.fate().equals("ON")) {
                going.merge(count.area(), count.counted(), Counted::and);
            }
        }
        List<Area> below = areas.tree().children(plan.area());
        Map<AreaCode, Counted> outside = new HashMap<>();
        Counted all = counts.going(plan.area()).less(sum(going));
        for (Area area : below) {
            outside.put(area.code(), counts.going(area.code()).less(going.getOrDefault(area.code(), Counted.NONE)));
        }
        outside.put(plan.area(), all.less(sum(outside)));
        Map<String, BigDecimal> planned = new HashMap<>();
        branches.budgets(plan.code())
                .forEach((node, baht) -> planned.merge(topOf.getOrDefault(node, ""), baht, BigDecimal::add));
        return new Figures(shown(tops, tree, cells), tree, below, cells, outside, planned);
    }

    /** What stands only in the draft is shown where needs are under it. */
    private static List<PlanNode> shown(
            List<PlanNode> tops, StandingTree tree, Map<AreaCode, Map<String, Figure>> cells) {
        return tops.stream()
                .filter(top ->
                        !tree.onlyInDraft(top) || cells.values().stream().anyMatch(row -> row.containsKey(top.code())))
                .toList();
    }

    private static Counted sum(Map<AreaCode, Counted> figures) {
        return figures.values().stream().reduce(Counted.NONE, Counted::and);
    }

    /** The branches nearest to the root that take needs. */
    static List<PlanNode> tops(List<PlanNode> nodes, @org.jspecify.annotations.Nullable String parent) {
        List<PlanNode> tops = new ArrayList<>();
        for (PlanNode node : nodes) {
            if (Objects.equals(node.parent(), parent)) {
                if (TAKES_NEEDS.contains(node.kind())) {
                    tops.add(node);
                } else {
                    tops.addAll(tops(nodes, node.code()));
                }
            }
        }
        return tops;
    }

    private static void gather(List<PlanNode> nodes, String from, String top, Map<String, String> topOf) {
        topOf.put(from, top);
        nodes.stream().filter(n -> from.equals(n.parent())).forEach(n -> gather(nodes, n.code(), top, topOf));
    }
}
