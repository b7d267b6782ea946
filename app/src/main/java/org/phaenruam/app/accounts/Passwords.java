package org.phaenruam.app.accounts;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phaenruam.app.web.FormErrors.Problem;

/**
 * Rules of passwords: at least 10 characters of any script (Thai too), no composition rules, but not the sign-in name
 * and not what is guessed first. After NIST SP 800-63B section 5.1.1.2.
 */
final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Letters and digits that cannot be taken for one another on paper. */
    static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String ROWS = "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm "
            + "98765432109876543210 ๐๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗๘๙ ฟหกดเ้่าสวงๆไำพะัีรนยบลฃผปแอิืทมใฝ";
    private static final List<String> GUESSED_FIRST =
            List.of("password", "passw0rd", "p@ssw0rd", "phaenruam", "แผนร่วม", "รหัสผ่าน");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** The first thing wrong with a new password, if anything. */
    static Optional<Problem> problem(String password, String signInName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(new Problem("accounts.password.short", List.of(SHORTEST, length)));
        }
        if (length > LONGEST) {
            return Optional.of(new Problem("accounts.password.long", List.of(LONGEST)));
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(new Problem("accounts.password.unreadable", List.of()));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (!signInName.isBlank() && plain.contains(signInName.strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(new Problem("accounts.password.name", List.of()));
        }
        return easilyGuessed(plain)
                ? Optional.of(new Problem("accounts.password.guessed", List.of()))
                : Optional.empty();
    }

    private static boolean easilyGuessed(String plain) {
        if (plain.codePoints().distinct().count() < 4 || ROWS.contains(plain)) {
            return true;
        }
        // a well-known word with a few digits behind it is the next thing that is tried
        return GUESSED_FIRST.stream().anyMatch(word -> plain.startsWith(word) && plain.length() - word.length() <= 4);
    }

    /** A password made by the product, such as {@code hq7m-x2fd-9rtk-cw4n}: 79 bits, easy to copy from paper. */
    static String made() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                made.append('-');
            }
            made.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return made.toString();
    }

    /** One form for one password, whatever keyboard wrote it (RFC 8265 section 4.2). */
    static String prepared(CharSequence raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).replace("\u0e4d\u0e32", "\u0e33");
    }
}
