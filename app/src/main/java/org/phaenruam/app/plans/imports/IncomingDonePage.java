package org.phaenruam.app.plans.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** What came of a file. */
public record IncomingDonePage(
        String kind, String name, List<Crumb> crumbs, int added, int already, int leftOut, String look, String again) {}
