package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.proposals.counts.Fate;
import org.phaenruam.app.proposals.counts.Link;
import org.phaenruam.app.proposals.counts.Money;

/** Adds needs up along the money chain. */
final class ChainSums {
    private static final int LINKS = Link.values().length;
    private static final int FATES = Fate.values().length;

    private final int[] needs = new int[LINKS];
    private final long[] satang = new long[LINKS];
    private final int[][] stopped = new int[LINKS][FATES];
    private final long[][] stoppedSatang = new long[LINKS][FATES];

    void add(int reached, Fate fate, int count, Money money) {
        for (int link = 0; link <= reached; link++) {
            needs[link] += count;
            satang[link] += at(link, money);
        }
        stopped[reached][fate.ordinal()] += count;
        stoppedSatang[reached][fate.ordinal()] += at(reached, money);
    }

    private static long at(int link, Money money) {
        return switch (Link.values()[link]) {
            case ASKED, IN_PLAN, WITHIN -> money.asked();
            case FUNDED -> money.funded();
            case CONTRACTED -> money.contracted();
            case DONE -> money.paid();
        };
    }

    List<MoneyLink> links() {
        List<MoneyLink> links = new ArrayList<>();
        for (int link = 0; link < LINKS; link++) {
            Map<String, Counted> halted = new HashMap<>();
            for (Fate fate : Fate.values()) {
                BigDecimal baht = NeedCounts.baht(stoppedSatang[link][fate.ordinal()]);
                halted.put(fate.name(), new Counted(stopped[link][fate.ordinal()], baht));
            }
            links.add(new MoneyLink(link, needs[link], NeedCounts.baht(satang[link]), halted));
        }
        return links;
    }
}
