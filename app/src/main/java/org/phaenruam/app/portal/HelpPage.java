package org.phaenruam.app.portal;

import java.util.Arrays;
import java.util.List;
import org.phaenruam.app.kernel.Level;

/**
 * The order in which the help page tells things; the words are messages.
 *
 * @param levels the seven rungs, the nation first, as the ladder is drawn
 * @param climb the stops of the example, the latest first, each with the level it happened at
 * @param statuses what a need's state is called, with the look of its tag
 * @param roles who can do what, the stranger first
 */
public record HelpPage(List<Level> levels, List<Step> climb, List<State> statuses, List<String> roles) {
    /** One stop of the example: a message key and the level. */
    public record Step(String key, Level level, String tag) {}

    /** A state: the name in the reference tables, the look and sign of its tag. */
    public record State(String name, String kind, String icon) {}

    static final HelpPage WHOLE = new HelpPage(
            Arrays.asList(Level.values()).reversed(),
            List.of(
                    new Step("answer", Level.VILLAGE, "ok"),
                    new Step("approve", Level.PROVINCE, "ok"),
                    new Step("plan", Level.PROVINCE, "merged"),
                    new Step("district", Level.DISTRICT, "up"),
                    new Step("tambon", Level.TAMBON, "up"),
                    new Step("village", Level.VILLAGE, "ok")),
            List.of(
                    new State("WAITING", "wait", ""),
                    new State("LATE", "late", ""),
                    new State("RETURNED", "back", ""),
                    new State("DEFERRED", "hold", ""),
                    new State("SELF_HELP", "ok", "home"),
                    new State("IN_DRAFT_PLAN", "merged", "doc"),
                    new State("IN_PLAN", "ok", "doc"),
                    new State("FUNDED", "ok", ""),
                    new State("NOT_ACCEPTED", "late", "minus")),
            List.of(
                    "anyone",
                    "SPEAKER",
                    "RECORDER",
                    "FACILITATOR",
                    "COORDINATOR",
                    "SECRETARY",
                    "DEPUTY",
                    "OFFICIAL",
                    "PARTNER",
                    "AUDITOR",
                    "ADMINISTRATOR"));
}
