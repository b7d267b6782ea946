package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/** A budget line as read; {@code areaFrom} says how its area is known: CODE, NAME, NONE or SEVERAL. */
record BudgetRow(
        int line,
        int yearCe,
        @Nullable AreaCode area,
        String areaFrom,
        String place,
        String unit,
        String plan,
        String project,
        String item,
        String source,
        String framework,
        boolean obliged,
        BigDecimal baht) {

    /** Whose money this is: comparable from year to year. */
    Holder holder() {
        return new Holder(area == null ? "" : area.value(), unit);
    }

    /** An area (or an empty text) and a unit. */
    record Holder(String area, String unit) {}

    /** What the money is for, in the narrowest words that the file has for it. */
    String name() {
        return name(item, project, plan);
    }

    static String name(String item, String project, String plan) {
        return !item.isEmpty() ? item : project.isEmpty() ? plan : project;
    }

    /** What the line says, for the digest of a file's content. */
    String said() {
        return String.join(
                        "\u001f",
                        Integer.toString(yearCe),
                        area == null ? areaFrom : area.value(),
                        place,
                        unit,
                        plan,
                        project,
                        item,
                        source,
                        framework,
                        Boolean.toString(obliged),
                        baht.stripTrailingZeros().toPlainString())
                + "\u001e";
    }
}
