package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/**
 * What stands in a plan, for holding a file against it.
 *
 * @param all in the plan's order
 * @param takenOut those that somebody took out by hand, by their keys
 * @param keys of every branch that the plan has or had, by its code, but for those that gave their key to another
 */
public record StandingBranches(List<One> all, Map<String, UUID> keys, Map<UUID, One> takenOut) {
    public StandingBranches {
        all = List.copyOf(all);
        keys = Map.copyOf(keys);
        takenOut = Map.copyOf(takenOut);
    }

    /**
     * A branch that stands, or stood.
     *
     * @param parent the code of the branch above it, or empty
     * @param body the code of the body that is responsible, or empty; {@code responsible} says it, or more, in words
     * @param money baht by Buddhist year, of all sources together
     */
    public record One(
            String code,
            String parent,
            String kind,
            String text,
            String detail,
            String body,
            String responsible,
            NavigableMap<Integer, BigDecimal> money) {}
}
