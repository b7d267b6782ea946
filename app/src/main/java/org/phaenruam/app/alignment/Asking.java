package org.phaenruam.app.alignment;

import java.util.function.Predicate;
import org.phaenruam.app.kernel.AreaCode;

/**
 * A text that looks for its place.
 *
 * @param area where it was said: plans of this area and of those above it are asked, and the given frameworks
 * @param fits which targets come into question
 */
public record Asking(AreaCode area, String text, Predicate<Linkable> fits) {
    private static final int LONGEST = 4_000;

    public Asking {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
