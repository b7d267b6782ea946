package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.Counted;
import org.phaenruam.app.proposals.HomeCount;
import org.phaenruam.app.proposals.NeedCounts;
import org.phaenruam.app.proposals.NeedHomes;
import org.springframework.stereotype.Component;

/** Holes both ways between an area's needs and any plan, a national framework too, through all levels that are tied. */
@Component
class Gaps {
    private final Plans plans;
    private final ReachStore reach;
    private final NeedHomes homes;
    private final NeedCounts counts;
    private final Areas areas;

    Gaps(Plans plans, ReachStore reach, NeedHomes homes, NeedCounts counts, Areas areas) {
        this.plans = plans;
        this.reach = reach;
        this.homes = homes;
        this.counts = counts;
        this.areas = areas;
    }

    /**
     * @param below the areas right below, then the area itself for what was told there
     * @param cells by area and top branch
     * @param homeless needs on their way that have no home in the plan, by area
     * @param tied how many branches of plans below lead to each top branch
     */
    record Figures(
            List<PlanNode> tops,
            StandingTree tree,
            List<AreaCode> below,
            Map<AreaCode, Map<String, Counted>> cells,
            Map<AreaCode, Counted> homeless,
            Map<String, Integer> tied) {

        Counted at(AreaCode area, String top) {
            return cells.getOrDefault(area, Map.of()).getOrDefault(top, Counted.NONE);
        }

        Counted all(String top) {
            return below.stream().map(area -> at(area, top)).reduce(Counted.NONE, Counted::and);
        }

        /** Has this area needs at all, with a home in the plan or without? */
        boolean anythingAt(AreaCode area) {
            return lost(area).needs() > 0
                    || cells.getOrDefault(area, Map.of()).values().stream().anyMatch(c -> c.needs() > 0);
        }

        Counted lost(AreaCode area) {
            return homeless.getOrDefault(area, Counted.NONE);
        }

        Counted allHomeless() {
            return homeless.values().stream().reduce(Counted.NONE, Counted::and);
        }
    }

    Figures of(Plan plan, AreaCode area) {
        StandingTree tree = plans.standing(List.of(plan.code()));
        List<PlanNode> tops = tops(tree.all(), "");
        List<ReachStore.Reached> reached =
                reach.listReached(tops.stream().map(PlanNode::code).toList());
        List<NeedHomes.Way> ways = reached.stream().map(ReachStore.Reached::way).toList();
        Map<AreaCode, Map<String, Counted>> cells = new HashMap<>();
        Map<AreaCode, Counted> housed = new HashMap<>();
        for (HomeCount count : homes.count(area, ways)) {
            if (count.top().isEmpty()) {
                housed.merge(count.area(), count.going(), Counted::and);
            } else {
                cells.computeIfAbsent(count.area(), a -> new HashMap<>()).put(count.top(), count.counted());
            }
        }
        List<AreaCode> below = new ArrayList<>(
                areas.tree().children(area).stream().map(Area::code).toList());
        Map<AreaCode, Counted> homeless = new HashMap<>();
        Counted elsewhere = Counted.NONE;
        for (AreaCode child : below) {
            Counted going = counts.going(child);
            elsewhere = elsewhere.and(going);
            homeless.put(child, going.less(housed.getOrDefault(child, Counted.NONE)));
        }
        homeless.put(area, counts.going(area).less(elsewhere).less(housed.getOrDefault(area, Counted.NONE)));
        below.add(area);
        return new Figures(shown(tops, tree, cells), tree, below, cells, homeless, tied(reached, tree));
    }

    /** What stands only in the draft is shown where needs are under it. */
    private static List<PlanNode> shown(
            List<PlanNode> tops, StandingTree tree, Map<AreaCode, Map<String, Counted>> cells) {
        return tops.stream()
                .filter(top ->
                        !tree.onlyInDraft(top) || cells.values().stream().anyMatch(row -> row.containsKey(top.code())))
                .toList();
    }

    /** Of branches below, those that stand; needs under others count all the same. */
    private static Map<String, Integer> tied(List<ReachStore.Reached> reached, StandingTree tree) {
        Set<String> own = tree.all().stream().map(PlanNode::code).collect(Collectors.toSet());
        Map<String, Integer> tied = new HashMap<>();
        reached.stream()
                .filter(each -> !each.added() && !own.contains(each.way().node()))
                .forEach(each -> tied.merge(each.way().top(), 1, Integer::sum));
        return tied;
    }

    /** The branches nearest to the root that can have something below: all but visions. */
    private static List<PlanNode> tops(List<PlanNode> nodes, String parent) {
        List<PlanNode> tops = new ArrayList<>();
        for (PlanNode node : nodes) {
            String above = node.parent();
            if (parent.equals(above == null ? "" : above)) {
                if (node.kind().equals("vision")) {
                    tops.addAll(tops(nodes, node.code()));
                } else {
                    tops.add(node);
                }
            }
        }
        return tops;
    }
}
