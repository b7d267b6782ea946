package org.phaenruam.app.accounts;

import java.text.Normalizer;
import org.phaenruam.app.web.FormErrors;

/** What an account is called on the screen: an office such as "ผู้บันทึก ต.สุเทพ", 2 to 80 characters. */
final class Labels {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    private Labels() {}

    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    static void check(String typed, FormErrors errors) {
        String label = tidy(typed);
        if (label.isEmpty()) {
            errors.add("label", "accounts.label.empty");
        } else if (label.length() < SHORTEST || label.length() > LONGEST) {
            errors.add("label", "accounts.label.length", SHORTEST, LONGEST, label.length());
        } else if (label.codePoints().anyMatch(Character::isISOControl)) {
            errors.add("label", "accounts.label.unreadable");
        }
    }
}
