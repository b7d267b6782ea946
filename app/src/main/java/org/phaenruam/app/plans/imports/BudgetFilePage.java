package org.phaenruam.app.plans.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** One file that budget lines came from, and taking it back. */
public record BudgetFilePage(
        int no,
        String name,
        List<Crumb> crumbs,
        String what,
        String how,
        String sha256,
        List<Year> years,
        boolean mayTakeBack,
        String reason,
        String back,
        FormErrors errors) {
    /** What is stored of a year. */
    public record Year(String year, int rows, String baht) {}
}
