package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for writing needs and moving them. Each deed asks the one place for rights ({@link Actor#may}), the rules,
 * and then stores the step, the audit record and nothing else, in one transaction.
 */
@Component
public class Proposals {
    /** The moves that a desk or a person can make one by one; the others have an act of their own. */
    private static final Set<String> ONE_BY_ONE = Set.of(
            "HEAR",
            "ENDORSE",
            "SEND_UP",
            "RETURN",
            "DEFER",
            "CARRY_OVER",
            "NOT_ACCEPT",
            "REOPEN",
            "ANSWER",
            "PUT_IN_PLAN",
            "TAKE_OUT",
            "DO_OURSELVES",
            "WITHDRAW",
            "FORWARD",
            "UNMERGE",
            "RANK_WITHIN",
            "RANK_OVER",
            "FUND",
            "NOT_FUND",
            "PROCURE",
            "CONTRACT",
            "START",
            "REPORT",
            "FINISH",
            "VERIFY",
            "DISPUTE",
            "CANCEL");
    /** Moves that the body which approved a plan may make too, besides the one that holds the need. */
    private static final Set<String> BY_APPROVER = Set.of("RANK_WITHIN", "RANK_OVER", "FUND", "NOT_FUND");
    /** Moves of the work itself: the people make them only when they do the work themselves. */
    private static final Set<String> OF_THE_WORK = Set.of("START", "REPORT", "FINISH", "CANCEL");

    private final NeedStore store;
    private final Journeys tables;
    private final Rules rules;
    private final Steps steps;
    private final Tellings tellings;
    private final Bodies bodies;
    private final Areas areas;
    private final Clock clock;

    Proposals(
            NeedStore store, Journeys tables, Steps steps, Tellings tellings, Bodies bodies, Areas areas, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.rules = new Rules(tables);
        this.steps = steps;
        this.tellings = tellings;
        this.bodies = bodies;
        this.areas = areas;
        this.clock = clock;
    }

    /** May this person write a need down for this place at all? */
    public boolean mayWrite(Actor actor, AreaCode area) {
        UUID author = actor.speaksIn(area) ? actor.account() : null;
        return actor.may(tables.move("SUBMIT").deed(), new Situation(area, null, author, "DRAFT"));
    }

    /**
     * Writes a need down; with {@code submit} it also goes to its first body, else it stays a draft. Returns when it is
     * safe on the disk, or in the caller's transaction if there is one.
     */
    public Written write(Actor actor, NeedText typed, boolean submit) {
        NeedText text = NeedTextRules.tidied(typed);
        FormErrors errors = NeedTextRules.check(text, areas.tree());
        if (errors.any()) {
            return unlessKnown(text, new Written.Refused(errors));
        }
        AreaCode area = new AreaCode(text.areaCode());
        if (!mayWrite(actor, area)) {
            return unlessKnown(text, new Written.Forbidden());
        }
        Optional<Body> first = submit ? bodies.firstFor(area) : Optional.empty();
        return submit && first.isEmpty()
                ? unlessKnown(text, refused("area", "proposals.refused.nofirst"))
                : tellings.write(new Telling(actor.ref(), actor.account(), text, area, first));
    }

    /** A form that was written when it came the first time stays written, whatever has changed since. */
    private Written unlessKnown(NeedText text, Written otherwise) {
        return store.findByKey(text.key())
                .<Written>map(code -> new Written.Done(code, true))
                .orElse(otherwise);
    }

    /** What is wrong with a need before it is written: its words, its place, nobody who receives it. */
    public FormErrors faults(NeedText typed) {
        NeedText text = NeedTextRules.tidied(typed);
        FormErrors errors = NeedTextRules.check(text, areas.tree());
        if (!errors.has("area")
                && bodies.firstFor(new AreaCode(text.areaCode())).isEmpty()) {
            errors.add("area", "proposals.refused.nofirst");
        }
        return errors;
    }

    private void submit(ActorRef by, @Nullable UUID account, Need need, UUID key) {
        Situated now = Situated.after(List.of(), today());
        LocalDate told = need.toldOn() == null ? today() : need.toldOn();
        Choice choice = choice(tables.move("SUBMIT"), bodies.firstFor(need.area()), speakerSentence(need), told);
        if (rules.judge(now, choice, today()) instanceof Verdict.Allowed allowed) {
            steps.add(new Steps.Taking(by, account, need, now, choice, allowed, key));
        } else {
            throw new IllegalStateException("a need that was just written could not be submitted: " + need.code());
        }
    }

    private static String speakerSentence(Need need) {
        return NeedTextRules.sentence(need.title(), need.detail());
    }

    private static Choice choice(Move move, Optional<Body> to, String sentence, LocalDate on) {
        return new Choice(
                move, null, to.map(Body::code).orElse(null), null, sentence, on, "", "", null, StepDetail.NONE);
    }

    /** Changes the text of a draft or of a need that was sent back for change, and sends it. */
    @Transactional
    public Written rewrite(Actor actor, String code, NeedText typed, boolean submit) {
        store.lock(get(code).id());
        Need need = get(code); // read again: its words may have changed before the lock was ours
        List<Step> taken = store.listSteps(need.id());
        Situated now = Situated.after(taken, today());
        Move move = tables.move(taken.isEmpty() ? "SUBMIT" : "RESUBMIT");
        if (store.stepTaken(need.id(), typed.key())) {
            return new Written.Done(code, true);
        }
        if (!actor.may(move.deed(), new Situation(need.area(), null, need.author(), now.status()))) {
            return move.allowedFrom(now.status()) ? new Written.Forbidden() : new Written.Stale(taken);
        }
        NeedText text = NeedTextRules.tidied(typed);
        FormErrors errors = NeedTextRules.check(withPlace(text, need), areas.tree());
        if (errors.any()) {
            return new Written.Refused(errors);
        }
        Need changed = steps.addWording(actor.ref(), need, text);
        if (submit && taken.isEmpty()) {
            submit(actor.ref(), actor.account(), changed, typed.key());
        } else if (submit) {
            Optional<Body> back =
                    Optional.ofNullable(now.returnedBy()).map(bodies::get).map(bodies::standingFor);
            Choice choice = choice(move, back, speakerSentence(changed), today());
            Verdict verdict = rules.judge(now, choice, today());
            if (verdict instanceof Verdict.Allowed allowed) {
                steps.add(new Steps.Taking(actor.ref(), actor.account(), changed, now, choice, allowed, typed.key()));
            } else if (verdict instanceof Verdict.Refused refused) {
                throw new IllegalStateException("resubmission of " + code + " refused: " + refused.problems());
            }
        }
        return new Written.Done(code, false);
    }

    /** The place of a need is part of its identity and does not change with its words. */
    private static NeedText withPlace(NeedText text, Need need) {
        return new NeedText(
                text.key(),
                text.title(),
                text.detail(),
                text.titleOfficial(),
                need.area().value(),
                "",
                text.speakerKind(),
                text.speakerLabel(),
                text.doerClass());
    }

    /** May this person change the words of a draft or of a need that came back? */
    boolean mayRewrite(Actor actor, Need need, Situated now) {
        Move move = tables.move(now.status().equals("DRAFT") ? "SUBMIT" : "RESUBMIT");
        return actor.may(move.deed(), new Situation(need.area(), null, need.author(), now.status()));
    }

    /** The moves that this person may make with this need now, for this body ("" for none). */
    public List<Move> movesFor(Actor actor, Journey journey, String bodyCode) {
        Situated now = Situated.after(journey.steps(), today());
        Optional<Body> body = bodyCode.isEmpty() ? Optional.empty() : bodies.findBody(bodyCode);
        return tables.listMoves().stream()
                .filter(move -> ONE_BY_ONE.contains(move.code()))
                .filter(move -> may(actor, journey.need(), now, move, bodyCode, body))
                .toList();
    }

    /** May this person join or split for the area, as its coordinator? */
    boolean mayHelp(Actor actor, Need need, Situated now) {
        return actor.may(tables.move("MERGE").deed(), new Situation(need.area(), null, null, now.status()));
    }

    /** May this person make this move, for this body or ("") for the people? Right, turn and mandate; not yet the rules. */
    private boolean may(Actor actor, Need need, Situated now, Move move, String bodyCode) {
        return may(actor, need, now, move, bodyCode, bodyCode.isEmpty() ? Optional.empty() : bodies.findBody(bodyCode));
    }

    private boolean may(Actor actor, Need need, Situated now, Move move, String bodyCode, Optional<Body> body) {
        boolean people = bodyCode.isEmpty();
        if (people && OF_THE_WORK.contains(move.code()) && !now.ownWork()) {
            return false;
        }
        if (people && move.needsBody() && !(move.code().equals("CANCEL") && now.ownWork())) {
            return false;
        }
        if (!actor.may(move.deed(!people), situation(need, now, move, bodyCode))) {
            return false;
        }
        return people || body.filter(b -> bodies.mandated(b, move.code())).isPresent();
    }

    static Situation situation(Need need, Situated now, Move move, String bodyCode) {
        String must = now.holder() != null ? now.holder() : now.lastHolder();
        boolean itsTurn = bodyCode.equals(must) || BY_APPROVER.contains(move.code()) && now.approvedBy(bodyCode);
        return new Situation(need.area(), itsTurn ? bodyCode : null, need.author(), now.status());
    }

    /** Takes a step. The body must be the one that holds the need. */
    @Transactional
    public Written decide(Actor actor, String code, Decision decision) {
        Need need = get(code);
        store.lock(need.id());
        List<Step> taken = store.listSteps(need.id());
        if (store.stepTaken(need.id(), decision.key())) {
            return new Written.Done(code, true);
        }
        Situated now = Situated.after(taken, today());
        Optional<Written> hindered = hindrance(actor, need, taken, now, decision);
        if (hindered.isPresent()) {
            return hindered.get();
        }
        Decision signed = decision.signedBy(Signature.of(actor, decision.body(), decision.signedFor()));
        return steps.take(actor.ref(), actor.account(), need, now, signed, rules, today());
    }

    /** What would stand against this decision now, before anything is written; empty when it could be taken. */
    Optional<Written> foresee(Actor actor, Journey journey, Decision decision) {
        Need need = journey.need();
        Situated now = Situated.after(journey.steps(), today());
        return hindrance(actor, need, journey.steps(), now, decision).or(() -> {
            FormErrors faults = steps.faults(need, now, decision, rules, today());
            return faults.any() ? Optional.of(new Written.Refused(faults)) : Optional.empty();
        });
    }

    private Optional<Written> hindrance(Actor actor, Need need, List<Step> taken, Situated now, Decision decision) {
        if (!ONE_BY_ONE.contains(decision.move())) {
            return Optional.of(refused("move", "proposals.refused.move"));
        }
        Move move = tables.move(decision.move());
        if (now.seq() != decision.seen()) {
            return Optional.of(
                    new Written.Stale(taken.subList(Math.clamp(decision.seen(), 0, taken.size()), taken.size())));
        }
        if (!may(actor, need, now, move, decision.body())) {
            return Optional.of(move.allowedFrom(now.status()) ? new Written.Forbidden() : refusedByStatus(now));
        }
        if (move.code().equals("VERIFY")) {
            if (didTheWork(actor, need, taken)) {
                return Optional.of(refused("", "proposals.refused.didwork"));
            }
            if (decision.file().filter(UploadedFile::photo).isEmpty()) {
                return Optional.of(refused("file", "proposals.refused.photo"));
            }
        }
        return Optional.empty();
    }

    /** Did this person do the work, or does this person work for a body that did? */
    private boolean didTheWork(Actor actor, Need need, List<Step> taken) {
        return store.didTheWork(need.id(), actor.account())
                || Situated.inForce(taken).stream()
                        .filter(step -> OF_THE_WORK.contains(step.move())
                                || step.move().equals("PROCURE")
                                || step.move().equals("CONTRACT"))
                        .anyMatch(step -> step.bodyCode() != null && actor.worksFor(step.bodyCode()));
    }

    private Written refusedByStatus(Situated now) {
        FormErrors errors = FormErrors.none();
        errors.add("", "proposals.refused.status", tables.status(now.status()).wording());
        return new Written.Refused(errors);
    }

    private static Written refused(String field, String key) {
        FormErrors errors = FormErrors.none();
        errors.add(field, key);
        return new Written.Refused(errors);
    }

    /** Puts an invented need into the demonstration data: same rules, no person. */
    @Transactional
    public String addSample(NeedText text, String titleEn, @Nullable String splitFrom) {
        AreaCode area = new AreaCode(text.areaCode());
        NeedText tidied = NeedTextRules.tidied(text);
        return steps.addPart(ActorRef.system("sample"), null, tidied, area, true, titleEn, splitFrom)
                .code();
    }

    /** Takes a step of a demonstration need; throws when the rules refuse, because then the sample is wrong. */
    @Transactional
    public void stepSample(String code, Decision decision) {
        Need need = get(code);
        List<Step> taken = store.listSteps(need.id());
        Situated now = Situated.after(taken, decision.on());
        Written written = steps.take(ActorRef.system("sample"), null, need, now, decision, rules, today());
        if (written instanceof Written.Refused refused) {
            throw new IllegalStateException("sample step " + decision.move() + " of " + need.title() + " refused: "
                    + refused.errors().all());
        }
    }

    private Need get(String code) {
        return store.find(code)
                .orElseThrow(() -> new java.util.NoSuchElementException("no need has the code '" + code + "'"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static String code(AreaCode area, int yearBe, int number) {
        return "%s-%d-%05d".formatted(area, yearBe, number);
    }

    /** The level whose code a need of this place carries: its tambon, or the area itself when it lies above. */
    static AreaCode codeArea(AreaTree tree, AreaCode area) {
        return tree.ancestorAt(area, Level.TAMBON).map(a -> a.code()).orElse(area);
    }
}
