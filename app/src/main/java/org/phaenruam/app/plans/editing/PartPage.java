package org.phaenruam.app.plans.editing;

import java.util.List;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** Where a part of a plan that is text is written. */
public record PartPage(
        String plan,
        AreaCode area,
        String planTitle,
        String part,
        String label,
        String hint,
        boolean ours,
        List<Crumb> crumbs,
        boolean sample,
        String open,
        boolean sealed,
        String key,
        int seen,
        String text,
        FormErrors errors) {}
