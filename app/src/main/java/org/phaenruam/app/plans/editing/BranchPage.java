package org.phaenruam.app.plans.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.LinesFrom;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.Crumb;

/** One branch of a plan for everybody: what it says, costs and aims at, the needs in it, what hangs below. */
public record BranchPage(
        String plan,
        AreaCode area,
        String planTitle,
        String code,
        String heading,
        String headingLang,
        String kind,
        int rung,
        List<Crumb> crumbs,
        boolean sample,
        String detail,
        String doer,
        String responsible,
        List<MoneyLine> money,
        String moneyTotal,
        List<String> indicators,
        List<Below> below,
        int moreBelow,
        List<NeedListPage.Line> needs,
        int moreNeeds,
        @Nullable LinesFrom linesFrom,
        LinkPanel links,
        boolean mayLink,
        boolean mayEdit,
        boolean removed,
        String draft) {

    /** Money of a year and source. */
    public record MoneyLine(String year, String source, String baht) {}

    /** A branch below. */
    public record Below(String href, String number, String kind, String text, int needs, String baht) {}
}
