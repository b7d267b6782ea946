package org.phaenruam.app.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/** The money chain of an area or of a plan, from asked to done, and what stopped between. */
public record MoneyPage(
        String title,
        List<Crumb> crumbs,
        boolean sample,
        @Nullable String planHref,
        List<Link> links,
        List<Row> rows,
        String csv,
        String xlsx) {

    /** A link: needs that came at least so far, the baht known of them, and what came no further. */
    public record Link(int no, String name, Part needs, String share, List<Part> stopped) {}

    /** A number of needs, their baht (empty for none) and where they are listed. */
    public record Part(String kind, int needs, String baht, String text, String href) {}

    /** An area below with its own chain. */
    public record Row(String name, String href, List<Part> links) {}
}
