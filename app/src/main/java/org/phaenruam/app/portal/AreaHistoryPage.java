package org.phaenruam.app.portal;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/**
 * An area on some day, or one that has ended, with its story.
 *
 * @param day what stands in the field for another day
 * @param then when the page speaks of: "ณ วันที่ …", or an empty text for today
 * @param notes what became of it, each a sentence
 * @param links where to go on: the successor, the needs
 * @param kinds the changes that whoever looks may make
 */
public record AreaHistoryPage(
        String code,
        String title,
        String where,
        int rung,
        List<Crumb> crumbs,
        String day,
        String then,
        boolean found,
        boolean ended,
        List<String> notes,
        List<Link> links,
        List<Figure> figures,
        List<Link> below,
        int moreBelow,
        List<AreaPage.PlanCard> plans,
        List<Line> story,
        List<Change> changes,
        List<Option> kinds,
        FormErrors errors) {
    /** A way to another page. */
    public record Link(String href, String text) {}

    /** A number on that day beside today's. */
    public record Figure(String label, String then, String now) {}

    /** What held from when to when. */
    public record Line(String when, String text) {}

    /** A recorded change. {@code withdraw} leads to taking it back; empty when that cannot be. */
    public record Change(String when, String text, String reference, String state, String css, String withdraw) {}
}
