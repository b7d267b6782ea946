package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Qr;

/** A paper to take home: which need, where it is now, what comes next, how to follow it. */
public record NeedSlipPage(
        String code,
        String title,
        String place,
        String speaker,
        String told,
        String standing,
        String limit,
        String next,
        String printed,
        String address,
        Qr qr,
        List<Crumb> crumbs,
        boolean sample) {}
