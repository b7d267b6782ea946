package org.phaenruam.app.plans;

import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Question;

/**
 * Which plans a list shows.
 *
 * @param area plans of this area and of those below it
 * @param type a plan type's code, or empty
 * @param standing {@code passed} (here, or known from a public source), {@code written} (no body has passed it yet), or empty
 * @param question words of a plan's name, and whether other names of the same thing are looked for too
 */
public record PlanQuery(AreaCode area, String type, String standing, Question question) {
    public static PlanQuery of(AreaCode area, Question question) {
        return new PlanQuery(area, "", "", question);
    }

    public PlanQuery with(Question looked) {
        return new PlanQuery(area, type, standing, looked);
    }
}
