package org.phaenruam.app.proposals;

import java.util.List;

/** The desks that one person decides for. */
public record DesksPage(List<Desk> desks) {
    /** A desk in the list. */
    public record Desk(String href, String name, int rung, String level) {}
}
