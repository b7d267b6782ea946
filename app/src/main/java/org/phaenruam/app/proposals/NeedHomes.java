package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.stereotype.Component;

/** The door for asking which needs have found a home in a plan: put in, or confirmed to belong there. */
@Component
public class NeedHomes {
    private final NeedHomeStore store;
    private final Areas areas;

    NeedHomes(NeedHomeStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    /**
     * A branch that leads to a branch at the top, with its plan.
     *
     * @param own whether it leads there past all branches below the top in the top's plan
     */
    public record Way(String top, String plan, String node, boolean own) {}

    /** Homes under these branches, by top and by area right below {@code area}. */
    public List<HomeCount> count(AreaCode area, List<Way> ways) {
        AreaTree tree = areas.tree();
        Map<String, AreaCode> below = new HashMap<>(Map.of("", area));
        tree.children(area).forEach(child -> below.put(tree.path(child.code()), child.code()));
        return store.count(ways, tree.path(area), below);
    }

    /** The needs of this plan and where they have a home among these branches above. */
    public PlanHomes ofPlan(String plan, List<Way> ways) {
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> homed = new HashMap<>();
        List<NodePair> pairs = new ArrayList<>();
        for (NodePair row : store.pairs(plan, ways)) {
            switch (row.above()) {
                case "" -> all.put(row.below(), row.needs());
                case "*" -> homed.put(row.below(), row.needs());
                default -> pairs.add(row);
            }
        }
        return new PlanHomes(all, homed, pairs);
    }
}
