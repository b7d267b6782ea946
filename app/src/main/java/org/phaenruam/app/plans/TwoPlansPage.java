package org.phaenruam.app.plans;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** A plan of a level beside one of a level above, tied by needs that have a home in both and by what people confirmed. */
public record TwoPlansPage(
        String title,
        List<Crumb> crumbs,
        boolean sample,
        List<Choice> choices,
        String lower,
        String lowerHref,
        String upper,
        String upperHref,
        String lead,
        List<Branch> below,
        List<Branch> above) {

    /** Another plan to lay beside this one. */
    public record Choice(String href, String title, String level, boolean here) {}

    /** A branch and what it has on the other side; {@code hole}: nothing. */
    public record Branch(
            String text, int needs, String href, boolean hole, String word, List<Other> others, String open) {}

    /** A branch on the other side; {@code confirmed}: what people confirmed about the two, in words. */
    public record Other(String text, List<String> confirmed) {}
}
