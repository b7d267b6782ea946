package org.phaenruam.app.proposals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.thaitext.ThaiDigits;

/** The form of a need as the browser sends it; anything may be missing or wrong. */
record NeedTextForm(
        @Nullable String key,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String titleOfficial,
        @Nullable String area,
        @Nullable String within,
        @Nullable String speakerKind,
        @Nullable String speakerLabel,
        @Nullable String doerClass,
        @Nullable String act) {

    boolean submits() {
        return !"draft".equals(act);
    }

    NeedText text() {
        return new NeedText(
                keyOf(key),
                or(title),
                or(detail),
                or(titleOfficial),
                ThaiDigits.toArabic(or(area)),
                or(within),
                or(speakerKind),
                or(speakerLabel),
                or(doerClass));
    }

    /** The key that makes a form sent twice one deed; a form without one gets its own. */
    static UUID keyOf(@Nullable String key) {
        try {
            return key == null ? Ids.next() : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }

    static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
