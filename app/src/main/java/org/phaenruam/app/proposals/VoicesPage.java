package org.phaenruam.app.proposals;

import java.util.List;

/** Who stands behind a need and what this reader may do about it. */
public record VoicesPage(
        String code,
        String singles,
        List<String> forums,
        boolean signedIn,
        boolean follows,
        boolean supports,
        boolean mayNote) {}
