package org.phaenruam.app.plans.editions;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Option;

/** What differs between two editions: counts, money by year, and each difference. */
public record ComparePage(
        String plan,
        String planTitle,
        List<Crumb> crumbs,
        boolean sample,
        List<Option> choices,
        String from,
        String to,
        String fromName,
        String toName,
        List<Count> counts,
        List<Year> years,
        List<Group> groups) {

    /** How many of a kind of difference; the link shows all of them. */
    public record Count(String label, int count, String href) {}

    /** The sum of a year in both editions. */
    public record Year(String year, String before, String after, String difference, boolean same) {}

    /** Differences of one kind, a page of them. */
    public record Group(String id, String heading, List<Line> lines, String moreHref, int more) {}

    /** One difference. */
    public record Line(String heading, List<Field> fields) {}

    /** A field before and after; one of them may be empty. */
    public record Field(String label, String before, String after) {}
}
