package org.phaenruam.app.plans.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** The files that an area's budget lines came from. {@code importHref}: empty for who may not bring files in. */
public record BudgetFilesPage(String title, String area, List<Crumb> crumbs, List<Line> files, String importHref) {
    /** A file with what it holds and how it came in. */
    public record Line(String href, String name, String what, String how) {}
}
