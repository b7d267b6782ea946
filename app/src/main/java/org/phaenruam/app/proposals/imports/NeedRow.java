package org.phaenruam.app.proposals.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.proposals.BudgetLine;
import org.phaenruam.app.proposals.NeedText;

/** A row as the need that it would become. */
record NeedRow(
        SheetRow row,
        NeedText text,
        Area place,
        String sector,
        @Nullable Integer people,
        @Nullable Integer households,
        List<BudgetLine> budget) {
    /** True when the row says more than words and place. */
    boolean particular() {
        return !sector.isEmpty() || people != null || households != null || !budget.isEmpty();
    }
}
