package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** The form for the official text, with the people's words beside it. Holds what was typed, also when it was wrong. */
public record WordingFormPage(
        String code,
        String title,
        String detail,
        boolean sample,
        List<Crumb> crumbs,
        int seen,
        OfficialText typed,
        FormErrors errors) {}
