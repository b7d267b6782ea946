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
        List<Filter> filters,
        boolean narrowed,
        String wide,
        String count,
        List<Line> lines,
        Ways ways) {

    /** One filter or the sort order. {@code blank} is the line for "all", empty when there is none. */
    public record Filter(String name, String label, List<Option> options, String value, String blank) {}

    /** One line: rung 0 shows no level. */
    public record Line(String href, String title, int rung, String foot, boolean sample) {}

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
