package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Asked;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;

/** Needs of an area and below, as somebody asked for them. */
public record NeedListPage(
        String heading,
        @Nullable Asked asked,
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
            List<Option> plans,
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
            Question question,
            boolean narrowed,
            NeedStage stage,
            List<String> stageWords) {}

    /** Where to go from here: on, back, to the start, and to the same list as a file. */
    public record Ways(
            @Nullable String before, @Nullable String after, String first, boolean started, String csv, String xlsx) {}

    /**
     * One need in the list.
     *
     * @param found the words that are marked in its title where they are not those of the whole list
     * @param because why it was found, where it does not hold what was typed
     */
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
            boolean sample,
            SearchWords found,
            String because) {

        /** The same with its place said so. */
        Line at(String where) {
            return new Line(href, code, title, where, rung, level, css, icon, tag, sample, found, because);
        }

        /** Found by these words and not by those that were typed. */
        public Line foundBy(SearchWords words, String why) {
            return new Line(href, code, title, place, rung, level, css, icon, tag, sample, words, why);
        }
    }
}
