package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells needs that the plan which they are in was approved: one act on the plan reaches all its needs. Called by the module
 * that knows plans, in its transaction, after it has checked who may.
 */
@Component
public class PassedPlans {
    /** What was decided about a plan: by whom, the plan, and what is said to everybody in both languages. */
    public record Passed(Body by, PlanPlace plan, String sentence, String sentenceEn, LocalDate on, String sitting) {}

    private final NeedStore store;
    private final Journeys tables;
    private final Rules rules;
    private final Steps steps;
    private final Clock clock;

    PassedPlans(NeedStore store, Journeys tables, Steps steps, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.rules = new Rules(tables);
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * The needs of this plan that have not passed yet, held until the transaction ends. To be asked for before anything of
     * the plan's branches is held: whoever writes about a need holds it first and then the branch that it goes under.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> hold(String planRef) {
        return store.lockNotPassed(planRef);
    }

    /** Writes the step under those of the needs held that are still in the plan; returns how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(Actor actor, Passed passed, List<String> held) {
        int reached = 0;
        Move move = tables.move("PLAN_APPROVED");
        for (String code : held.stream().sorted().toList()) {
            Need need = store.find(code).orElseThrow(() -> new NoSuchElementException("no need has the code " + code));
            Situated now = Situated.after(store.listSteps(need.id()), LocalDate.now(clock));
            Optional<Membership> in = now.membership(passed.plan().planRef()).filter(m -> !m.approved());
            if (in.isPresent() && tell(actor, passed, need, now, move)) {
                reached++;
            }
        }
        return reached;
    }

    private boolean tell(Actor actor, Passed passed, Need need, Situated now, Move move) {
        LocalDate day = now.lastOn() != null && now.lastOn().isAfter(passed.on()) ? now.lastOn() : passed.on();
        Choice choice = new Choice(
                move,
                passed.by().code(),
                null,
                null,
                passed.sentence(),
                day,
                passed.sitting(),
                "",
                passed.plan(),
                StepDetail.NONE);
        if (rules.judge(now, choice, LocalDate.now(clock)) instanceof Verdict.Allowed allowed) {
            steps.add(new Steps.Taking(
                            actor.ref(),
                            actor.signedIn() ? actor.account() : null,
                            need,
                            now,
                            choice,
                            allowed,
                            Ids.next())
                    .saying(passed.sentenceEn()));
            return true;
        }
        return false;
    }
}
