package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a step of money or work says beyond its sentence. Money is in baht; {@code fiscalYear} is a Buddhist year;
 * {@code percent} is how much of the work is done; {@code byWhen} is the day promised; {@code lateWhy} is why an answer
 * came after the agreed day.
 */
public record StepDetail(
        String source,
        @Nullable BigDecimal baht,
        @Nullable Integer fiscalYear,
        @Nullable Integer percent,
        @Nullable BigDecimal paid,
        String problem,
        @Nullable LocalDate byWhen,
        String lateWhy) {
    public static final StepDetail NONE = new StepDetail("", null, null, null, null, "", null, "");

    /** Nothing is said beyond the sentence. */
    public boolean none() {
        return equals(NONE);
    }

    /** Money given: where from, how much, for which year. */
    public static StepDetail money(String source, BigDecimal baht, int fiscalYear) {
        return new StepDetail(source, baht, fiscalYear, null, null, "", null, "");
    }

    /** Promised for this day. */
    public static StepDetail by(LocalDate day) {
        return new StepDetail("", null, null, null, null, "", day, "");
    }

    /** How far the work is. */
    public static StepDetail progress(int percent, @Nullable BigDecimal paid, String problem) {
        return new StepDetail("", null, null, percent, paid, problem, null, "");
    }
}
