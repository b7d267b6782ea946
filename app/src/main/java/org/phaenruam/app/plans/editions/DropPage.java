package org.phaenruam.app.plans.editions;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** Before a draft edition is dropped: what would be lost, and what stands in the way. */
public record DropPage(
        String plan,
        int seq,
        String planTitle,
        List<Crumb> crumbs,
        boolean sample,
        String name,
        String inForce,
        String reason,
        List<ComparePage.Count> counts,
        List<ComparePage.Year> years,
        List<Held> held,
        String seen,
        FormErrors errors) {

    /** A branch that came with the draft and that needs stand in or are tied to. */
    public record Held(String href, String text, String word) {}
}
