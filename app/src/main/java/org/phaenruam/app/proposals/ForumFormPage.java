package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/**
 * The form for noting hands raised at a forum. Holds what was typed, also when it was wrong.
 *
 * @param asked so many hands that a tick has to say they are right, or 0
 * @param sure that tick was set for this number
 */
public record ForumFormPage(
        String code,
        String title,
        boolean sample,
        List<Crumb> crumbs,
        UUID key,
        Map<String, String> typed,
        int asked,
        boolean sure,
        FormErrors errors) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
