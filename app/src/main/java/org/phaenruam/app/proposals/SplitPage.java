package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** Splitting a need that holds several matters into parts that are answered one by one. */
public record SplitPage(
        String code,
        String title,
        String detail,
        boolean sample,
        List<Crumb> crumbs,
        String action,
        String backHref,
        int parts,
        List<DecidePage.ReasonChoice> reasons,
        UUID key,
        int seen,
        Map<String, String> typed,
        FormErrors errors) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
