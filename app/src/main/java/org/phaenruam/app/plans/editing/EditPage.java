package org.phaenruam.app.plans.editing;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Where a plan is written: its parts, the top of its tree, what was taken out. */
public record EditPage(
        String code,
        String title,
        List<Crumb> crumbs,
        boolean sample,
        String open,
        String reason,
        boolean sealed,
        boolean mayAdd,
        String under,
        List<PartLine> parts,
        List<Row> rows,
        List<Row> removed,
        int cameAgain,
        List<Option> kinds,
        Map<String, String> typed,
        FormErrors errors) {

    /** A part of the template: what is there already. */
    public record PartLine(String href, String label, String state, boolean filled, boolean ours, boolean verify) {}

    /** A branch among its siblings. */
    public record Row(
            String code,
            String number,
            String kind,
            String text,
            int version,
            int below,
            String baht,
            boolean first,
            boolean last,
            boolean putBack) {}

    /** True when what was taken out can be put back in this kind of edition. */
    public boolean mayPutBack() {
        return !sealed && removed.stream().anyMatch(Row::putBack);
    }

    /** True when a part is of our own design: said once. */
    public boolean ours() {
        return parts.stream().anyMatch(PartLine::ours);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A key for one form. */
    public String nextKey() {
        return Ids.next().toString();
    }
}
