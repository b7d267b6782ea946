package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steps of money and work must say. Source: the journey table's notes, our design. Plain Java. */
final class DetailRules {
    private static final int TEXT_MAX = 300;
    private static final BigDecimal BAHT_MAX = new BigDecimal("9999999999999");

    private DetailRules() {}

    static void check(Choice choice, List<Verdict.Problem> problems) {
        StepDetail detail = choice.detail();
        switch (choice.move().code()) {
            case "FUND" -> money(detail, problems);
            case "REPORT" -> {
                if (detail.percent() == null) {
                    Rules.add(problems, "percent", "proposals.refused.percent");
                }
            }
            case "DO_OURSELVES" -> {
                if (detail.byWhen() == null) {
                    Rules.add(problems, "byWhen", "proposals.refused.bywhen");
                }
            }
            default -> {
                // the others may say it or not
            }
        }
        if (detail.percent() != null && (detail.percent() < 0 || detail.percent() > 100)) {
            Rules.add(problems, "percent", "proposals.refused.percentrange", detail.percent());
        }
        if (detail.byWhen() != null && detail.byWhen().isBefore(choice.on())) {
            Rules.add(problems, "byWhen", "proposals.refused.bywhenpast", detail.byWhen(), choice.on());
        }
        amount("paid", detail.paid(), problems);
        amount("baht", detail.baht(), problems);
        text("source", detail.source(), problems);
        text("problem", detail.problem(), problems);
        text("lateWhy", detail.lateWhy(), problems);
    }

    private static void money(StepDetail detail, List<Verdict.Problem> problems) {
        Integer year = detail.fiscalYear();
        if (detail.source().isBlank()) {
            Rules.add(problems, "source", "proposals.refused.source");
        }
        if (detail.baht() == null || detail.baht().signum() == 0) {
            Rules.add(problems, "baht", "proposals.refused.baht");
        }
        if (year == null) {
            Rules.add(problems, "fiscalYear", "proposals.refused.fiscalyear");
        } else if (year < Rules.YEAR_FIRST || year > Rules.YEAR_LAST) {
            Rules.add(problems, "fiscalYear", "proposals.refused.fiscalyearform", String.valueOf(year));
        }
    }

    private static void amount(String field, @Nullable BigDecimal baht, List<Verdict.Problem> problems) {
        if (baht != null && (baht.signum() < 0 || baht.compareTo(BAHT_MAX) > 0)) {
            Rules.add(problems, field, "proposals.refused.amount");
        }
    }

    private static void text(String field, String text, List<Verdict.Problem> problems) {
        if (text.length() > TEXT_MAX) {
            Rules.add(problems, field, "proposals.refused.long", text.length(), TEXT_MAX);
        }
    }
}
