package org.phaenruam.app.proposals.counts;

/** What became of a need that got so far and no further. */
public enum Fate {
    /** Still on its way. */
    ON,
    /** It fell: refused, withdrawn, cancelled, over the ceiling, without money this year. */
    OUT,
    /** It goes on elsewhere: joined to another, split, done by the people themselves. */
    ASIDE;

    public static Fate of(String status, int reached) {
        return switch (status) {
            case "NOT_ACCEPTED", "WITHDRAWN", "CANCELLED", "OVER_CEILING", "NOT_FUNDED" -> OUT;
            case "MERGED", "SPLIT", "SELF_HELP" -> ASIDE;
            case "ONGOING", "DONE", "VERIFIED" -> reached < Link.FUNDED.ordinal() ? ASIDE : ON;
            default -> ON;
        };
    }
}
