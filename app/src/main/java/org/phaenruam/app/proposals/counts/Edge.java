package org.phaenruam.app.proposals.counts;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the first lines of a list by days must be: in these places, on these days. Whoever reads the lines need look nowhere
 * else, however many needs the area has.
 *
 * @param few whether the places, and the needs that they hold, are so few that they are all named
 * @param places paths of places, none when there are many or they hold many needs
 * @param from the first of the days, included
 * @param until the last of them, included
 */
public record Edge(boolean few, List<String> places, LocalDate from, LocalDate until) {
    /** So many lines an edge can be told for. */
    public static final int MOST_LINES = 5;

    static final Edge NONE = new Edge(true, List.of(), LocalDate.EPOCH, LocalDate.EPOCH);

    /** Whether the list has no line at all. */
    public boolean isEmpty() {
        return few && places.isEmpty();
    }
}
