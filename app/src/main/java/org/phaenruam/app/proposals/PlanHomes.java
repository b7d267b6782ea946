package org.phaenruam.app.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What of a plan has a home in another one.
 *
 * @param all needs by branch
 * @param homed those of them that have a home, each once
 * @param pairs the same by branch above
 */
public record PlanHomes(Map<String, Integer> all, Map<String, Integer> homed, List<NodePair> pairs) {
    public static int sum(Map<String, Integer> counts, Collection<String> branches) {
        return branches.stream()
                .mapToInt(branch -> counts.getOrDefault(branch, 0))
                .sum();
    }
}
