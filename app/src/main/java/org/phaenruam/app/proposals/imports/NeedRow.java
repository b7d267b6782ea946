package org.phaenruam.app.proposals.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.proposals.BudgetLine;
import org.phaenruam.app.proposals.NeedText;
import org.phaenruam.app.proposals.NeedsInBulk;

/** A row as the need that it would become. */
record NeedRow(
        SheetRow row,
        NeedText text,
        Area place,
        String sector,
        @Nullable Integer people,
        @Nullable Integer households,
        List<BudgetLine> budget,
        @Nullable LocalDate toldOn) {
    NeedsInBulk.Told told() {
        return new NeedsInBulk.Told(text, sector, people, households, budget, toldOn);
    }
}
