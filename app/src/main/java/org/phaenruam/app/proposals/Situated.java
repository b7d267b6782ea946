package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a need stands, derived from its steps and from nothing else. */
record Situated(
        String status,
        @Nullable String holder,
        @Nullable String lastHolder,
        @Nullable String returnedBy,
        int seq,
        @Nullable LocalDate lastOn,
        LocalDate waitingSince,
        @Nullable LocalDate dueOn,
        List<Membership> memberships,
        boolean ownWork) {

    /** Reads the steps in order; no step means a draft. {@code ownWork}: the people themselves do it now. */
    static Situated after(List<Step> all, LocalDate writtenOn) {
        List<Step> steps = inForce(all);
        String lastHolder = null;
        String returnedBy = null;
        boolean ownWork = false;
        List<Membership> memberships = new ArrayList<>();
        for (Step step : steps) {
            lastHolder = step.holder() == null ? lastHolder : step.holder();
            returnedBy = step.move().equals("RETURN") ? step.bodyCode() : returnedBy;
            ownWork = step.move().equals("DO_OURSELVES") || ownWork && step.holder() == null;
            follow(memberships, step);
        }
        if (steps.isEmpty()) {
            return new Situated("DRAFT", null, null, null, 0, null, writtenOn, null, List.of(), false);
        }
        Step last = steps.getLast();
        return new Situated(
                last.statusAfter(),
                last.holder(),
                lastHolder,
                returnedBy,
                all.getLast().seq(),
                last.decidedOn(),
                last.waitingSince(),
                last.dueOn(),
                List.copyOf(memberships),
                ownWork);
    }

    /** The same, with the day of another standing by which an answer was promised. */
    Situated dueAs(Situated other) {
        return new Situated(
                status, holder, lastHolder, returnedBy, seq, lastOn, waitingSince, other.dueOn, memberships, ownWork);
    }

    /** The steps that count: without those that were taken back within their minute, and without the taking back itself. */
    static List<Step> inForce(List<Step> all) {
        List<Step> steps = new ArrayList<>();
        for (Step step : all) {
            if (step.move().equals(Move.UNDO)) {
                steps.removeLast();
            } else {
                steps.add(step);
            }
        }
        return steps;
    }

    /** The body that approved the plan which the status speaks of: it may rank and fund what is in it. */
    boolean approvedBy(String body) {
        return !memberships.isEmpty() && body.equals(memberships.getLast().approvedBy());
    }

    private static void follow(List<Membership> memberships, Step step) {
        switch (step.move()) {
            case "PUT_IN_PLAN" -> {
                memberships.removeIf(m -> m.planRef().equals(step.planRef()));
                memberships.add(new Membership(
                        step.planRef(),
                        step.nodeRef(),
                        step.planLabelTh(),
                        step.planLabelEn(),
                        false,
                        step.decidedOn(),
                        null));
            }
            case "PLAN_APPROVED" ->
                memberships.replaceAll(m -> m.planRef().equals(step.planRef())
                        ? new Membership(
                                m.planRef(),
                                m.nodeRef(),
                                m.labelTh(),
                                m.labelEn(),
                                true,
                                step.decidedOn(),
                                step.bodyCode())
                        : m);
            case "TAKE_OUT" -> memberships.removeIf(m -> m.planRef().equals(step.planRef()));
            default -> {
                // other moves leave the plans as they are
            }
        }
    }

    Optional<Membership> membership(String planRef) {
        return memberships.stream().filter(m -> m.planRef().equals(planRef)).findFirst();
    }

    /** The plan that the status itself speaks of: the one the need was put into last. */
    boolean statusIsOf(String planRef) {
        return (status.equals("IN_DRAFT_PLAN") || status.equals("IN_PLAN"))
                && !memberships.isEmpty()
                && memberships.getLast().planRef().equals(planRef);
    }

    /** The stage at which a move on this plan finds the need: its membership's, not what became of the need since. */
    String stageFor(Move move, @Nullable PlanPlace place) {
        if (place == null
                || !(move.code().equals("PLAN_APPROVED") || move.code().equals("TAKE_OUT"))) {
            return status;
        }
        return membership(place.planRef())
                .map(m -> m.approved() ? "IN_PLAN" : "IN_DRAFT_PLAN")
                .orElse(status);
    }
}
