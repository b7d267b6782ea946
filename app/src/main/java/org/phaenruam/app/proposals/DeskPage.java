package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/** What waits for one body: oldest first, with days waited and the limit. */
public record DeskPage(
        String bodyCode,
        String heading,
        String official,
        int rung,
        String level,
        List<Crumb> crumbs,
        boolean sample,
        int daysAllowed,
        int waiting,
        int late,
        int soon,
        List<NeedListPage.Line> waits,
        List<NeedListPage.Line> kept,
        @Nullable String nextHref,
        String planHref) {}
