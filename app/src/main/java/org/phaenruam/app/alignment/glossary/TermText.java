package org.phaenruam.app.alignment.glossary;

import org.phaenruam.thaitext.ThaiText;

/**
 * What a term says.
 *
 * @param official the word of plans and official letters
 * @param plain what people say instead
 * @param english the same in English, or empty
 * @param sameName both name the same thing, so that what is told in one word is found by the other
 */
public record TermText(String official, String plain, String english, boolean sameName) {
    static final TermText EMPTY = new TermText("", "", "", false);

    /** As it is kept: one line each, one form of each letter. */
    TermText normalised() {
        return new TermText(line(official), line(plain), line(english), sameName);
    }

    private static String line(String typed) {
        return ThaiText.normalise(typed).replaceAll("\\s+", " ").strip();
    }
}
