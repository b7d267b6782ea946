package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.alignment.LinkChoices;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Choosing by hand which branch of a plan a need belongs to, and how. */
public record NeedLinkFormPage(
        String code,
        String title,
        String back,
        String backHref,
        boolean sample,
        List<Crumb> crumbs,
        LinkChoices choices,
        List<Option> kinds,
        Map<String, String> typed,
        FormErrors errors) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
