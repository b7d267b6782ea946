package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;

/** Reads numbers as people type them: Thai or Arabic digits, thousands commas, "1.2 ล้าน", "บาท" behind. */
final class TypedNumber {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,6})?");
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private TypedNumber() {}

    /** Baht with at most two decimals; null when nothing was typed or it cannot be read (then a problem is added). */
    static @Nullable BigDecimal baht(FormErrors errors, String field, String typed) {
        String text =
                ThaiDigits.toArabic(typed).replace(",", "").replace("บาท", "").replaceAll("\\s", "");
        if (text.isEmpty()) {
            return null;
        }
        boolean millions = text.endsWith("ล้าน");
        String digits = millions ? text.substring(0, text.length() - "ล้าน".length()) : text;
        if (!DECIMAL.matcher(digits).matches()) {
            errors.add(field, "proposals.error.baht", typed.strip());
            return null;
        }
        BigDecimal number = new BigDecimal(digits);
        return (millions ? number.multiply(MILLION) : number).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /** A whole number; null when nothing was typed or it cannot be read (then a problem is added). */
    static @Nullable Integer whole(FormErrors errors, String field, String typed) {
        String text = ThaiDigits.toArabic(typed).replace(",", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!WHOLE.matcher(text).matches()) {
            errors.add(field, "proposals.error.whole", typed.strip());
            return null;
        }
        return Integer.valueOf(text);
    }
}
