package org.phaenruam.app.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody may be led after signing in: a page of this product, never another site. */
final class LocalPath {
    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The path when it is one of ours; anything else is left aside. */
    static Optional<String> read(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST || !typed.startsWith("/")) {
            return Optional.empty();
        }
        // browsers take // and /\ for another host and drop tabs and line ends before they look
        if (typed.startsWith("//")
                || typed.indexOf('\\') >= 0
                || typed.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(typed);
            boolean ours = uri.getScheme() == null && uri.getRawAuthority() == null;
            String path = uri.getPath();
            boolean signing = path == null || path.startsWith("/sign-") || path.startsWith("/setup");
            return ours && !signing ? Optional.of(typed) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
