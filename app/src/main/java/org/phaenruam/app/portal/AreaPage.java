package org.phaenruam.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Ladder;

/** An area at any level: its ladder, what waits longest, its latest answers, its plans, the areas below. */
public record AreaPage(
        String code,
        String title,
        String where,
        int rung,
        String level,
        String below,
        List<Crumb> crumbs,
        boolean sample,
        boolean areaSample,
        Ladder ladder,
        int asked,
        int answered,
        int waiting,
        int inPlan,
        int funded,
        @Nullable String stuckAt,
        List<NeedListPage.Line> longest,
        List<Answer> answers,
        List<PlanCard> plans,
        List<Child> children,
        @Nullable String deskHref,
        @Nullable String deskName,
        boolean mayWrite,
        boolean mayAddVillage,
        String agreement) {

    /** What a body said last about a need from here. */
    public record Answer(
            String href,
            String title,
            int rung,
            String level,
            String css,
            String icon,
            String move,
            String sentence,
            String sentenceLang,
            String foot) {}

    /** A plan of this area, with its branches and how many needs each holds. */
    public record PlanCard(
            String href, String title, boolean approved, boolean sample, String standing, List<Branch> branches) {}

    /** A branch of a plan. */
    public record Branch(String kind, String no, String text, boolean unknown, int needs) {}

    /** An area below. */
    public record Child(String href, String title) {}
}
