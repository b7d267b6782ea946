package org.phaenruam.app.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.counts.StandingCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes what is kept beside the steps of needs and holds it against what is kept: where each need stands, what its
 * steps add up to, which plans it is in, and the standing counts of the nation and its provinces. Changes nothing.
 */
@Component
public class FiguresCheck {
    private static final int TRIES = 4;

    private final FiguresStore store;
    private final StandingCounts counts;
    private final Areas areas;

    FiguresCheck(FiguresStore store, StandingCounts counts, Areas areas) {
        this.store = store;
        this.counts = counts;
        this.areas = areas;
    }

    /**
     * What one comparison found.
     *
     * @param what positions, traces, plans or counts
     * @param example the code of a need, or of an area, whose figures differ; empty when none does
     */
    public record Found(String what, long compared, long different, String example) {
        public boolean agrees() {
            return different == 0;
        }
    }

    @Transactional(readOnly = true)
    public List<Found> run() {
        return List.of(store.positions(), store.traces(), store.plans(), counts());
    }

    /** Others may write in between: only a difference that stays is one. */
    private Found counts() {
        counts.refresh(); // waits for the first count, however long
        Found found = countsOnce();
        for (int again = 1; again < TRIES && !found.agrees(); again++) {
            counts.refresh();
            found = countsOnce();
        }
        return found;
    }

    private Found countsOnce() {
        AreaTree tree = areas.tree();
        Map<AreaCode, Map<String, long[]>> anew = new TreeMap<>(java.util.Comparator.comparing(AreaCode::value));
        Map<String, List<AreaCode>> places = new HashMap<>();
        tree.all(Level.PROVINCE).forEach(province -> anew.put(province.code(), new HashMap<>()));
        anew.put(AreaCode.NATION, new HashMap<>());
        store.eachStanding((path, standing) -> {
            for (AreaCode area : places.computeIfAbsent(path, p -> counted(p, tree))) {
                long[] sums = anew.computeIfAbsent(area, a -> new HashMap<>())
                        .computeIfAbsent(standing.how(), how -> new long[2]);
                sums[0] += standing.needs();
                sums[1] += standing.satang();
            }
        });
        List<AreaCode> differing = anew.entrySet().stream()
                .filter(entry -> !same(entry.getValue(), entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new Found(
                "counts",
                anew.size(),
                differing.size(),
                differing.isEmpty() ? "" : differing.getFirst().value());
    }

    /** The nation, and the province that the place lies in. */
    private static List<AreaCode> counted(String path, AreaTree tree) {
        for (String code : path.split("/")) {
            Optional<Area> area = AreaCode.find(code).flatMap(tree::find);
            if (area.isPresent() && area.get().level() == Level.PROVINCE) {
                return List.of(AreaCode.NATION, area.get().code());
            }
        }
        return List.of(AreaCode.NATION);
    }

    private boolean same(Map<String, long[]> anew, AreaCode area) {
        Map<String, long[]> rest = new HashMap<>();
        anew.forEach((how, sums) -> rest.put(how, sums.clone()));
        counts.standing(area, (status, rung, sector, needs, satang) -> {
            long[] sums = rest.computeIfAbsent(status + " " + rung + " " + sector, how -> new long[2]);
            sums[0] -= needs;
            sums[1] -= satang;
        });
        return rest.values().stream().allMatch(sums -> sums[0] == 0 && sums[1] == 0);
    }
}
