package org.phaenruam.app.proposals.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Level;
import org.springframework.stereotype.Component;

/**
 * Counts all needs anew and holds everything that is kept of each place against it, then the sums of every area against its
 * places. A province at a time, so that memory holds no more than a province twice.
 */
@Component
public class CountsCheck {
    /** Others may write in between: only a difference that stays is one. */
    private static final int TRIES = 4;

    private static final String LAST = new String(Character.toChars(0x10FFFF));

    private final StandingCounts counts;
    private final Areas areas;

    CountsCheck(StandingCounts counts, Areas areas) {
        this.counts = counts;
        this.areas = areas;
    }

    /**
     * What the comparison found.
     *
     * @param compared places and sums
     * @param differing the codes of areas of which something else is kept, in order
     */
    public record Found(long compared, List<String> differing) {}

    /** Waits for the first count, however long. */
    public Found run() {
        counts.refresh();
        AreaTree tree = areas.tree();
        Set<String> differing = new TreeSet<>();
        List<String> borders = borders(tree);
        long compared = 0;
        for (int at = 0; at + 1 < borders.size(); at++) {
            compared += compare(borders.get(at), borders.get(at + 1), differing);
        }
        compared += counts.eachUnlikeSum(tree, area -> differing.add(area.value()));
        return new Found(compared, List.copyOf(differing));
    }

    /** The paths of the provinces, from before the first path to after the last: no path lies outside. */
    private static List<String> borders(AreaTree tree) {
        List<String> borders = new ArrayList<>(List.of("", LAST));
        tree.all(Level.PROVINCE).forEach(province -> borders.add(tree.path(province.code())));
        borders.sort(null);
        return borders;
    }

    private long compare(String from, String to, Set<String> differing) {
        Comparison first = compareOnce(from, to);
        Set<String> staying = first.differing();
        for (int again = 1; again < TRIES && !staying.isEmpty(); again++) {
            counts.refresh();
            staying.retainAll(compareOnce(from, to).differing());
        }
        staying.forEach(path -> differing.add(
                path.substring(path.lastIndexOf('/', path.length() - 2) + 1).replace("/", "")));
        return first.places();
    }

    private record Comparison(long places, Set<String> differing) {}

    private Comparison compareOnce(String from, String to) {
        Map<String, Leaf> anew = new HashMap<>();
        counts.countApart(from, to).forEach(leaf -> anew.put(leaf.path(), leaf));
        counts.refresh();
        Map<String, Leaf> kept = counts.kept(from, to);
        Set<String> paths = new HashSet<>(kept.keySet());
        paths.addAll(anew.keySet());
        long places = paths.size();
        paths.removeIf(path -> {
            Leaf here = kept.get(path);
            Leaf there = anew.get(path);
            return here != null && there != null && here.same(there);
        });
        return new Comparison(places, paths);
    }
}
