package org.phaenruam.app.plans.linking;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.alignment.LinkChoices;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Choosing by hand what a branch is tied to above, and how. */
public record LinkFormPage(
        String plan,
        String node,
        String heading,
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
