package org.phaenruam.app.alignment.glossary;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.thaitext.ThaiText;

/** What a proposal must keep to, each problem at its field. */
final class TermRules {
    static final int LONGEST_WORD = 80;
    static final int LONGEST_PLAIN = 160;
    static final int LONGEST_WHY = 500;

    private TermRules() {}

    static FormErrors check(TermText text, String why, Optional<Term> now, boolean retire, List<Term> inForce) {
        FormErrors errors = FormErrors.none();
        checkReason(why, now.isPresent(), "why", errors);
        if (retire) {
            return errors;
        }
        word(errors, "official", text.official(), LONGEST_WORD);
        word(errors, "plain", text.plain(), LONGEST_PLAIN);
        length(errors, "english", text.english(), LONGEST_PLAIN);
        if (errors.any()) {
            return errors;
        }
        if (key(text.official()).equals(key(text.plain()))) {
            errors.add("plain", "alignment.term.error.same");
        } else if (now.isPresent() && now.get().text().equals(text)) {
            errors.add("", "alignment.term.error.unchanged");
        } else {
            inForce.stream()
                    .filter(term -> now.isEmpty() || !term.id().equals(now.get().id()))
                    .filter(term -> key(term.text().official()).equals(key(text.official()))
                            && key(term.text().plain()).equals(key(text.plain())))
                    .findFirst()
                    .ifPresent(term -> errors.add("official", "alignment.term.error.there", term.id()));
        }
        return errors;
    }

    /** What is said to a decision: needed when it is a no. */
    static void checkReason(String reason, boolean needed, FormErrors errors) {
        checkReason(reason, needed, "reason", errors);
    }

    private static void checkReason(String reason, boolean needed, String field, FormErrors errors) {
        if (needed && reason.isEmpty()) {
            errors.add(field, "alignment.term.error." + field);
        }
        length(errors, field, reason, LONGEST_WHY);
    }

    private static void word(FormErrors errors, String field, String typed, int most) {
        if (ThaiText.searchKey(typed).codePoints().filter(Character::isLetter).count() < 2) {
            errors.add(field, "alignment.term.error." + field);
        }
        length(errors, field, typed, most);
    }

    private static void length(FormErrors errors, String field, String typed, int most) {
        PersonalMarks.check(errors, field, typed);
        int length = typed.codePointCount(0, typed.length());
        if (length > most) {
            errors.add(field, "alignment.term.error.long." + field, length, most);
        }
    }

    private static String key(String text) {
        return ThaiText.searchKey(text);
    }
}
