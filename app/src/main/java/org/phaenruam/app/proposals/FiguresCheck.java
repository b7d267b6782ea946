package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.proposals.counts.CountsCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes what is kept beside the steps of needs and holds it against what is kept: where each need stands, what its
 * steps add up to, which plans it is in, and everything that is counted of each place and each area. Changes nothing.
 */
@Component
public class FiguresCheck {
    private final FiguresStore store;
    private final CountsCheck counts;

    FiguresCheck(FiguresStore store, CountsCheck counts) {
        this.store = store;
        this.counts = counts;
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

    private Found counts() {
        CountsCheck.Found found = counts.run();
        List<String> differing = found.differing();
        return new Found("counts", found.compared(), differing.size(), differing.isEmpty() ? "" : differing.getFirst());
    }
}
