package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/**
 * What waits for one body: like needs together, oldest first, with days waited and the limit; then what it answered and keeps.
 *
 * @param rankingHref where the rest of the ranking is, or null
 * @param nextHref the rest of what stands on the desk, or null
 * @param firstHref the beginning of what stands on the desk; null on the first page
 */
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
        List<Group> groups,
        List<NeedListPage.Line> kept,
        List<NeedListPage.Line> ranking,
        @Nullable String rankingHref,
        List<String> fresh,
        @Nullable String nextHref,
        @Nullable String firstHref,
        List<Beside> plans,
        boolean works,
        boolean district,
        String area) {

    /**
     * Needs of one sector in one place, with the page that answers them together; {@code like} is false for those that
     * nobody has given a sector: they have nothing in common but the place.
     */
    public record Group(
            String heading, boolean like, String togetherHref, String bundleHref, List<NeedListPage.Line> lines) {}

    /** A plan of the area beside this desk; {@code mine}: this body puts it together. */
    public record Beside(String label, String href, boolean mine) {}
}
