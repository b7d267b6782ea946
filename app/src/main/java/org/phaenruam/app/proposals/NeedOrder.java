package org.phaenruam.app.proposals;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** In which order a list of needs stands, and what its sort key looks like. */
public enum NeedOrder {
    /** Those that have waited longest first; after them those that wait no more. */
    LONGEST("~?[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    /** The newest first. */
    NEWEST("[0-9]{20}"),
    /** By code: by place, year and number. */
    CODE("/[A-Za-z0-9/-]{1,120} [A-Za-z0-9-]{1,60}");

    final Pattern key;

    NeedOrder(String key) {
        this.key = Pattern.compile(key);
    }

    /** As written in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word; anything else is the first order. */
    public static NeedOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElse(LONGEST);
    }
}
