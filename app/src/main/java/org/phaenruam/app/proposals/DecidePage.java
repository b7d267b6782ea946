package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.proposals.wording.WordCheck;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/**
 * Deciding about one need: choose what, say why in words a villager understands, see what they will read. {@code asks}
 * names the fields that the chosen move needs; {@code target} says what its free text names (who leads, a contract …);
 * {@code check} tells how hard the sentence for the villagers is, if that was asked for.
 */
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
        String beginPlan,
        List<Option> receivers,
        Set<String> asks,
        String target,
        UUID key,
        int seen,
        Map<String, String> typed,
        LinkPanel links,
        @Nullable WordCheck check,
        FormErrors errors) {

    /** A move that can be chosen. */
    public record MoveChoice(String code, String label, String href, String icon, boolean chosen) {}

    /** A reason with the sentence that is offered for it. */
    public record ReasonChoice(String code, String label, String offer) {}

    /** A place in a plan. */
    public record PlaceChoice(String node, String label, String plan) {}

    /** The move needs a plan and there is none that takes needs; then there is nothing to fill in. */
    public boolean lacksPlan() {
        return asks("plan") && places.isEmpty();
    }

    public boolean asks(String field) {
        return asks.contains(field);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
