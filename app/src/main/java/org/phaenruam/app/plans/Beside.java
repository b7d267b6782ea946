package org.phaenruam.app.plans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.phaenruam.app.proposals.PlanHomes;

/**
 * Two plans and what ties them: needs of the lower one that have a home in the upper one, put there or confirmed by a person,
 * and branches that people confirmed to be tied.
 */
final class Beside {
    private final Plan lower;
    private final Plan upper;
    private final List<PlanNode> nodes;
    private final PlanHomes homes;
    private final List<ReachStore.Tie> ties;
    private final Map<String, Integer> onBranch;
    private final Map<String, PlanNode> byCode = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    /** {@code nodes}: the branches of both; {@code onBranch}: needs of the lower plan's area at each branch of the upper one. */
    Beside(
            Plan lower,
            Plan upper,
            List<PlanNode> nodes,
            PlanHomes homes,
            List<ReachStore.Tie> ties,
            Map<String, Integer> onBranch) {
        this.lower = lower;
        this.upper = upper;
        this.nodes = nodes;
        this.homes = homes;
        this.ties = ties;
        this.onBranch = onBranch;
        nodes.forEach(node -> {
            byCode.put(node.code(), node);
            if (node.parent() != null) {
                children.computeIfAbsent(node.parent(), k -> new ArrayList<>()).add(node.code());
            }
        });
    }

    Plan lower() {
        return lower;
    }

    Plan upper() {
        return upper;
    }

    PlanHomes homes() {
        return homes;
    }

    List<ReachStore.Tie> ties() {
        return ties;
    }

    Map<String, Integer> onBranch() {
        return onBranch;
    }

    List<PlanNode> of(Plan plan) {
        return nodes.stream().filter(n -> n.planCode().equals(plan.code())).toList();
    }

    /** Not a vision, and not a branch whose words are not known. */
    static boolean canBeTied(PlanNode node) {
        return !node.unknown() && !node.kind().equals("vision");
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    PlanNode get(String code) {
        return Objects.requireNonNull(byCode.get(code));
    }

    /** The branch and all below it. */
    Set<String> within(PlanNode node) {
        Set<String> codes = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(node.code()));
        while (!open.isEmpty()) {
            String code = open.pop();
            if (codes.add(code)) {
                open.addAll(children.getOrDefault(code, List.of()));
            }
        }
        return codes;
    }

    /** True where a branch that this one hangs under is itself confirmed to lead to one of the upper plan. */
    boolean tiedAbove(PlanNode node) {
        Set<String> way = new HashSet<>();
        for (PlanNode at = node; at != null && at.parent() != null && way.add(at.parent()); ) {
            at = byCode.get(at.parent());
        }
        return ties.stream().anyMatch(tie -> tie.kind().home() && way.contains(tie.below()));
    }
}
