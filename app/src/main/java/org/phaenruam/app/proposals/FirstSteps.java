package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.springframework.stereotype.Component;

/** The step that sends a need which was just told to its first body, by the same rules for one and for thousands. */
@Component
class FirstSteps {
    private final Move submit;
    private final Rules rules;
    private final Bodies bodies;

    FirstSteps(Journeys tables, Bodies bodies) {
        this.submit = tables.move("SUBMIT");
        this.rules = new Rules(tables);
        this.bodies = bodies;
    }

    /** A first step that the rules allow, with all that its row needs. */
    record FirstStep(Move move, String sentence, LocalDate on, Verdict.Allowed allowed, Body to, LocalDate due) {}

    /** Who receives needs of this place first. */
    Optional<Body> receiver(AreaCode area) {
        return bodies.firstFor(area);
    }

    /**
     * Throws when the rules refuse: a need that was checked can be sent.
     *
     * @param on the day on which it was told: its waiting counts from there
     */
    FirstStep of(NeedText text, Body to, LocalDate on, LocalDate today) {
        String sentence = NeedTextRules.sentence(text.title(), text.detail());
        Choice choice = new Choice(submit, null, to.code(), null, sentence, on, "", "", null, StepDetail.NONE);
        if (rules.judge(Situated.after(List.of(), today), choice, today) instanceof Verdict.Allowed allowed) {
            LocalDate due = allowed.waitingSince().plusDays(bodies.daysAllowed(to));
            return new FirstStep(submit, sentence, on, allowed, to, due);
        }
        throw new IllegalStateException("a need of " + text.areaCode() + " cannot be sent on: " + text.title());
    }
}
