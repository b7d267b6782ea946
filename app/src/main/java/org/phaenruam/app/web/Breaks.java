package org.phaenruam.app.web;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/** Thai has no spaces between words: marks the places where a line may break. */
final class Breaks {
    private Breaks() {}

    static void write(String text, TemplateOutput output) {
        Escape.htmlContent(text, output);
    }
}
