package org.phaenruam.app.proposals.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** What came of an import. */
public record ImportDonePage(
        String id,
        String name,
        String areaCode,
        List<Crumb> crumbs,
        int added,
        int known,
        int leftOut,
        List<String> codes,
        int moreCodes) {}
