package org.phaenruam.app.accounts;

import java.security.SecureRandom;
import java.util.Locale;

/** The code of an invitation, such as {@code hq7m-x2fd-9rtk}: 59 bits, easy to copy from paper. */
final class InvitationCode {
    private static final int PARTS = 3;
    private static final int PART = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InvitationCode() {}

    static String made() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < PARTS * PART; i++) {
            if (i > 0 && i % PART == 0) {
                made.append('-');
            }
            made.append(Passwords.CLEAR.charAt(RANDOM.nextInt(Passwords.CLEAR.length())));
        }
        return made.toString();
    }

    /** What was typed in the form in which codes are made: case, spaces and hyphens do not matter. */
    static String read(String typed) {
        String bare = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (bare.length() != PARTS * PART) {
            return "";
        }
        return bare.substring(0, PART) + "-" + bare.substring(PART, 2 * PART) + "-" + bare.substring(2 * PART);
    }
}
