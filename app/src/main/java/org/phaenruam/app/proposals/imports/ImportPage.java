package org.phaenruam.app.proposals.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** Handing a file of needs in. */
public record ImportPage(String areaCode, String area, List<Crumb> crumbs, List<Heading> headings, FormErrors errors) {
    /** What a column can hold and what offices call it. */
    public record Heading(String field, String examples) {}
}
