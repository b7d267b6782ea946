package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what is known of a need beyond its words. Each change is a new version; none is lost. Other modules filter by
 * the table {@code proposals.particulars_now}, which always holds the latest.
 */
@Component
public class Particulars {
    /** Whoever wrote it, those who help the place, and the body that has it on its desk. */
    public static final Deed DESCRIBE =
            Deed.of("need.describe", Capacity.AUTHOR, Capacity.RECORDER, Capacity.COORDINATOR, Capacity.BODY);

    private final ParticularsStore store;
    private final NeedStore needs;
    private final Audit audit;
    private final Clock clock;

    Particulars(ParticularsStore store, NeedStore needs, Audit audit, Clock clock) {
        this.store = store;
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of this need; version 0 when nobody said anything yet. */
    public NeedParticulars find(Need need) {
        return store.find(List.of(need.code()))
                .getOrDefault(need.code(), NeedParticulars.none(need.code(), need.doerClass()));
    }

    /** What is known of these needs, by code, in two statements; needs of which nothing is known are left out. */
    public Map<String, NeedParticulars> find(Collection<String> codes) {
        return store.find(codes);
    }

    /** May this person say more about this need now? */
    public boolean mayDescribe(Actor actor, Journey journey) {
        return mayDescribe(actor, journey.need(), Situated.after(journey.steps(), LocalDate.now(clock)));
    }

    private static boolean mayDescribe(Actor actor, Need need, Situated now) {
        return actor.may(DESCRIBE, new Situation(need.area(), now.holder(), need.author(), now.status()));
    }

    /** Adds a version; {@code wanted.version()} is the one that the person saw. Nothing is written when nothing changed. */
    @Transactional
    public Written describe(Actor actor, NeedParticulars wanted, UUID key) {
        Need need = get(wanted.code());
        needs.lock(need.id());
        if (store.written(key)) {
            return new Written.Done(need.code(), true);
        }
        Situated now = Situated.after(needs.listSteps(need.id()), LocalDate.now(clock));
        if (!mayDescribe(actor, need, now)) {
            return new Written.Forbidden();
        }
        NeedParticulars before = find(need);
        if (before.version() != wanted.version()) {
            return new Written.Stale(List.of());
        }
        if (before.equals(wanted)) {
            return new Written.Done(need.code(), true);
        }
        add(actor.ref(), need, wanted, key);
        return new Written.Done(need.code(), false);
    }

    /** The first particulars of a need that a command brings in; the same rules, no account. */
    @Transactional
    public void describeByCommand(ActorRef by, NeedParticulars wanted, UUID key) {
        Need need = get(wanted.code());
        if (!store.written(key)) {
            add(by, need, wanted, key);
        }
    }

    /** The particulars of a demonstration need. */
    @Transactional
    public void describeSample(NeedParticulars wanted) {
        Need need = get(wanted.code());
        if (!need.sample()) {
            throw new IllegalArgumentException(need.code() + " is no demonstration need");
        }
        add(ActorRef.system("sample"), need, wanted, Ids.next());
    }

    private void add(ActorRef by, Need need, NeedParticulars wanted, UUID key) {
        NeedParticulars next = wanted.asVersion(wanted.version() + 1);
        store.add(need.id(), next, by.value(), clock.instant(), key);
        store.setDoer(need.id(), next.doerClass());
        audit.record(by, DESCRIBE.code(), need.ref(), need.area(), detail(next));
    }

    private static Map<String, String> detail(NeedParticulars p) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("version", String.valueOf(p.version()));
        detail.put("sector", p.sector());
        detail.put("people", p.people() == null ? "" : p.people().toString());
        detail.put("households", p.households() == null ? "" : p.households().toString());
        detail.put("baht", p.budgetBaht().toPlainString());
        detail.put("ready", p.readiness().ready() + "/" + p.readiness().needed());
        return detail;
    }

    private Need get(String code) {
        return needs.find(code).orElseThrow(() -> new NoSuchElementException("no need has the code '" + code + "'"));
    }
}
