package org.phaenruam.app.portal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiDigits;

/**
 * Reads the day that a page is asked for. In an address a year over 2400 is of the Buddhist era ({@code 2560-01-01}), any
 * other as everywhere in the product.
 */
final class AsOf {
    private static final Pattern BUDDHIST = Pattern.compile("(2[4-9][0-9]{2})-([0-9]{2})-([0-9]{2})");

    private AsOf() {}

    static Optional<LocalDate> read(FormErrors errors, String field, String typed, LocalDate today) {
        String text = ThaiDigits.toArabic(typed.strip());
        Matcher buddhist = BUDDHIST.matcher(text);
        String day = buddhist.matches()
                ? (Integer.parseInt(buddhist.group(1)) - ThaiDates.ERA) + "-" + buddhist.group(2) + "-"
                        + buddhist.group(3)
                : text;
        return TypedDate.read(errors, field, day, today);
    }
}
