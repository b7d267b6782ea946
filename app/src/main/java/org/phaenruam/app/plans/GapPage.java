package org.phaenruam.app.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/**
 * Needs of an area against a plan, both ways: issues by areas, what has no home above, what has nothing below.
 *
 * @param empty areas without a single need, which have no column
 */
public record GapPage(
        String plan,
        String planTitle,
        String area,
        String areaName,
        String lead,
        String told,
        @Nullable LinesFrom linesFrom,
        List<Crumb> crumbs,
        boolean sample,
        List<Place> places,
        List<Place> empty,
        List<Row> rows,
        Row homeless,
        List<Place> without,
        List<Place> nothing,
        List<Place> moreNothing,
        List<Place> others,
        String csv,
        String xlsx) {

    /** A name that leads somewhere. */
    public record Place(String name, @Nullable String href) {}

    /** A branch of the plan with a cell for each area and their sum. */
    public record Row(String name, @Nullable String href, String tied, List<Cell> cells, Cell sum) {}

    /** Needs and baht; without an address where there are none. */
    public record Cell(int needs, String baht, @Nullable String href) {}
}
