package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/** The page of one need: where it stands, how it came there, what can be done with it. */
public record NeedPage(
        String code,
        String title,
        String otherTitle,
        String detail,
        String speaker,
        String placeLabel,
        String placeHref,
        String writtenAs,
        String entered,
        String doer,
        boolean sample,
        List<Crumb> crumbs,
        String standing,
        String tagCss,
        String tagIcon,
        String tagText,
        String limitText,
        String totalText,
        int nowRung,
        List<Integer> climbed,
        List<Stop> stops,
        @Nullable String nextBody,
        int nextRung,
        List<InPlan> plans,
        List<Action> actions,
        boolean draft,
        @Nullable BesidePage beside) {

    /** A stay at one desk, or an act of another body on the way. */
    public record Stop(
            int rung, String level, String body, List<Entry> entries, String daysText, boolean late, boolean now) {}

    /** One step at a stop. */
    public record Entry(
            String css,
            String icon,
            String move,
            String date,
            String sentence,
            String sentenceLang,
            String reason,
            List<String> papers,
            @Nullable String fileHref) {}

    /** A plan that the need is in; being in a plan is not being funded. */
    public record InPlan(String label, String href, boolean approved, String since) {}

    /** Something that this reader may do. */
    public record Action(String label, String href, boolean main) {}
}
