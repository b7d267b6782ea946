package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.util.Map;
import org.phaenruam.app.proposals.counts.Fate;

/**
 * A link of the money chain: the needs that came at least so far, with the baht that are known of them at this link, and
 * those that came no further, by what became of them ({@code ON} still on its way, {@code OUT} fell, {@code ASIDE} goes on
 * elsewhere).
 *
 * @param link 0 asked, 1 in an approved plan, 2 within the ceiling, 3 funded, 4 contracted or begun, 5 done
 * @param baht asked for up to link 2; then funded; then agreed in contracts; then paid
 */
public record MoneyLink(int link, int needs, BigDecimal baht, Map<String, Counted> stopped) {
    public Counted stopped(String fate) {
        return stopped.getOrDefault(Fate.valueOf(fate).name(), Counted.NONE);
    }
}
