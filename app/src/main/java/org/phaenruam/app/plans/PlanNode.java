package org.phaenruam.app.plans;

import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SourceStatus;

/** One branch of a plan's tree. An empty text is known to exist and unknown: shown as such, never guessed. */
public record PlanNode(
        String code,
        String planCode,
        @Nullable String parent,
        int seq,
        String kind,
        String no,
        String textTh,
        String textEn,
        boolean complete,
        boolean sample,
        SourceStatus sourceStatus) {

    public String text(Lang lang) {
        return lang == Lang.EN && !textEn.isEmpty() ? textEn : textTh;
    }

    public boolean unknown() {
        return textTh.isEmpty();
    }
}
