package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Photos and papers of a need, and the form to add one. */
public record FilesPage(
        String code,
        String title,
        boolean sample,
        List<Crumb> crumbs,
        List<Item> items,
        boolean mayAdd,
        boolean mayHide,
        UUID key,
        List<Option> kinds,
        Map<String, String> typed,
        FormErrors errors) {

    /** One file; without a picture it is a paper, without an address it is hidden. */
    public record Item(
            String id,
            String kind,
            String caption,
            String made,
            String size,
            @Nullable String href,
            @Nullable String thumbnail,
            String hiddenWhy) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
