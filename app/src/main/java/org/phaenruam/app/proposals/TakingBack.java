package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for taking a slip back: whoever took the last step may take it back within a minute. Nothing is erased: a step
 * says so, and from then on the two count for nothing.
 */
@Component
public class TakingBack {
    /** How long a step can be taken back. */
    static final Duration WITHIN = Duration.ofSeconds(60);

    /** Steps with consequences elsewhere cannot be taken back: they have a way of their own, or none. */
    private static final Set<String> STAYS =
            Set.of("SUBMIT", "RESUBMIT", "MERGE", "SPLIT", "PLAN_APPROVED", "UNMERGE", Move.UNDO);

    private final NeedStore store;
    private final Journeys tables;
    private final Steps steps;
    private final Clock clock;

    TakingBack(NeedStore store, Journeys tables, Steps steps, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.steps = steps;
        this.clock = clock;
    }

    /** Needs whose last step this person took for this body less than a minute ago. */
    public List<String> listFresh(Actor actor, String body) {
        return store.listFresh(actor.account(), body, clock.instant().minus(WITHIN)).stream()
                .filter(fresh -> !STAYS.contains(fresh.move()))
                .map(NeedStore.Fresh::code)
                .toList();
    }

    /** Takes the last step of this need back; refused when the minute is over or somebody else has gone on. */
    @Transactional
    public Written takeBack(Actor actor, String code, String sentence) {
        Need need =
                store.find(code).orElseThrow(() -> new NoSuchElementException("no need has the code '" + code + "'"));
        store.lock(need.id());
        List<Step> taken = store.listSteps(need.id());
        NeedStore.LastStep last = store.lastStep(need.id()).orElse(null);
        boolean fresh = last != null
                && actor.account().equals(last.account())
                && !STAYS.contains(last.move())
                && last.at().isAfter(clock.instant().minus(WITHIN));
        if (!fresh || taken.size() < 2) {
            return new Written.Stale(taken);
        }
        Step slip = taken.getLast();
        if (!actor.may(tables.move(Move.UNDO).deed(), new Situation(need.area(), slip.bodyCode(), null, null))) {
            return new Written.Forbidden();
        }
        Situated now = Situated.after(taken, LocalDate.now(clock));
        Situated before = Situated.after(taken.subList(0, taken.size() - 1), LocalDate.now(clock));
        if (!holdOld(before, now)) {
            return Steps.gone();
        }
        Choice choice = new Choice(
                tables.move(Move.UNDO),
                slip.bodyCode(),
                null,
                null,
                sentence,
                slip.decidedOn(),
                "",
                "",
                null,
                StepDetail.NONE);
        Verdict.Allowed allowed = new Verdict.Allowed(before.status(), before.holder(), before.waitingSince(), false);
        UUID key = Ids.next();
        steps.add(new Steps.Taking(actor.ref(), actor.account(), need, now.dueAs(before), choice, allowed, key));
        return new Written.Done(code, false);
    }

    /** The branches that the need goes back under, held in the order of their codes; false when one has been taken out of its plan since. */
    private boolean holdOld(Situated before, Situated now) {
        List<String> there = now.memberships().stream().map(Membership::nodeRef).toList();
        return before.memberships().stream()
                .map(Membership::nodeRef)
                .filter(node -> !there.contains(node))
                .sorted()
                .allMatch(steps::holdBranch);
    }
}
