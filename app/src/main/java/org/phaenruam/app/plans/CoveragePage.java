package org.phaenruam.app.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/** A plan against the areas below: what was asked for under each branch, and the holes both ways. */
public record CoveragePage(
        String code,
        String title,
        String lead,
        List<Crumb> crumbs,
        boolean sample,
        List<Column> columns,
        List<Row> rows,
        Row total,
        List<Hole> unasked,
        List<Hole> unplanned,
        String csv,
        String xlsx) {

    /** A branch at the top of the plan, with the baht planned under it (empty when none are written). */
    public record Column(String code, String no, String text, String planned) {}

    /** An area with a cell for each branch, one for what the plan does not have, and the sum of the branches. */
    public record Row(String name, String href, List<Cell> cells, Cell out, Cell sum) {}

    /** Needs, their baht, how many of them are in the approved plan; no needs: a hole, or nothing to show. */
    public record Cell(
            int needs, String baht, int approved, @Nullable String href) {}

    /** One hole in words. */
    public record Hole(String text, @Nullable String href) {}
}
