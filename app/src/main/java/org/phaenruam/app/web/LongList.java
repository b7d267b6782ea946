package org.phaenruam.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A long list of anything: what was asked for, one page of lines, the ways on, back and into a file. */
public record LongList(
        String title,
        String lead,
        List<Crumb> crumbs,
        boolean sample,
        String action,
        SearchWords words,
        @Nullable Asked asked,
        List<Filter> filters,
        boolean narrowed,
        String wide,
        String count,
        List<Line> lines,
        Ways ways) {

    /** True when lines have to say of themselves that they are samples: the page's own mark does not speak for all. */
    public boolean mixed() {
        return !sample || !lines.stream().allMatch(Line::sample);
    }

    /** One filter or the sort order. {@code blank} is the line for "all", empty when there is none. */
    public record Filter(String name, String label, List<Option> options, String value, String blank) {}

    /**
     * One line: rung 0 shows no level.
     *
     * @param found the words that are marked in its title where they are not those of the whole list
     * @param because why it was found, where it does not hold what was typed
     */
    public record Line(
            String href, String title, int rung, String foot, boolean sample, SearchWords found, String because) {
        public Line(String href, String title, int rung, String foot, boolean sample) {
            this(href, title, rung, foot, sample, SearchWords.NONE, "");
        }

        /** The line of what this question found, with the reason where there is one. */
        public Line foundBy(Ui ui, Question question, String searchKey) {
            String why = question.wide() ? Asked.because(ui, question, title, searchKey) : "";
            return why.isEmpty()
                    ? this
                    : new Line(href, title, rung, foot, sample, question.marked(title, searchKey), why);
        }
    }

    /** Where to go from here: on, back, to the start, and to the same list as a file. */
    public record Ways(
            @Nullable String before,
            @Nullable String after,
            @Nullable String first,
            String csv,
            String xlsx) {

        /** The ways around this page of the list at this address. */
        public static Ways of(Href here, Slice<?> slice, boolean started) {
            return new Ways(
                    here.at(slice.before()),
                    here.at(slice.after()),
                    started ? here.address() : null,
                    here.file("csv"),
                    here.file("xlsx"));
        }
    }
}
