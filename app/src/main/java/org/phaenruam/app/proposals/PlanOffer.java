package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan that invented needs can be put into: its branches, which branch suits which sector, who approves the plan and
 * on which days that happened.
 */
public record PlanOffer(
        List<PlanPlace> places, Map<String, PlanPlace> bySector, String approver, List<LocalDate> approvals) {
    public PlanOffer {
        places = List.copyOf(places);
        bySector = Map.copyOf(bySector);
        approvals = List.copyOf(approvals);
    }

    PlanPlace placeFor(String sector) {
        PlanPlace suits = bySector.get(sector);
        return suits != null ? suits : places.get(Math.floorMod(sector.hashCode(), places.size()));
    }

    /** The first approval that reaches a need put in on this day. */
    Optional<LocalDate> approvedAfter(LocalDate putIn) {
        return approvals.stream().filter(day -> !day.isBefore(putIn)).findFirst();
    }
}
