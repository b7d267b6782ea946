package org.phaenruam.app.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Crumb;

/** A plan of a level beside one of a level above, tied by needs that have a home in both and by what people confirmed. */
public record TwoPlansPage(
        String title,
        List<Crumb> crumbs,
        boolean sample,
        List<Choice> choices,
        String lower,
        String lowerHref,
        String lowerTold,
        String upper,
        String upperHref,
        String upperTold,
        String lead,
        Side below,
        Side above) {
    /** How many branches with something on the other side one page shows of a plan; together they stay under 100 KB. */
    static final int BRANCHES = 12;
    /** How many of those that stand in a list. */
    static final int LINES = 30;

    /** Another plan to lay beside this one. */
    public record Choice(String href, String title, String level, boolean here) {}

    /**
     * One of the two plans, or the part of it that a page shows.
     *
     * @param all how many branches it has that can be tied
     * @param open how many of them have nothing on the other side
     * @param passed how many are tied only by the branch that they hang under
     * @param which which part this is, in words; empty when it is the whole
     */
    public record Side(
            int all,
            int open,
            Lines holes,
            List<Branch> branches,
            int passed,
            List<Line> through,
            @Nullable String before,
            @Nullable String after,
            String which) {
        static final Side NONE = new Side(0, 0, Lines.of(List.of()), List.of(), 0, List.of(), null, null, "");
    }

    /** Branches of a list: the first ones, and the others, which people open when they want them. */
    public record Lines(List<Line> first, List<Line> more) {
        private static final int FIRST = 5;

        /** A fold for a single one is no shorter than the one. */
        static Lines of(List<Line> all) {
            int first = all.size() <= FIRST + 1 ? all.size() : FIRST;
            return new Lines(all.subList(0, first), all.subList(first, all.size()));
        }
    }

    /** A branch by its name; {@code word} says what it has instead, or is empty. */
    public record Line(String text, String href, String word) {}

    /**
     * A branch and what it has on the other side; {@code hole}: needs without a home there, or nothing that has a home here.
     *
     * @param others the first branches on the other side, {@code more} how many more there are
     */
    public record Branch(
            String text,
            int needs,
            String href,
            boolean hole,
            String word,
            List<Other> others,
            int more,
            String open) {}

    /** A branch on the other side; {@code confirmed}: what people confirmed about the two, in words. */
    public record Other(String text, List<String> confirmed) {}
}
