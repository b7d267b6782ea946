package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** The form of a need's particulars. Holds what was typed, also when it was wrong. */
public record ParticularsFormPage(
        String code,
        String title,
        boolean sample,
        List<Crumb> crumbs,
        UUID key,
        int seen,
        Map<String, String> typed,
        int rows,
        List<Option> sectors,
        String sectorHint,
        List<Option> doers,
        List<ReadyLine> ready,
        List<Option> answers,
        FormErrors errors) {

    /** One thing of the readiness list. */
    public record ReadyLine(String name, String label) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
