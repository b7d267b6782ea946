package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Asking for two needs to be joined: with which, why, and how many days people have to answer. */
public record JoinPage(
        String code,
        String title,
        boolean sample,
        List<Crumb> crumbs,
        String action,
        String backHref,
        List<Option> near,
        List<DecidePage.ReasonChoice> reasons,
        UUID key,
        Map<String, String> typed,
        FormErrors errors) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
