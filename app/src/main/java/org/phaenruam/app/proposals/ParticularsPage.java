package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of a need shows of its particulars. */
public record ParticularsPage(
        String code,
        List<Fact> facts,
        @Nullable String mapHref,
        List<Money> budget,
        String budgetTotal,
        String readyCount,
        List<ReadyLine> ready,
        boolean mayEdit,
        @Nullable SectorAsk ask) {

    /** A line such as "for 120 households". */
    public record Fact(String label, String value) {}

    /** Money asked of one source in one fiscal year. */
    public record Money(String year, String source, String baht) {}

    /** One thing of the readiness list. */
    public record ReadyLine(String item, String css, String icon, String answer, String note) {}

    /** A sector that a machine suggests and a person may confirm. */
    public record SectorAsk(String sector, String name, String because, String key) {}

    /** True when there is anything to read or to do. */
    public boolean shown() {
        return !facts.isEmpty() || !budget.isEmpty() || !ready.isEmpty() || mapHref != null || mayEdit;
    }
}
