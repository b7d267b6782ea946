package org.phaenruam.app.plans.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** Handing a file of a plan or a budget in. {@code closed}: why nothing can come in just now, or empty. */
public record IncomingPage(
        String kind,
        String action,
        String target,
        String name,
        List<Crumb> crumbs,
        String closed,
        String back,
        List<Heading> headings,
        FormErrors errors) {
    /** What a column can hold. */
    public record Heading(String field, String hint) {}
}
