package org.phaenruam.app.kernel;

import java.util.Locale;

/** The two languages of the product; Thai is the source. */
public enum Lang {
    TH(Locale.of("th")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The value of the HTML {@code lang} attribute. */
    public String tag() {
        return locale.getLanguage();
    }
}
