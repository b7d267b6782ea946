package org.phaenruam.app.portal;

import java.util.List;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.Ladder;

/** The front page: find my area, where needs wait, the latest answers, what waits longest. */
public record HomePage(
        boolean sample,
        Ladder ladder,
        int waiting,
        String stuckAt,
        List<AreaPage.Answer> answers,
        List<NeedListPage.Line> longest,
        List<AreaPage.Child> pilots) {}
