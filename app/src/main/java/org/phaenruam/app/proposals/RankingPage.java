package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/** Needs of approved plans that a body has still to rank or to fund, one part of the long list. */
public record RankingPage(
        String heading,
        List<Crumb> crumbs,
        boolean sample,
        List<NeedListPage.Line> lines,
        @Nullable String nextHref,
        @Nullable String firstHref,
        String deskHref) {}
