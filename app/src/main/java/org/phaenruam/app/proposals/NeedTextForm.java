package org.phaenruam.app.proposals;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.thaitext.ThaiDigits;

/** The form of a need as the browser sends it; anything may be missing or wrong. */
final class NeedTextForm {
    private final Map<String, String> sent;

    NeedTextForm(Map<String, String> sent) {
        this.sent = sent;
    }

    boolean submits() {
        return !get("act").equals("draft");
    }

    NeedText text() {
        return new NeedText(
                keyOf(sent.get("key")),
                get("title"),
                get("detail"),
                get("titleOfficial"),
                ThaiDigits.toArabic(get("area")),
                get("within"),
                get("speakerKind"),
                get("speakerLabel"),
                get("doerClass"));
    }

    private String get(String field) {
        return or(sent.get(field));
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
