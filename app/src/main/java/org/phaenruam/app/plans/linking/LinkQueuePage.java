package org.phaenruam.app.plans.linking;

import java.util.List;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.web.Crumb;

/** Links from below that wait for a word of this area. */
public record LinkQueuePage(String heading, String lead, List<Crumb> crumbs, List<Waiting> waiting, String area) {

    /** The branch below, what it says of the branch above, and where the answer goes. */
    public record Waiting(
            String from, String fromHref, String fromPlan, int rung, LinkPanel.Line line, String action) {}
}
