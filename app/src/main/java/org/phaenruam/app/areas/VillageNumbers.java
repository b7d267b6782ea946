package org.phaenruam.app.areas;

import java.util.Optional;
import java.util.regex.Pattern;
import org.phaenruam.thaitext.ThaiDigits;

/** The number of a village (หมู่ที่), from 1 to 99, in Thai or Arabic digits. */
final class VillageNumbers {
    static final int MOST = 99;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private VillageNumbers() {}

    static Optional<Integer> find(String text) {
        String digits = ThaiDigits.toArabic(text.strip());
        if (!NUMBER.matcher(digits).matches()) {
            return Optional.empty();
        }
        int moo = Integer.parseInt(digits);
        return moo >= 1 && moo <= MOST ? Optional.of(moo) : Optional.empty();
    }
}
