package org.phaenruam.app.areas;

import java.util.Optional;
import org.phaenruam.thaitext.ThaiText;

/** What may be the name of a village. */
final class AreaNames {
    static final int LONGEST = 100;

    /** Signs of markup, formulas and broken encodings. */
    private static final String UNFIT = "<>{}[]\\|\"=;\uFFFD";

    private AreaNames() {}

    static String normalise(String given) {
        return ThaiText.normalise(given);
    }

    /** What is wrong with a normalised name. */
    static Optional<ImportProblem.Kind> problem(String name, boolean needed) {
        if (name.isEmpty()) {
            return needed ? Optional.of(ImportProblem.Kind.NAME_EMPTY) : Optional.empty();
        }
        if (name.length() > LONGEST) {
            return Optional.of(ImportProblem.Kind.NAME_TOO_LONG);
        }
        boolean letters = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (UNFIT.indexOf(c) >= 0 || Character.isISOControl(c)) {
                return Optional.of(ImportProblem.Kind.NAME_SIGNS);
            }
            letters |= Character.isLetter(c);
        }
        return letters ? Optional.empty() : Optional.of(ImportProblem.Kind.NAME_SIGNS);
    }

    /** Enough of a name to recognise it in a message. */
    static String cut(String name) {
        if (name.length() <= 40) {
            return name;
        }
        return (Character.isHighSurrogate(name.charAt(39)) ? name.substring(0, 39) : name.substring(0, 40)) + "…";
    }
}
