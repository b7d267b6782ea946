package org.phaenruam.app.proposals;

import java.util.UUID;

/** What somebody typed to tell a need: what, where, who says it. Codes may be wrong; the door checks. */
public record NeedText(
        UUID key,
        String title,
        String detail,
        String titleOfficial,
        String areaCode,
        String withinCode,
        String speakerKind,
        String speakerLabel,
        String doerClass) {}
