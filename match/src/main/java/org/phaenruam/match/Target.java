package org.phaenruam.match;

import java.util.Objects;

/**
 * Something a text may belong to: a plan's node, a label.
 *
 * @param id what callers know it by
 * @param text its name, and its description where there is one
 */
public record Target(String id, String text) {
    public Target {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a target needs an id; its text is \"" + text + "\"");
        }
    }
}
