package org.phaenruam.app.plans.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Option;

/** The budget lines of an area and what they come to by year. {@code importHref}: empty for who may not bring files in. */
public record BudgetListPage(
        String area,
        String title,
        List<Crumb> crumbs,
        List<Year> years,
        List<Option> yearOptions,
        String year,
        List<Option> onlyOptions,
        String only,
        String count,
        List<Line> lines,
        LongList.Ways ways,
        String importHref) {

    /** A year: rows, baht, doubtful rows. */
    public record Year(String year, long rows, String baht, long flagged) {}

    /** A line; {@code flag} says what is doubtful, empty when nothing is. */
    public record Line(String title, String baht, String where, String more, String flag) {}
}
