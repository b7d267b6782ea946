package org.phaenruam.app.plans.editing;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** Every change that was made to a plan, the newest first. */
public record HistoryPage(
        String plan, String planTitle, List<Crumb> crumbs, boolean sample, List<Line> lines, String olderHref) {

    /** One change; {@code who} is an office, empty for a command. */
    public record Line(String when, String who, String deed, String subject, String before, String after) {}
}
