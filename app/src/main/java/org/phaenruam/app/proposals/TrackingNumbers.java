package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/** Tracking numbers as people type them: in Thai or Arabic digits, with other signs or none, with fewer zeros. */
final class TrackingNumbers {
    private static final int LONGEST = 80;
    /** As many digits without a letter are meant as a number, whatever is wrong with it. */
    private static final int SURELY = 10;

    private static final Pattern PARTED =
            Pattern.compile("([A-Za-z]{1,3}[0-9]{0,3}|[1-9][0-9]{1,7})-(2[56][0-9]{2})-([0-9]{1,7})");
    private static final List<Pattern> RUNNING = List.of(
            Pattern.compile("([1-9][0-9]{5})(2[56][0-9]{2})([0-9]{1,7})"),
            Pattern.compile("([1-9][0-9]{3})(2[56][0-9]{2})([0-9]{1,7})"),
            Pattern.compile("([1-9][0-9])(2[56][0-9]{2})([0-9]{1,7})"),
            Pattern.compile("([1-9][0-9]{7})(2[56][0-9]{2})([0-9]{1,7})"));

    private TrackingNumbers() {}

    /** What was typed with plain digits and one dash for whatever parts them; empty when it cannot be a number. */
    static String tidied(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        String code = ThaiDigits.toArabic(ThaiText.normalise(typed)).replaceAll("[-\\s\\u2010-\\u2015/]+", "-");
        return code.matches("[A-Za-z0-9-]{3,40}") ? code : "";
    }

    /** The numbers that may be meant, written as they stand on the slip, the likeliest first. */
    static List<String> read(String tidied) {
        Matcher parted = PARTED.matcher(tidied);
        if (parted.matches()) {
            return List.of(written(parted));
        }
        List<String> codes = new ArrayList<>();
        for (Pattern running : RUNNING) {
            Matcher number = running.matcher(tidied.replace("-", ""));
            if (number.matches()) {
                codes.add(written(number));
            }
        }
        return codes;
    }

    /** Is this meant as a tracking number, whether a need has it or not? */
    static boolean meant(String tidied) {
        boolean digits = tidied.matches("[0-9-]+") && tidied.replace("-", "").length() >= SURELY;
        return digits || PARTED.matcher(tidied).matches();
    }

    private static String written(Matcher parts) {
        return "%s-%s-%05d"
                .formatted(parts.group(1).toUpperCase(Locale.ROOT), parts.group(2), Integer.parseInt(parts.group(3)));
    }
}
