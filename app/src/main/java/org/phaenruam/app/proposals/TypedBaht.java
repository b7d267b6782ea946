package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.thaitext.ThaiDigits;

/** Reads money and counts as people type them: 1,250,000 or 1.25 ล้าน, in Thai or Arabic digits. */
public final class TypedBaht {
    /** Commas stand before every three digits or nowhere: 1000,50 is no hundred thousand and fifty. */
    private static final Pattern AMOUNT = Pattern.compile(
            "((?:\\d{1,13}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,6})?)(หมื่น|แสน|ล้าน|million)?(?:บาท|baht)?");

    private static final Map<String, BigDecimal> TIMES = Map.of(
            "หมื่น", new BigDecimal("10000"),
            "แสน", new BigDecimal("100000"),
            "ล้าน", new BigDecimal("1000000"),
            "million", new BigDecimal("1000000"));
    static final BigDecimal MOST = new BigDecimal("4000000000000");

    private TypedBaht() {}

    /** The amount, more than nothing and no more than a national budget; empty when it cannot be read. */
    public static Optional<BigDecimal> read(String typed) {
        return read(typed, BigDecimal.ONE);
    }

    /** The same of a column in which one is so many baht; there only a number stands in a cell, without a unit of its own. */
    public static Optional<BigDecimal> read(String typed, BigDecimal each) {
        Matcher amount = AMOUNT.matcher(ThaiDigits.toArabic(typed).replaceAll("\\s", ""));
        if (!amount.matches() || (each.compareTo(BigDecimal.ONE) != 0 && amount.end(1) < amount.end())) {
            return Optional.empty();
        }
        BigDecimal times =
                amount.group(2) == null ? BigDecimal.ONE : TIMES.getOrDefault(amount.group(2), BigDecimal.ONE);
        BigDecimal baht =
                new BigDecimal(amount.group(1).replace(",", "")).multiply(times).multiply(each);
        boolean whole = baht.stripTrailingZeros().scale() <= 2;
        return whole && baht.signum() > 0 && baht.compareTo(MOST) <= 0 ? Optional.of(baht) : Optional.empty();
    }

    /** A whole number such as 1,850; empty when it is none or has more than eight digits. */
    public static Optional<Integer> count(String typed) {
        String said = ThaiDigits.toArabic(typed).replaceAll("\\s", "");
        return said.matches("\\d{1,8}|\\d{1,2}(?:,\\d{3}){1,2}|\\d{3},\\d{3}")
                ? Optional.of(Integer.valueOf(said.replace(",", "")))
                : Optional.empty();
    }
}
