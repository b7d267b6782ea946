package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a journey: from a status and a choice to the next status and desk. Plain Java, no clock, no database.
 * Source: the table of moves ({@code reference/journey_moves.csv}) and the handbook's life cycle, our design.
 */
final class Rules {
    static final int SENTENCE_MAX = 500;
    private static final Pattern SITTING = Pattern.compile("([1-9][0-9]{0,3})/([0-9]{4})");
    private static final Set<String> BY_ANOTHER_BODY = Set.of(
            "PLAN_APPROVED", "TAKE_OUT", "RANK_WITHIN", "RANK_OVER", "FUND", "NOT_FUND", "UNMERGE", "REOPEN", "CANCEL");
    static final int YEAR_FIRST = 2500;
    static final int YEAR_LAST = 2700;
    private static final Set<String> STARTS_WAITING_ANEW =
            Set.of("SUBMIT", "RESUBMIT", "SEND_UP", "FORWARD", "RETURN", "CARRY_OVER", "REOPEN", "UNMERGE");

    private final Journeys tables;

    Rules(Journeys tables) {
        this.tables = tables;
    }

    /** Judges a choice. {@code today} bounds the day of the sitting; it is never read from a clock here. */
    Verdict judge(Situated now, Choice choice, LocalDate today) {
        List<Verdict.Problem> problems = new ArrayList<>();
        Move move = choice.move();
        String stage = now.stageFor(move, choice.place());
        if (!move.allowedFrom(stage)) {
            add(
                    problems,
                    "",
                    "proposals.refused.status",
                    tables.status(now.status()).wording());
            return new Verdict.Refused(problems);
        }
        checkBodies(now, choice, problems);
        checkWords(choice, problems);
        checkDay(now, choice.on(), today, problems);
        checkPointers(now, choice, problems);
        DetailRules.check(choice, problems);
        if (!problems.isEmpty()) {
            return new Verdict.Refused(problems);
        }
        return allowed(now, choice);
    }

    private static void checkBodies(Situated now, Choice choice, List<Verdict.Problem> problems) {
        Move move = choice.move();
        boolean byPeople = move.code().equals("CANCEL") && now.ownWork();
        if (move.needsBody() && choice.acting() == null && !byPeople) {
            add(problems, "", "proposals.refused.nobody");
        } else if (move.needsBody()
                && !BY_ANOTHER_BODY.contains(move.code())
                && now.holder() != null
                && !now.holder().equals(choice.acting())) {
            add(problems, "", "proposals.refused.holder");
        }
        if (move.handsOver() && choice.to() == null) {
            boolean forward = move.code().equals("FORWARD");
            String first = move.code().equals("SUBMIT") ? "proposals.refused.nofirst" : "proposals.refused.nonext";
            add(problems, forward ? "to" : "", forward ? "proposals.refused.to" : first);
        }
    }

    private static void checkWords(Choice choice, List<Verdict.Problem> problems) {
        Move move = choice.move();
        if (move.needsReason() && choice.reason() == null) {
            add(problems, "reason", "proposals.refused.reason");
        } else if (choice.reason() != null && !choice.reason().fits(move)) {
            add(
                    problems,
                    "reason",
                    "proposals.refused.reasonfit",
                    choice.reason().wording());
        }
        if (choice.sentence().isBlank()) {
            add(problems, "sentence", "proposals.refused.sentence");
        } else if (choice.sentence().length() > SENTENCE_MAX) {
            add(
                    problems,
                    "sentence",
                    "proposals.refused.long",
                    choice.sentence().length(),
                    SENTENCE_MAX);
        }
        checkSitting(choice, problems);
    }

    private static void checkSitting(Choice choice, List<Verdict.Problem> problems) {
        if (choice.sitting().isEmpty()) {
            if (choice.move().code().equals("HEAR")) {
                add(problems, "sitting", "proposals.refused.sitting");
            }
            return;
        }
        var match = SITTING.matcher(choice.sitting());
        if (!match.matches()) {
            add(problems, "sitting", "proposals.refused.sittingform", choice.sitting());
        } else {
            int year = Integer.parseInt(match.group(2));
            if (year < YEAR_FIRST || year > YEAR_LAST) {
                add(problems, "sitting", "proposals.refused.sittingyear", match.group(2), String.valueOf(year + 543));
            }
        }
    }

    private static void checkDay(Situated now, LocalDate on, LocalDate today, List<Verdict.Problem> problems) {
        if (on.isAfter(today)) {
            add(problems, "on", "proposals.refused.future", on, today);
        } else if (now.lastOn() != null && on.isBefore(now.lastOn())) {
            add(problems, "on", "proposals.refused.before", on, now.lastOn());
        }
    }

    private static void checkPointers(Situated now, Choice choice, List<Verdict.Problem> problems) {
        Move move = choice.move();
        if (move.needsPlan() && choice.place() == null) {
            add(problems, "node", "proposals.refused.plan");
        } else if (move.code().equals("PLAN_APPROVED")
                && choice.place() != null
                && now.membership(choice.place().planRef()).isEmpty()) {
            add(problems, "", "proposals.refused.notinplan");
        }
        switch (move.target()) {
            case "need", "needs", "owner", "budget", "contract" -> {
                if (choice.target().isBlank()) {
                    add(problems, "target", "proposals.refused.target." + move.target());
                }
            }
            default -> {
                // a body or a node is looked up before the rules are asked
            }
        }
        if (choice.target().length() > 200) {
            add(problems, "target", "proposals.refused.long", choice.target().length(), 200);
        }
    }

    private Verdict allowed(Situated now, Choice choice) {
        Move move = choice.move();
        String status = statusAfter(now, choice);
        String holder = holderAfter(now, choice, status);
        boolean anew = STARTS_WAITING_ANEW.contains(move.code());
        return new Verdict.Allowed(status, holder, anew ? choice.on() : now.waitingSince(), anew && holder != null);
    }

    private static String statusAfter(Situated now, Choice choice) {
        Move move = choice.move();
        if (move.to().equals("=")) {
            return now.status();
        }
        boolean aboutPlan = move.code().equals("PLAN_APPROVED") || move.code().equals("TAKE_OUT");
        if (aboutPlan
                && choice.place() != null
                && !now.statusIsOf(choice.place().planRef())) {
            return now.status();
        }
        return move.to();
    }

    private @Nullable String holderAfter(Situated now, Choice choice, String status) {
        if (status.equals(now.status()) && !choice.move().handsOver()) {
            return now.holder();
        }
        return switch (tables.status(status).holder()) {
            case "author", "community", "none" -> null;
            case "agency" -> {
                String works = choice.to() != null ? choice.to() : now.holder();
                String before = now.lastHolder() != null ? now.lastHolder() : choice.acting();
                boolean own = now.ownWork() && !choice.move().code().equals("FUND");
                yield own ? null : works != null ? works : before;
            }
            default -> {
                if (choice.move().handsOver()) {
                    yield choice.to();
                }
                String keeps = now.holder() != null ? now.holder() : now.lastHolder();
                yield keeps != null ? keeps : choice.acting();
            }
        };
    }

    static void add(List<Verdict.Problem> problems, String field, String key, Object... args) {
        problems.add(new Verdict.Problem(field, key, List.of(args)));
    }
}
