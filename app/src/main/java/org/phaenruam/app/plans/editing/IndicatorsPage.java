package org.phaenruam.app.plans.editing;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** The indicators of a plan or of one of its branches, and the form for one of them. */
public record IndicatorsPage(
        String plan,
        String planTitle,
        String node,
        String heading,
        List<Crumb> crumbs,
        boolean sample,
        String edition,
        boolean sealed,
        boolean mayEdit,
        List<Line> lines,
        Map<String, String> typed,
        FormErrors errors) {

    /** An indicator with its figures. */
    public record Line(String id, String name, String base, String target) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A key for one form. */
    public String nextKey() {
        return Ids.next().toString();
    }
}
