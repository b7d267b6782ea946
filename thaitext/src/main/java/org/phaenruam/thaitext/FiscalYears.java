package org.phaenruam.thaitext;

import java.time.LocalDate;
import java.time.Month;

/** The Thai fiscal year (ปีงบประมาณ): 1 October to 30 September, named by the Buddhist year in which it ends. */
public final class FiscalYears {
    private FiscalYears() {}

    /** The fiscal year, Buddhist era, that holds this day: 22 November 2026 lies in 2570. */
    public static int of(LocalDate day) {
        return ThaiDates.year(day) + (day.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0);
    }

    /** The first day, 1 October, of a fiscal year given in the Buddhist era. */
    public static LocalDate firstDay(int fiscalYear) {
        return LocalDate.of(fiscalYear - ThaiDates.ERA - 1, Month.OCTOBER, 1);
    }

    /** The last day, 30 September, of a fiscal year given in the Buddhist era. */
    public static LocalDate lastDay(int fiscalYear) {
        return LocalDate.of(fiscalYear - ThaiDates.ERA, Month.SEPTEMBER, 30);
    }
}
