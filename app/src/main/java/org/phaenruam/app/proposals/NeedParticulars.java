package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a need beyond its words, as of its latest version: what it is about, for how many, who would do it,
 * where exactly, with which money, how ready. Version 0 means that nobody has said anything yet.
 */
public record NeedParticulars(
        String code,
        int version,
        String sector,
        @Nullable Integer people,
        @Nullable Integer households,
        @Nullable LandSize land,
        String doerClass,
        @Nullable MapPoint point,
        List<BudgetLine> budget,
        Readiness readiness) {
    public NeedParticulars {
        budget = List.copyOf(budget);
    }

    /** Nothing known yet. */
    public static NeedParticulars none(String code, String doerClass) {
        return new NeedParticulars(code, 0, "", null, null, null, doerClass, null, List.of(), Readiness.unknown());
    }

    /** The same with another sector. */
    public NeedParticulars about(String otherSector) {
        return new NeedParticulars(
                code, version, otherSector, people, households, land, doerClass, point, budget, readiness);
    }

    NeedParticulars withBudget(List<BudgetLine> lines) {
        return new NeedParticulars(code, version, sector, people, households, land, doerClass, point, lines, readiness);
    }

    NeedParticulars asVersion(int number) {
        return new NeedParticulars(code, number, sector, people, households, land, doerClass, point, budget, readiness);
    }

    /** All the money asked for. */
    public BigDecimal budgetBaht() {
        return budget.stream().map(BudgetLine::baht).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
