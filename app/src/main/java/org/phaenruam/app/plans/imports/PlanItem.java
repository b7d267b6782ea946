package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.phaenruam.app.documents.SheetRow;

/**
 * A branch that a row of a plan's form becomes.
 *
 * @param path the texts of the branches above it, from the top
 * @param kind strategy, programme or project; of a plan's own file any kind of branch
 * @param money baht by Buddhist year
 * @param years of which its table has a column, with money in it or not
 * @param own where the row itself says that it stands, in a plan's own file
 */
record PlanItem(
        SheetRow row,
        List<String> path,
        String kind,
        String no,
        String text,
        String detail,
        String responsible,
        NavigableMap<Integer, BigDecimal> money,
        Set<Integer> years,
        Optional<BranchRows.Placed> own) {
    PlanItem {
        path = List.copyOf(path);
        years = Set.copyOf(years);
    }

    boolean project() {
        return kind.equals("project");
    }
}
