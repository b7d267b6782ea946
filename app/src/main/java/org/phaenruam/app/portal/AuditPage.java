package org.phaenruam.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** The record of deeds of an area, newest first. */
public record AuditPage(
        String title,
        List<Option> areas,
        String at,
        List<Option> deeds,
        String deed,
        String day,
        List<Line> lines,
        @Nullable String next,
        @Nullable String first,
        String csv,
        String xlsx,
        FormErrors errors) {
    public AuditPage {
        areas = List.copyOf(areas);
        deeds = List.copyOf(deeds);
        lines = List.copyOf(lines);
    }

    /** One record in words; {@code number} is its place in its chain. */
    public record Line(
            String when,
            String deed,
            String who,
            String subject,
            String href,
            String place,
            String detail,
            String number) {}
}
