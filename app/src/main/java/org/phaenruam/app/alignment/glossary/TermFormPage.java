package org.phaenruam.app.alignment.glossary;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/**
 * Where a word is proposed.
 *
 * @param id the term to change, empty for a new one
 * @param retire the proposal is that it be explained no more
 * @param areas where the person may propose, to choose from for a new one
 * @param now what it says now, for a change
 */
public record TermFormPage(
        String id,
        boolean retire,
        List<Option> areas,
        String area,
        String place,
        TermText now,
        TermText typed,
        String why,
        int seen,
        List<Crumb> crumbs,
        FormErrors errors) {
    public TermFormPage {
        areas = List.copyOf(areas);
        crumbs = List.copyOf(crumbs);
    }
}
