package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** Deciding about one need: choose what, say why in words a villager understands, see what they will read. */
public record DecidePage(
        NeedPage need,
        String action,
        String backHref,
        String bodyName,
        List<Crumb> crumbs,
        List<MoveChoice> moves,
        String move,
        String moveWord,
        String goesTo,
        List<ReasonChoice> reasons,
        List<PlaceChoice> places,
        boolean asksReason,
        boolean asksPlan,
        String asksTarget,
        boolean asksSitting,
        UUID key,
        int seen,
        Map<String, String> typed,
        List<NeedPage.Entry> since,
        FormErrors errors) {

    /** A move that can be chosen. */
    public record MoveChoice(String code, String label, String href, String icon, boolean chosen) {}

    /** A reason with the sentence that is offered for it. */
    public record ReasonChoice(String code, String label, String offer) {}

    /** A place in a plan. */
    public record PlaceChoice(String node, String label, String plan) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
