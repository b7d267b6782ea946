package org.phaenruam.app.documents;

import org.phaenruam.thaitext.ThaiText;

/** Headings of tables as offices write them. */
public final class Headings {
    private Headings() {}

    /** A heading without its unit in brackets, spaces and signs: what two writings of the same heading share. */
    public static String key(String heading) {
        return ThaiText.searchKey(heading.replaceAll("\\([^)]*\\)", " ").replace('_', ' '))
                .replaceAll("[\\s*:./-]", "");
    }
}
