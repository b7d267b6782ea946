package org.phaenruam.app.plans.editing;

import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.Wording;

/**
 * A part that plans of a kind have. Source: the table of plan parts; what no public form has is our design and says so.
 *
 * @param kind text (a section), tree (branches of {@code nodeKind}), preset (one branch that is there from the start),
 *     doers (the projects by who does them), indicators
 */
public record Part(
        String code,
        String kind,
        String nodeKind,
        Wording label,
        String hintTh,
        String hintEn,
        SourceStatus sourceStatus) {
    /** What helps whoever writes it, or an empty text. */
    String hint(Lang lang) {
        return lang == Lang.EN ? hintEn : hintTh;
    }

    public boolean text() {
        return kind.equals("text");
    }
}
