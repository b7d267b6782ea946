package org.phaenruam.app.proposals.bundles;

import java.util.List;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.Crumb;

/** A bundle: its needs, where they are, what they come to. */
public record BundlePage(
        String code,
        String name,
        String said,
        String lead,
        String area,
        List<Crumb> crumbs,
        boolean sample,
        List<Place> places,
        List<NeedListPage.Line> lines,
        boolean mayChange) {

    /** A place with its needs and baht. */
    public record Place(String name, String href, int needs, String baht) {}
}
