package org.phaenruam.app.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/** A plan against the areas below: what was asked for under each branch, and the holes both ways. */
public record CoveragePage(
        String code,
        String title,
        String lead,
        String told,
        @Nullable LinesFrom linesFrom,
        List<Crumb> crumbs,
        boolean sample,
        List<Column> columns,
        List<Row> rows,
        Row total,
        Holes unasked,
        Holes unplanned,
        String csv,
        String xlsx) {

    /** A branch at the top of the plan, with the baht planned under it (empty when none are written). */
    public record Column(String code, String text, String planned) {}

    /** An area with a cell for each branch, one for what the plan does not have, and the sum of the branches. */
    public record Row(String name, String href, List<Cell> cells, Cell out, Cell sum) {}

    /** Needs, their baht, how many of them are in the approved plan; no needs: a hole, or nothing to show. */
    public record Cell(
            int needs, String baht, int approved, @Nullable String href) {}

    /** The widest holes, and the others, which people open when they want them. */
    public record Holes(List<Hole> first, List<Hole> more) {
        private static final int FIRST = 5;

        /** A fold for a single one is no shorter than the one. */
        static Holes of(List<Hole> widestFirst) {
            int first = widestFirst.size() <= FIRST + 1 ? widestFirst.size() : FIRST;
            return new Holes(widestFirst.subList(0, first), widestFirst.subList(first, widestFirst.size()));
        }
    }

    /** One hole in words. */
    public record Hole(String text, @Nullable String href) {}
}
