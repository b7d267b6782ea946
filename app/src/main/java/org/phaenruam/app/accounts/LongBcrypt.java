package org.phaenruam.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Bcrypt for passwords of any length. Bcrypt alone takes 72 bytes, which is 24 Thai letters; so it gets the base64 of a
 * SHA-384 digest (64 characters, no zero bytes).
 */
final class LongBcrypt implements PasswordEncoder {
    private static final int LENGTH = 60;

    private final BCryptPasswordEncoder bcrypt;

    LongBcrypt(int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return raw == null ? null : bcrypt.encode(digest(raw));
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
        return raw != null && bcrypt.matches(digest(raw), encoded);
    }

    /** A hash that compares as slowly as any of this strength and belongs to no password: it is made without hashing. */
    static String ofNoPassword(int strength) {
        String salt = BCrypt.gensalt(strength);
        return salt + ".".repeat(LENGTH - salt.length());
    }

    private static String digest(CharSequence raw) {
        try {
            byte[] bytes = Passwords.prepared(raw).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-384", e);
        }
    }
}
