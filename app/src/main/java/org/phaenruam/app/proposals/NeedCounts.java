package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.counts.Edge;
import org.phaenruam.app.proposals.counts.Fate;
import org.phaenruam.app.proposals.counts.Link;
import org.phaenruam.app.proposals.counts.StandingCounts;
import org.springframework.stereotype.Component;

/** The door for counts of needs, of every area with all below it; read from memory and never older than a second. */
@Component
public class NeedCounts {
    private final StandingCounts counts;
    private final Areas areas;
    private final Clock clock;

    NeedCounts(StandingCounts counts, Areas areas, Clock clock) {
        this.counts = counts;
        this.areas = areas;
        this.clock = clock;
    }

    /** What stands on each rung for the needs of this area; rungs where nothing ever was are left out. */
    public List<RungCount> rungs(AreaCode area) {
        int[] waiting = new int[Level.values().length + 1];
        counts.standing(area, (status, rung, sector, needs, satang) -> {
            if (status.equals("WAITING")) {
                waiting[rung] += needs;
            }
        });
        LocalDate today = LocalDate.now(clock);
        List<RungCount> rungs = new ArrayList<>();
        for (int rung = 1; rung < waiting.length; rung++) {
            StandingCounts.Pace pace = counts.pace(area, rung);
            LocalDate since = pace.since();
            int longest = since == null ? 0 : (int) ChronoUnit.DAYS.between(since, today);
            if (waiting[rung] + pace.sentUp() + pace.answered() > 0) {
                rungs.add(new RungCount(rung, waiting[rung], pace.late(), longest, pace.sentUp(), pace.answered()));
            }
        }
        return rungs;
    }

    public Totals totals(AreaCode area) {
        int[] found = new int[4];
        counts.standing(area, (status, rung, sector, needs, satang) -> {
            found[0] += needs;
            found[1] += status.equals("WAITING") ? needs : 0;
        });
        counts.chain(area, (reached, fate, needs, money) -> {
            found[2] += reached >= Link.IN_PLAN.ordinal() ? needs : 0;
            found[3] += reached >= Link.FUNDED.ordinal() ? needs : 0;
        });
        return new Totals(found[0], found[1], found[2], found[3]);
    }

    /** Where the needs are that have waited longest; as fresh as the counts beside which a list stands. */
    Edge longestWaits(AreaCode area, int lines) {
        return counts.longestWaits(area, lines);
    }

    /** Where the needs are that were answered last. */
    Edge newestAnswers(AreaCode area, int lines) {
        return counts.newestAnswers(area, lines);
    }

    /**
     * How many needs a list of this area would hold.
     *
     * @param status a status code, or empty
     * @param rung the level of the body that must act, 1–7, or 0
     * @param sector a sector code, or empty
     */
    public Counted count(AreaCode area, String status, int rung, String sector) {
        long[] found = new long[2];
        counts.standing(area, (s, r, k, needs, satang) -> {
            boolean fits = (status.isEmpty() || status.equals(s))
                    && (rung == 0 || rung == r && s.equals("WAITING"))
                    && (sector.isEmpty() || sector.equals(k));
            found[0] += fits ? needs : 0;
            found[1] += fits ? satang : 0;
        });
        return new Counted((int) found[0], baht(found[1]));
    }

    /** Needs of the plan by branch and by area one level below {@code area}; what was told at the area itself is under it. */
    public List<PlanCount> inPlan(String plan, AreaCode area) {
        Map<PlanCell, long[]> found = new LinkedHashMap<>();
        areas.tree()
                .children(area)
                .forEach(child -> counts.inPlan(
                        plan, child.code(), (place, held) -> add(found, PlanCell.of(child.code(), held), held)));
        counts.inPlanAt(plan, area, held -> add(found, PlanCell.of(area, held), held));
        return found.entrySet().stream()
                .map(e -> new PlanCount(
                        e.getKey().area,
                        e.getKey().node,
                        e.getKey().approved,
                        e.getKey().fate.name(),
                        new Counted((int) e.getValue()[0], baht(e.getValue()[1]))))
                .toList();
    }

    private record PlanCell(AreaCode area, String node, boolean approved, Fate fate) {
        static PlanCell of(AreaCode area, StandingCounts.Held held) {
            return new PlanCell(area, held.node(), held.approved(), held.fate());
        }
    }

    private static void add(Map<PlanCell, long[]> found, PlanCell cell, StandingCounts.Held held) {
        long[] sums = found.computeIfAbsent(cell, c -> new long[2]);
        sums[0] += held.needs();
        sums[1] += held.money().asked();
    }

    /** Needs of this area and below that are still on their way, and the baht they ask for. */
    public Counted going(AreaCode area) {
        long[] found = new long[2];
        counts.chain(area, (reached, fate, needs, money) -> {
            found[0] += fate == Fate.ON ? needs : 0;
            found[1] += fate == Fate.ON ? money.asked() : 0;
        });
        return new Counted((int) found[0], baht(found[1]));
    }

    /** The money chain of an area, from asked to done. */
    public List<MoneyLink> money(AreaCode area) {
        ChainSums sums = new ChainSums();
        counts.chain(area, sums::add);
        return sums.links();
    }

    /** The same for the needs that are in this plan now. */
    public List<MoneyLink> money(AreaCode area, String plan) {
        ChainSums sums = new ChainSums();
        counts.inPlan(plan, area, (place, held) -> sums.add(held.reached(), held.fate(), held.needs(), held.money()));
        return sums.links();
    }

    static BigDecimal baht(long satang) {
        return BigDecimal.valueOf(satang, 2);
    }
}
