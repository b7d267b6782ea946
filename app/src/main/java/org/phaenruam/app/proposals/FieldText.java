package org.phaenruam.app.proposals;

import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;

/** What every line of text typed into a form must keep to: not too long, no invisible control characters, nobody's personal data. */
final class FieldText {
    private FieldText() {}

    static void check(FormErrors errors, String field, String text, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            errors.add(field, "proposals.error.long", length, max);
        } else if (text.chars().anyMatch(FieldText::hides)) {
            errors.add(field, "proposals.error.control");
        } else {
            PersonalMarks.check(errors, field, text);
        }
    }

    /** Controls, and the marks that turn the reading direction around. */
    private static boolean hides(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0x7F;
        return control || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
