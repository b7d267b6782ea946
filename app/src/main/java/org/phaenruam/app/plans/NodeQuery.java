package org.phaenruam.app.plans;

import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;

/**
 * Which branches of plans a list shows.
 *
 * @param area plans of this area and of those below it
 * @param type a plan type's code, or empty
 * @param kind a kind of branch, or empty
 * @param plan one plan's code, or empty
 * @param question words, and whether other names of the same thing are looked for too
 * @param newest the newest first; else plan by plan, as they stand there
 */
public record NodeQuery(AreaCode area, String type, String kind, String plan, Question question, boolean newest) {
    public static NodeQuery of(AreaCode area, SearchWords words) {
        return new NodeQuery(area, "", "", "", Question.exactly(words), false);
    }

    public SearchWords words() {
        return question.words();
    }

    public NodeQuery with(Question looked) {
        return new NodeQuery(area, type, kind, plan, looked, newest);
    }
}
