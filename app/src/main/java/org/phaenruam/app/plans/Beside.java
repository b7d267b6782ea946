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
import java.util.function.Function;
import org.phaenruam.app.proposals.PlanHomes;
import org.phaenruam.app.web.Ui;

/**
 * Two plans and what ties them: needs of the lower one that have a home in the upper one, put there or confirmed by a person,
 * and branches that people confirmed to be tied.
 */
final class Beside {
    private final Plan lower;
    private final Plan upper;
    private final StandingTree tree;
    private final List<PlanNode> shown;
    private final Function<String, String> ways;
    private final PlanHomes homes;
    private final List<ReachStore.Tie> ties;
    private final Map<String, Integer> onBranch;
    private final Map<String, PlanNode> byCode = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    /** {@code tree}: the branches of both; {@code onBranch}: needs of the lower plan's area at each branch of the upper one. */
    Beside(
            Plan lower,
            Plan upper,
            StandingTree tree,
            PlanHomes homes,
            List<ReachStore.Tie> ties,
            Map<String, Integer> onBranch) {
        this.lower = lower;
        this.upper = upper;
        this.tree = tree;
        this.ways = tree.ways();
        this.homes = homes;
        this.ties = ties;
        this.onBranch = onBranch;
        Set<String> held = new HashSet<>(homes.all().keySet());
        homes.pairs().forEach(pair -> held.add(pair.above()));
        held.addAll(onBranch.keySet());
        this.shown = tree.shown(held);
        tree.all().forEach(node -> {
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
        return shown.stream().filter(n -> n.planCode().equals(plan.code())).toList();
    }

    /** The code of the branch that is shown for this one. */
    String shownAt(String code) {
        return ways.apply(code);
    }

    /** The name of a branch, with the word for what stands only in a draft. */
    String named(Ui ui, PlanNode node, String name) {
        return tree.named(ui, node, name);
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
