package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.SearchWords;

/** Needs of an area and below, as somebody asked for them. */
public record NeedListPage(
        String heading,
        String areaCode,
        List<Crumb> crumbs,
        boolean sample,
        Filters filters,
        String count,
        List<Line> lines,
        List<Line> drafts,
        Ways ways,
        boolean mayWrite) {

    /** What was asked for, and what can be. */
    public record Filters(
            List<Option> areas,
            List<Option> statuses,
            List<Option> sectors,
            List<Option> levels,
            List<Option> waits,
            List<Option> orders,
            String status,
            String sector,
            String rung,
            String days,
            String plan,
            String order,
            SearchWords words,
            boolean narrowed,
            NeedStage stage,
            List<String> stageWords) {}

    /** Where to go from here: on, back, to the start, and to the same list as a file. */
    public record Ways(
            @Nullable String before, @Nullable String after, String first, boolean started, String csv, String xlsx) {}

    /** One need in the list. */
    public record Line(
            String href,
            String code,
            String title,
            String place,
            int rung,
            String level,
            String css,
            String icon,
            String tag,
            boolean sample) {}
}
