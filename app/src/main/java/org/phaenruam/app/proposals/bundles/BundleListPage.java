package org.phaenruam.app.proposals.bundles;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** The bundles of an area and around it. */
public record BundleListPage(
        String area, String areaName, List<Crumb> crumbs, boolean sample, List<Line> lines, boolean mayMake) {
    /** One bundle. */
    public record Line(String href, String code, String name, int rung, String said) {}
}
