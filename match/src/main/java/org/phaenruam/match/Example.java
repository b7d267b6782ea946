package org.phaenruam.match;

import java.util.Objects;
import java.util.Set;

/**
 * A text whose targets people have confirmed.
 *
 * @param targets ids of targets; never empty
 */
public record Example(String text, Set<String> targets) {
    public Example {
        Objects.requireNonNull(text);
        targets = Set.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("an example needs a target; its text is \"" + text + "\"");
        }
    }
}
