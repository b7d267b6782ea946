package org.phaenruam.app.proposals;

/** How a move looks on the screen: the class of its tag and its sign. The word stands beside it. */
public record MoveLook(String css, String icon) {
    public static MoveLook of(String move) {
        return switch (move) {
            case "SUBMIT", "RESUBMIT", "SEND_UP", "FORWARD", "REOPEN", "CARRY_OVER", "AREA_CHANGED" ->
                new MoveLook("up", "up");
            case "RETURN", "TAKE_OUT", "UNMERGE" -> new MoveLook("back", "back");
            case "NOT_ACCEPT", "NOT_FUND", "CANCEL", "DISPUTE", "RANK_OVER" -> new MoveLook("late", "warn");
            case "MERGE", "SPLIT" -> new MoveLook("merged", "merge");
            case "HEAR", "ANSWER", "REPORT" -> new MoveLook("wait", "talk");
            case "DEFER", "WITHDRAW" -> new MoveLook("hold", "cal");
            case "PUT_IN_PLAN", "RANK_WITHIN" -> new MoveLook("merged", "doc");
            default -> new MoveLook("ok", "check");
        };
    }
}
