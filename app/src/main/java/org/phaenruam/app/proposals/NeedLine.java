package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;

/** A need in a list: where it stands and since when. */
public record NeedLine(
        UUID id,
        String code,
        AreaCode area,
        String title,
        String titleEn,
        String speakerLabel,
        boolean sample,
        String status,
        @Nullable String holder,
        int rung,
        LocalDate waitingSince,
        @Nullable LocalDate dueOn,
        String planLabelTh,
        String nodeRef) {

    public String title(Lang lang) {
        return lang == Lang.EN && !titleEn.isEmpty() ? titleEn : title;
    }

    /** Days waited up to this day. */
    public long daysWaited(LocalDate today) {
        return java.time.temporal.ChronoUnit.DAYS.between(waitingSince, today);
    }

    /** Days past the agreed limit, negative while there is time; 0 when there is no limit. */
    public long daysLate(LocalDate today) {
        return dueOn == null ? 0 : java.time.temporal.ChronoUnit.DAYS.between(dueOn, today);
    }
}
