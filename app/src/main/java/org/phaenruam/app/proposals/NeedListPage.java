package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/** Needs of an area, those that waited longest first. */
public record NeedListPage(
        String heading,
        String areaCode,
        List<Crumb> crumbs,
        boolean sample,
        String status,
        int rung,
        List<Choice> statuses,
        List<Line> lines,
        List<Line> drafts,
        @Nullable String nextHref,
        boolean mayWrite) {

    /** A filter that can be chosen. */
    public record Choice(String value, String label, boolean chosen) {}

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
