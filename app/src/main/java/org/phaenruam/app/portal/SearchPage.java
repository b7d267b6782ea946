package org.phaenruam.app.portal;

import java.util.List;

/** Areas that were found by name, code or postcode. */
public record SearchPage(String query, List<Hit> hits, boolean more) {
    /** One area found. */
    public record Hit(String href, String title, String where, int rung, String level) {}
}
