package org.phaenruam.app.plans.editions;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** The editions of a plan: what each was for, who adopted it, its seal; two of them can be compared. */
public record EditionsPage(
        String plan,
        String planTitle,
        List<Crumb> crumbs,
        boolean sample,
        List<Line> lines,
        List<Option> choices,
        String from,
        String to,
        boolean mayBegin,
        int dropSeq,
        boolean unchanged,
        List<Kind> kinds,
        Map<String, String> typed,
        FormErrors errors) {

    /** One edition. */
    public record Line(
            String href, String name, String reason, boolean sealed, String standing, String forum, String digest) {}

    /** A kind that may be begun, with what it may change. */
    public record Kind(Option option, String rule, boolean verify) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A key for one form. */
    public String nextKey() {
        return Ids.next().toString();
    }
}
