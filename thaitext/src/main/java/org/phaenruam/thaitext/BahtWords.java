package org.phaenruam.thaitext;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Amounts of money in Thai words, as cheques, contracts and official letters want them: หนึ่งล้านห้าแสนบาทถ้วน. The rules
 * are those of spoken Thai that the Royal Society's dictionary gives under เอ็ด and ยี่: the last 1 of a number above ten is
 * เอ็ด, 20 is ยี่สิบ, 10 is สิบ without หนึ่ง, and what lies above a million is itself read as a number of ล้าน.
 */
public final class BahtWords {
    private static final String[] DIGITS = {"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
    private static final String[] PLACES = {"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private BahtWords() {}

    /**
     * The amount in words, ending with ถ้วน where there are no satang.
     *
     * @param baht rounded half up to satang
     */
    public static String of(BigDecimal baht) {
        BigDecimal rounded = baht.abs().setScale(2, RoundingMode.HALF_UP);
        BigInteger whole = rounded.toBigInteger();
        int satang = rounded.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        StringBuilder out = new StringBuilder();
        if (baht.signum() < 0 && rounded.signum() != 0) {
            out.append("ลบ");
        }
        if (whole.signum() > 0 || satang == 0) {
            out.append(number(whole)).append("บาท");
        }
        return satang == 0
                ? out.append("ถ้วน").toString()
                : out.append(number(BigInteger.valueOf(satang)))
                        .append("สตางค์")
                        .toString();
    }

    /** A whole number of zero or more in words. */
    public static String number(BigInteger number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("only numbers of zero or more have words here, not " + number);
        }
        if (number.signum() == 0) {
            return DIGITS[0];
        }
        BigInteger[] parts = number.divideAndRemainder(MILLION);
        boolean millions = parts[0].signum() > 0;
        return (millions ? number(parts[0]) + "ล้าน" : "") + belowMillion(parts[1].intValue(), millions);
    }

    private static String belowMillion(int number, boolean somethingBefore) {
        StringBuilder out = new StringBuilder();
        String digits = Integer.toString(number);
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int place = digits.length() - 1 - i;
            if (digit == 0) {
                continue;
            }
            if (place == 0 && digit == 1 && (digits.length() > 1 || somethingBefore)) {
                out.append("เอ็ด");
            } else if (place == 1 && digit == 2) {
                out.append("ยี่สิบ");
            } else if (place == 1 && digit == 1) {
                out.append("สิบ");
            } else {
                out.append(DIGITS[digit]).append(PLACES[place]);
            }
        }
        return out.toString();
    }
}
