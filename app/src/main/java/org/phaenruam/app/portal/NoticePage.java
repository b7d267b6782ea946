package org.phaenruam.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Qr;

/** A sheet for the village board: what moved in one month, what waits and where, what was answered. */
public record NoticePage(
        String place,
        String where,
        String month,
        List<Crumb> crumbs,
        boolean sample,
        List<Told> answered,
        List<Told> moved,
        List<Waiting> waits,
        long waitCount,
        String before,
        @Nullable String after,
        String printed,
        String address,
        Qr qr) {

    /** What happened to a need. */
    public record Told(
            String title, String place, String move, String by, String sentence, String sentenceLang, String on) {}

    /** What waits, where, how long. */
    public record Waiting(String title, String place, String holder, String days, boolean late) {}
}
