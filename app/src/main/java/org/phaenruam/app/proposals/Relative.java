package org.phaenruam.app.proposals;

import org.phaenruam.app.kernel.AreaCode;

/** A need that another descends from, was split into, joined, or was joined by; with its own words. */
record Relative(
        Kind kind,
        String code,
        String title,
        String titleEn,
        String detail,
        AreaCode area,
        String speakerKind,
        String speakerLabel) {
    enum Kind {
        /** What this need was split from. */
        WHOLE,
        /** A part that this need was split into. */
        PART,
        /** The need that this one goes on with. */
        KEPT,
        /** A need that goes on with this one. */
        JOINED
    }
}
