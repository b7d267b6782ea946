package org.phaenruam.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules of sign-in names: Thai or Latin letters, digits and {@code . _ - @}, 3 to 60 of them; case does not matter. */
final class SignInNames {
    static final int SHORTEST = 3;
    static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9ก-ฺเ-๎๐-๙._@-]{3,60}");

    private SignInNames() {}

    /** The name in the form it is kept in, or empty when nobody can have such a name. */
    static Optional<String> read(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String folded = fold(typed);
        return FORM.matcher(folded).matches() ? Optional.of(folded) : Optional.empty();
    }

    /** What wrong tries are counted by: covers any text, keeps none. */
    static byte[] digest(String typed) {
        return sha256(fold(typed));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String fold(String typed) {
        String composed = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return composed.replace("\u0e4d\u0e32", "\u0e33").toLowerCase(Locale.ROOT);
    }
}
