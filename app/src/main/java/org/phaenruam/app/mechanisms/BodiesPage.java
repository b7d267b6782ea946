package org.phaenruam.app.mechanisms;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** The bodies of an area and of the areas above it; for administrators, which facts nobody has verified yet. */
public record BodiesPage(
        String heading,
        String areaCode,
        List<Crumb> crumbs,
        List<Line> lines,
        boolean mayMake,
        List<Type> types,
        Map<String, String> typed,
        FormErrors errors) {

    /** One body. */
    public record Line(
            String href,
            String name,
            String official,
            int rung,
            String since,
            int days,
            boolean verified,
            boolean local) {}

    /** A kind of local government. */
    public record Type(String code, String label) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
