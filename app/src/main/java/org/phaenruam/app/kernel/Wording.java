package org.phaenruam.app.kernel;

/** One meaning in people's Thai, official Thai and English. None of the three is blank. */
public record Wording(String plainTh, String officialTh, String en) {
    public Wording {
        if (plainTh.isBlank() || officialTh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "a wording needs all three texts: " + plainTh + "/" + officialTh + "/" + en);
        }
    }

    /** The text for a reader of this language and register. */
    public String in(Lang lang, Register register) {
        if (lang == Lang.EN) {
            return en;
        }
        return register == Register.OFFICIAL ? officialTh : plainTh;
    }
}
