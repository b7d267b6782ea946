package org.phaenruam.app.alignment;

import java.util.Arrays;
import java.util.Optional;

/** How one thing is tied to another; see {@code docs/words.md}. */
public enum LinkKind {
    SUPPORTS,
    DERIVES_FROM,
    DUPLICATES,
    CONTRADICTS;

    /** True when what is linked has found a home above: it helps or comes from what it is linked to. */
    public boolean home() {
        return this == SUPPORTS || this == DERIVES_FROM;
    }

    public static Optional<LinkKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst();
    }
}
