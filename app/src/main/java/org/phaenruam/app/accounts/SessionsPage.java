package org.phaenruam.app.accounts;

import java.util.List;
import java.util.UUID;

/** One's own sessions. */
public record SessionsPage(List<Line> lines) {
    public SessionsPage {
        lines = List.copyOf(lines);
    }

    /** One session in words. */
    public record Line(UUID id, String browser, String began, String lastSeen, boolean here) {}
}
