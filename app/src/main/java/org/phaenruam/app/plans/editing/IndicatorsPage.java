package org.phaenruam.app.plans.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.plans.editions.Change;
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
        String open,
        boolean sealed,
        boolean mayEdit,
        Set<Change> allowed,
        List<Line> lines,
        Map<String, String> typed,
        FormErrors errors) {

    /** An indicator with its figures. */
    public record Line(String id, String name, String base, String target) {}

    /** True when this kind of edition lets this reader do this to the indicators here. */
    public boolean may(String change) {
        return mayEdit && !sealed && allowed.contains(Change.valueOf(change));
    }

    /** True when the form is there: to add, to change the one that was chosen, or with what was typed and refused. */
    public boolean asks() {
        boolean refused = errors.any() && !value("act").equals("remove");
        return may(value("id").isEmpty() ? "ADD" : "MONEY") || mayEdit && !sealed && refused;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A key for one form. */
    public String nextKey() {
        return Ids.next().toString();
    }
}
