package org.phaenruam.app.web;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.phaenruam.app.kernel.Lang;

/** Whole numbers with a comma before every three digits: 1,234. Thai and English write them alike, in the digits 0–9. */
final class Grouped {
    private static final int PLAIN_BELOW = 1_000;
    private static final int EXACT_BELOW = 100_000;
    private static final int MILLION = 1_000_000;

    private Grouped() {}

    static String text(long number) {
        if (number > -PLAIN_BELOW && number < PLAIN_BELOW) {
            return Long.toString(number);
        }
        String digits = Long.toString(number);
        int sign = number < 0 ? 1 : 0;
        StringBuilder out = new StringBuilder(digits.length() + 6).append(digits, 0, sign);
        for (int i = sign; i < digits.length(); i++) {
            if (i > sign && (digits.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** Where there is room for six signs only: exact below 100,000, above it cut to one decimal, 2.1 แสน or 210K. */
    static String brief(long number, Lang lang) {
        if (number < EXACT_BELOW) {
            return text(number);
        }
        NumberFormat cut = lang == Lang.TH
                ? NumberFormat.getCompactNumberInstance(Lang.TH.locale(), NumberFormat.Style.LONG)
                : NumberFormat.getCompactNumberInstance(Locale.ENGLISH, NumberFormat.Style.SHORT);
        cut.setMaximumFractionDigits(lang == Lang.TH || number >= MILLION ? 1 : 0);
        cut.setRoundingMode(RoundingMode.DOWN);
        return cut.format(number);
    }
}
