package org.phaenruam.app.plans;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.app.web.Ui;

/**
 * What stands in plans for all who read: the branches of the edition that passed or, where none passed yet, of the first
 * draft. Needs can be under branches that stand only in the draft of a later edition; each counts at the nearest branch above
 * that stands. Where none does, the topmost branch of the draft is shown for it, and called what it is.
 *
 * @param all plan by plan in their order, with what stands only in a draft
 * @param added the codes of those that stand only in a draft
 */
public record StandingTree(List<PlanNode> all, Set<String> added) {
    public StandingTree {
        all = List.copyOf(all);
        added = Set.copyOf(added);
    }

    /** The branches that stand. */
    public List<PlanNode> nodes() {
        return added.isEmpty()
                ? all
                : all.stream().filter(node -> !added.contains(node.code())).toList();
    }

    /** True for a branch that stands only in the draft. */
    public boolean onlyInDraft(PlanNode node) {
        return added.contains(node.code());
    }

    /** The branches that stand, and those of the draft alone that needs count at. */
    public List<PlanNode> shown(Collection<String> held) {
        if (added.isEmpty()) {
            return all;
        }
        Set<String> at = held.stream().map(ways()).collect(Collectors.toSet());
        return all.stream()
                .filter(node -> !onlyInDraft(node) || at.contains(node.code()))
                .toList();
    }

    /** What branches hold, each counted at the one where it is shown. */
    public Map<String, Integer> counted(Map<String, Integer> held) {
        Function<String, String> shownAt = ways();
        Map<String, Integer> counted = new HashMap<>();
        held.forEach((code, many) -> counted.merge(shownAt.apply(code), many, Integer::sum));
        return counted;
    }

    /** For the code of a branch, the code of the one that is shown for it: nearly always itself. */
    public Function<String, String> ways() {
        Map<String, PlanNode> byCode = added.isEmpty()
                ? Map.of()
                : all.stream().collect(Collectors.toMap(PlanNode::code, Function.identity(), (one, same) -> one));
        return code -> {
            String at = code;
            for (int depth = 0; depth < all.size() && added.contains(at); depth++) {
                PlanNode node = byCode.get(at);
                String above = node == null ? null : node.parent();
                if (above == null || !byCode.containsKey(above)) {
                    return at;
                }
                at = above;
            }
            return at;
        };
    }

    /** The name of a branch, with the word for what stands only in the draft. */
    public String named(Ui ui, PlanNode node, String name) {
        return named(ui, onlyInDraft(node), name);
    }

    static String named(Ui ui, boolean onlyInDraft, String name) {
        return onlyInDraft ? ui.t("plans.onlyindraft", name) : name;
    }
}
