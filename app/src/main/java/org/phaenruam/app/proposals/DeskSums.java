package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;

/** Needs that wait at a desk; of them those past the agreed day, and those whose day comes within a week. */
record DeskSums(int waiting, int late, int soon) {
    static final int SOON_DAYS = 7;

    /** Of a desk whose needs are all here. */
    static DeskSums of(List<NeedLine> waits, LocalDate today) {
        return new DeskSums(
                waits.size(),
                (int) waits.stream().filter(n -> n.daysLate(today) > 0).count(),
                (int) waits.stream()
                        .filter(n -> n.dueOn() != null && n.daysLate(today) <= 0 && n.daysLate(today) >= -SOON_DAYS)
                        .count());
    }
}
