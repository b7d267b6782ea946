package org.phaenruam.app.proposals;

import org.phaenruam.app.proposals.counts.Fate;
import org.phaenruam.app.proposals.counts.Link;

/**
 * How far needs came, as coverage and the money chain ask for them.
 *
 * @param node a branch of a plan: needs on it or below it, or empty
 * @param notIn a plan that the need is not in, or empty
 * @param here only what was told at the list's area itself, not below it
 * @param link how far at least, 0 (asked) to 5 (done), or -1; with a fate: exactly so far
 * @param fate {@code ON}, {@code OUT} or {@code ASIDE}, or empty
 * @param home a branch: needs that have a home under it, through plans below too, or empty
 * @param noHome a plan: needs that have no home under any of its branches, or empty
 */
public record NeedStage(String node, String notIn, boolean here, int link, String fate, String home, String noHome) {
    public static final NeedStage ANY = new NeedStage("", "", false, -1, "", "", "");

    public NeedStage {
        if (!(node + notIn + home + noHome).matches("[A-Za-z0-9_.-]{0,400}")
                || link < -1
                || link >= Link.values().length) {
            throw new IllegalArgumentException("no such stage: " + node + " " + notIn + " " + link);
        }
        if (!fate.isEmpty()) {
            Fate.valueOf(fate);
        }
    }

    /** Reads what stands in an address; what is wrong is no question. */
    static NeedStage read(
            String node, String notIn, String here, String link, String fate, String home, String noHome) {
        boolean known = link.matches("[0-5]");
        return new NeedStage(
                code(node),
                code(notIn),
                here.equals("1"),
                known ? Integer.parseInt(link) : -1,
                fate.matches("ON|OUT|ASIDE") ? fate : "",
                code(home),
                code(noHome));
    }

    private static String code(String typed) {
        return typed.matches("[A-Za-z0-9_.-]{1,90}") ? typed : "";
    }

    public boolean any() {
        return equals(ANY);
    }

    String linkWord() {
        return link < 0 ? "" : String.valueOf(link);
    }
}
