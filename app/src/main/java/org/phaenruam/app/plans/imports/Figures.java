package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.thaitext.FiscalYears;
import org.phaenruam.thaitext.ParsedDate;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiDigits;

/** Reads years and amounts as offices write them, in Thai or Arabic digits; never guesses. */
final class Figures {
    private static final Pattern YEAR = Pattern.compile(
            "(?:(?:ประจำ)?ปี(?:งบประมาณ)?)?(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?|fy)?\\s*([12][0-9]{3})", Pattern.CASE_INSENSITIVE);
    /** Commas stand before every three digits or nowhere: 1000,50 is no thousand and fifty of anything. */
    private static final Pattern AMOUNT = Pattern.compile(
            "฿?([-−–]?)฿?([0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(\\.[0-9]{1,6})?(?:บาท|baht|\\.-)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER =
            Pattern.compile("([-−–]?)((?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\\.[0-9]{1,15})?)");
    private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

    private Figures() {}

    /** The western fiscal year of 2565, ๒๕๖๕, 2022, พ.ศ. 2565, 22/11/2569 or 2026-11-22; a day counts to its fiscal year. */
    static Optional<Integer> yearCe(String said, LocalDate today) {
        String text = ThaiDigits.toArabic(said).replaceAll("\\s+", "");
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return yearCe(Integer.parseInt(year.group(1)));
        }
        return ThaiDates.parse(said, today) instanceof ParsedDate.Ok day
                ? Optional.of(FiscalYears.of(day.date()) - ThaiDates.ERA)
                : Optional.empty();
    }

    private static Optional<Integer> yearCe(int year) {
        if (year >= 2400 && year <= 2700) {
            return Optional.of(year - ThaiDates.ERA);
        }
        return year >= 1900 && year <= 2150 ? Optional.of(year) : Optional.empty();
    }

    /**
     * The same of a column in this unit, in baht. In another unit than baht only a number stands in a cell: one that says
     * its own unit is not multiplied by another.
     */
    static Optional<BigDecimal> baht(String said, AmountUnit unit) {
        if (unit == AmountUnit.BAHT) {
            return baht(said);
        }
        String text = ThaiDigits.toArabic(said).replaceAll("\\s", "");
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        Matcher number = NUMBER.matcher(bracketed ? text.substring(1, text.length() - 1) : text);
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal baht = new BigDecimal(number.group(2).replace(",", "")).multiply(unit.times());
        if (baht.stripTrailingZeros().scale() > 2 || baht.compareTo(MOST) >= 0) {
            return Optional.empty();
        }
        BigDecimal exact = baht.stripTrailingZeros().scale() < 0 ? baht.setScale(0) : baht.stripTrailingZeros();
        return Optional.of(bracketed || !number.group(1).isEmpty() ? exact.negate() : exact);
    }

    /** The amount to the satang, negative with a sign, in brackets or with both; empty when it cannot be read. */
    static Optional<BigDecimal> baht(String said) {
        String text = ThaiDigits.toArabic(said).replaceAll("\\s", "");
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        Matcher amount = AMOUNT.matcher(bracketed ? text.substring(1, text.length() - 1) : text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String satang = amount.group(3) == null ? "" : amount.group(3);
        BigDecimal baht = new BigDecimal(amount.group(2).replace(",", "") + satang);
        if (baht.stripTrailingZeros().scale() > 2) {
            return Optional.empty();
        }
        return Optional.of(bracketed || !amount.group(1).isEmpty() ? baht.negate() : baht);
    }
}
