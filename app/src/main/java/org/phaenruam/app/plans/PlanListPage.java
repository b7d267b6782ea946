package org.phaenruam.app.plans;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** The plans of an area and of the areas above it: what a plan here must answer to. */
public record PlanListPage(
        String heading,
        String areaCode,
        List<Crumb> crumbs,
        List<Group> groups,
        List<TypeChoice> types,
        Map<String, String> typed,
        FormErrors errors) {

    /** The plans of one area. */
    public record Group(int rung, String level, String area, String areaHref, List<Line> plans) {}

    /** A plan in the list. */
    public record Line(
            String href, String title, boolean approved, boolean framework, boolean sample, String standing) {}

    /** A kind of plan that may be begun here. */
    public record TypeChoice(String code, String label, boolean chosen) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
