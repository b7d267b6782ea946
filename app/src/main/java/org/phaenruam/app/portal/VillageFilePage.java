package org.phaenruam.app.portal;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** Bringing many villages of an area in by file; {@code report} is what the last file would do or did, line by line. */
public record VillageFilePage(
        String areaCode, String area, List<Crumb> crumbs, List<String> report, boolean clean, FormErrors errors) {}
