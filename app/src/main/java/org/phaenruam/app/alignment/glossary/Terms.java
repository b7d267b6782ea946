package org.phaenruam.app.alignment.glossary;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Changes;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door for what people do to the glossary. A word is proposed by whoever speaks or works for its area; another person who
 * coordinates or administers the area decides; nothing is ever overwritten: each proposal is a version.
 */
@Component
public class Terms {
    public static final Deed PROPOSE = Deed.of(
            "word.propose",
            Capacity.COMMUNITY,
            Capacity.BODY,
            Capacity.AGENCY,
            Capacity.COORDINATOR,
            Capacity.ADMINISTRATOR);
    public static final Deed DECIDE = Deed.of("word.decide", Capacity.COORDINATOR, Capacity.ADMINISTRATOR);
    public static final Deed WITHDRAW = Deed.of("word.withdraw", Capacity.AUTHOR);

    /** Each is seen by everybody at once: nobody floods the list of those that wait. */
    private static final int MOST_WAITING = 20;

    private static final int MOST_KNOWN = 200;

    private final TermStore store;
    private final TermBook book;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Terms(TermStore store, TermBook book, Audit audit, Changes changes, Clock clock) {
        this.store = store;
        this.book = book;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param term the term to change, null for a new one
     * @param area where a new one is said
     * @param retire that the term be explained no more; its text is not looked at
     * @param seen the version that the person saw
     */
    record Proposal(@Nullable String term, AreaCode area, TermText text, boolean retire, String why, int seen) {}

    /** The right is asked for the body for which the person works there, if any. */
    private static Situation at(Actor actor, AreaCode area) {
        String body = actor.grants().stream()
                .filter(grant -> area.equals(grant.area()) && grant.bodyCode() != null)
                .map(Grant::bodyCode)
                .findFirst()
                .orElse(null);
        return new Situation(area, body, null, null);
    }

    public boolean mayPropose(Actor actor, AreaCode area) {
        return actor.may(PROPOSE, at(actor, area));
    }

    /** True when this person decides about the words of this area. */
    boolean decides(Actor actor, AreaCode area) {
        return actor.may(DECIDE, Situation.at(area));
    }

    /** True when this person decides about the words of any area. */
    boolean deciding(Actor actor) {
        return areasOf(actor).stream().anyMatch(area -> decides(actor, area));
    }

    /** Proposals that wait for this person, oldest first. */
    public List<TermVersion> listToDecide(Actor actor) {
        return deciding(actor)
                ? store.listWaiting().stream()
                        .filter(proposal -> mayDecide(actor, proposal))
                        .toList()
                : List.of();
    }

    /** What this person proposed and what became of it, newest first. */
    public List<TermVersion> listOwn(Actor actor, int most) {
        return actor.signedIn() ? store.listBy(actor.ref().value(), most) : List.of();
    }

    /** The areas for which this person holds a role and may propose, in the order in which the roles were given. */
    List<AreaCode> areasOf(Actor actor) {
        return actor.grants().stream()
                .map(Grant::area)
                .distinct()
                .filter(area -> mayPropose(actor, area))
                .toList();
    }

    /** Another one than who proposed. */
    boolean mayDecide(Actor actor, TermVersion proposal) {
        return actor.may(DECIDE, Situation.at(proposal.area()))
                && !actor.ref().value().equals(proposal.by());
    }

    boolean mayWithdraw(Actor actor, TermVersion proposal) {
        return actor.signedIn()
                && proposal.state() == TermState.WAITING
                && actor.ref().value().equals(proposal.by());
    }

    /** Keeps a proposal; it waits for another person. The same again is the same proposal. */
    @Transactional
    Outcome propose(Actor actor, Proposal proposal) {
        String id = proposal.term();
        Optional<Term> now = id == null ? Optional.empty() : book.find(id);
        if (id != null && now.isEmpty()) {
            throw new NoSuchElementException("no term '" + id + "' is in force");
        }
        AreaCode area = now.map(Term::area).orElse(proposal.area());
        actor.require(PROPOSE, at(actor, area));
        store.lock();
        List<TermVersion> versions = id == null ? List.of() : store.listVersions(id);
        List<TermVersion> waiting = store.listBy(actor.ref().value(), MOST_KNOWN).stream()
                .filter(version -> version.state() == TermState.WAITING)
                .toList();
        TermText text =
                proposal.retire() ? now.orElseThrow().text() : proposal.text().normalised();
        String why = ThaiText.normaliseLines(proposal.why()).strip();
        Optional<TermVersion> same = same(waiting, id, area, text, proposal.retire());
        if (same.isPresent()) {
            return new Outcome.Done(same.get().term(), true);
        }
        FormErrors errors = TermRules.check(text, why, now, proposal.retire(), book.listAt(area));
        boolean waits = versions.stream().anyMatch(v -> v.state() == TermState.WAITING);
        if (waits || id != null && inForce(versions) != proposal.seen()) {
            return new Outcome.Stale();
        }
        if (waiting.size() >= MOST_WAITING) {
            errors.add("", "alignment.term.error.many", MOST_WAITING);
        }
        if (errors.any()) {
            return new Outcome.Refused(errors);
        }
        String term = id == null ? store.nextId() : id;
        int version = store.add(term, area, text, proposal.retire(), why, false, by(actor));
        record(actor.ref(), PROPOSE.code(), term, area, detail(version, text, proposal.retire()));
        return new Outcome.Done(term, false);
    }

    /** As the database has it: the book is told a moment after a decision is committed. */
    private static int inForce(List<TermVersion> versions) {
        return versions.stream()
                .filter(version -> version.state() == TermState.ACCEPTED)
                .mapToInt(TermVersion::version)
                .max()
                .orElse(0);
    }

    private static Optional<TermVersion> same(
            List<TermVersion> waiting, @Nullable String id, AreaCode area, TermText text, boolean retire) {
        return waiting.stream()
                .filter(v -> v.area().equals(area) && v.text().equals(text) && v.retired() == retire)
                .filter(v -> id == null ? v.version() == 1 : v.term().equals(id))
                .findFirst();
    }

    /** Takes a proposal over or refuses it; a refusal says why. */
    @Transactional
    Outcome decide(Actor actor, String term, int version, boolean accept, String reason) {
        store.lock();
        TermVersion proposal = get(term, version);
        actor.require(DECIDE, Situation.at(proposal.area()));
        TermState wanted = accept ? TermState.ACCEPTED : TermState.REFUSED;
        if (proposal.state() != TermState.WAITING) {
            return proposal.state() == wanted ? new Outcome.Done(term, true) : new Outcome.Stale();
        }
        FormErrors errors = FormErrors.none();
        if (actor.ref().value().equals(proposal.by())) {
            errors.add("", "alignment.term.error.own");
        }
        String said = ThaiText.normaliseLines(reason).strip();
        TermRules.checkReason(said, !accept, errors);
        if (errors.any()) {
            return new Outcome.Refused(errors);
        }
        settle(actor.ref(), by(actor), proposal, wanted, said);
        return new Outcome.Done(term, false);
    }

    /** The proposer takes the own proposal back while it waits. */
    @Transactional
    Outcome withdraw(Actor actor, String term, int version) {
        store.lock();
        TermVersion proposal = get(term, version);
        boolean own = actor.signedIn() && actor.ref().value().equals(proposal.by());
        actor.require(WITHDRAW, new Situation(proposal.area(), null, own ? actor.account() : null, null));
        if (proposal.state() != TermState.WAITING) {
            return proposal.state() == TermState.WITHDRAWN ? new Outcome.Done(term, true) : new Outcome.Stale();
        }
        settle(actor.ref(), by(actor), proposal, TermState.WITHDRAWN, "");
        return new Outcome.Done(term, false);
    }

    private void settle(ActorRef actor, TermStore.By by, TermVersion proposal, TermState state, String reason) {
        store.decide(proposal.term(), proposal.version(), state, reason, by);
        String deed = state == TermState.WITHDRAWN ? WITHDRAW.code() : DECIDE.code();
        Map<String, String> detail = detail(proposal.version(), proposal.text(), proposal.retired());
        detail.put("state", state.name());
        if (!reason.isEmpty()) {
            detail.put("reason", reason);
        }
        record(actor, deed, proposal.term(), proposal.area(), detail);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                book.changed();
                changes.happened(); // pages made meanwhile are made anew
            }
        });
    }

    /** Puts an invented word into the demonstration data, decided when an office is named for that. */
    @Transactional
    public void sample(AreaCode area, TermText text, String why, String office, String decidedBy) {
        store.lock();
        ActorRef actor = ActorRef.system("sample");
        String term = store.nextId();
        int version =
                store.add(term, area, text, false, why, true, new TermStore.By(actor.value(), office, clock.instant()));
        record(actor, PROPOSE.code(), term, area, detail(version, text, false));
        if (!decidedBy.isEmpty()) {
            settle(
                    actor,
                    new TermStore.By(actor.value(), decidedBy, clock.instant()),
                    get(term, version),
                    TermState.ACCEPTED,
                    "");
        }
    }

    private static Map<String, String> detail(int version, TermText text, boolean retire) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("version", String.valueOf(version));
        detail.put("official", text.official());
        detail.put("plain", text.plain());
        if (!text.english().isEmpty()) {
            detail.put("english", text.english());
        }
        if (text.sameName()) {
            detail.put("same", "true");
        }
        if (retire) {
            detail.put("retire", "true");
        }
        return detail;
    }

    private void record(ActorRef by, String deed, String term, AreaCode area, Map<String, String> detail) {
        audit.record(by, deed, new SubjectRef("term", term), area, detail);
    }

    private TermStore.By by(Actor actor) {
        return new TermStore.By(actor.ref().value(), actor.label(), clock.instant());
    }

    private TermVersion get(String term, int version) {
        return store.find(term, version)
                .orElseThrow(() -> new NoSuchElementException("the term '" + term + "' has no version " + version));
    }
}
