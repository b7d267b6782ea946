package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes needs and steps with their audit records; the caller holds the transaction and has asked for the right. */
@Component
class Steps {
    /** A step that the rules allow, with all that its row needs. */
    record Taking(
            ActorRef by,
            @Nullable UUID account,
            Need need,
            Situated now,
            Choice choice,
            Verdict.Allowed allowed,
            UUID key,
            String sentenceOfficial,
            String sentenceEn,
            String orderNo,
            String signedFor,
            @Nullable UUID file) {

        Taking(
                ActorRef by,
                @Nullable UUID account,
                Need need,
                Situated now,
                Choice choice,
                Verdict.Allowed allowed,
                UUID key) {
            this(by, account, need, now, choice, allowed, key, "", "", "", "", null);
        }

        Taking signedBy(String signature) {
            return new Taking(
                    by,
                    account,
                    need,
                    now,
                    choice,
                    allowed,
                    key,
                    sentenceOfficial,
                    sentenceEn,
                    orderNo,
                    signature,
                    file);
        }

        Taking saying(String en) {
            return new Taking(
                    by, account, need, now, choice, allowed, key, sentenceOfficial, en, orderNo, signedFor, file);
        }
    }

    private static final Set<String> ENDS_JOININGS = Set.of("MERGED", "SPLIT", "WITHDRAWN");

    /** Moves with which a need waits again at a body that had it before. */
    private static final Set<String> COMES_BACK = Set.of("RESUBMIT", "REOPEN", "UNMERGE", "CARRY_OVER", "TAKE_OUT");

    private final NeedStore store;
    private final CodeNumberStore numbers;
    private final FileStore files;
    private final Journeys tables;
    private final Bodies bodies;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<PlanShelf> shelf;

    Steps(
            NeedStore store,
            CodeNumberStore numbers,
            FileStore files,
            Journeys tables,
            Bodies bodies,
            Areas areas,
            Audit audit,
            Clock clock,
            ObjectProvider<PlanShelf> shelf) {
        this.store = store;
        this.numbers = numbers;
        this.files = files;
        this.tables = tables;
        this.bodies = bodies;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
        this.shelf = shelf;
    }

    Need addNeed(ActorRef by, @Nullable UUID author, NeedText text, AreaCode area, boolean sample, String titleEn) {
        return addPart(by, author, text, area, sample, titleEn, null);
    }

    /** The same for a part of a need that is split: it keeps the whole's code. */
    Need addPart(
            ActorRef by,
            @Nullable UUID author,
            NeedText text,
            AreaCode area,
            boolean sample,
            String titleEn,
            @Nullable String splitFrom) {
        LocalDate today = LocalDate.now(clock);
        int yearBe = today.getYear() + 543;
        AreaCode codeArea = Proposals.codeArea(areas.tree(), area);
        String code = Proposals.code(codeArea, yearBe, numbers.next(codeArea, yearBe));
        Need need = new Need(
                Ids.next(),
                code,
                area,
                author,
                text.speakerKind(),
                text.speakerLabel(),
                text.doerClass(),
                sample,
                clock.instant(),
                text.title(),
                text.detail(),
                titleEn,
                text.titleOfficial(),
                1,
                splitFrom);
        store.add(need, areas.tree().path(area), text.key(), by.value());
        audit.record(by, "need.written", need.ref(), area, Map.of("title", need.title()));
        return need;
    }

    Need addWording(ActorRef by, Need need, NeedText text) {
        Need changed = need.reworded(text);
        store.addWording(changed, by.value(), clock.instant());
        Map<String, String> detail = Map.of("title", changed.title(), "speaker", changed.speakerLabel());
        audit.record(by, "need.reworded", need.ref(), need.area(), detail);
        return changed;
    }

    /** Looks up what the decision names, asks the rules, and takes the step or says what is wrong. */
    Written take(
            ActorRef by,
            @Nullable UUID account,
            Need need,
            Situated now,
            Decision decision,
            Rules rules,
            LocalDate today) {
        Choice choice = choice(need, now, decision);
        return switch (rules.judge(now, choice, today)) {
            case Verdict.Refused refused -> new Written.Refused(errors(refused));
            case Verdict.Allowed allowed when !holdPlace(choice) -> gone();
            case Verdict.Allowed allowed -> {
                UUID file = decision.file().map(f -> keep(by, need, f)).orElse(null);
                add(new Taking(
                        by,
                        account,
                        need,
                        now,
                        choice,
                        allowed,
                        decision.key(),
                        decision.sentenceOfficial().strip(),
                        decision.sentenceEn().strip(),
                        decision.orderNo().strip(),
                        decision.signedFor().strip(),
                        file));
                yield new Written.Done(need.code(), false);
            }
        };
    }

    /** What the rules have against this decision; nothing is written. */
    FormErrors faults(Need need, Situated now, Decision decision, Rules rules, LocalDate today) {
        return rules.judge(now, choice(need, now, decision), today) instanceof Verdict.Refused refused
                ? errors(refused)
                : FormErrors.none();
    }

    private Choice choice(Need need, Situated now, Decision decision) {
        Move move = tables.move(decision.move());
        Optional<Body> acting = decision.body().isEmpty() ? Optional.empty() : bodies.findBody(decision.body());
        Optional<PlanPlace> place = place(move, now, acting, decision.nodeRef());
        return new Choice(
                move,
                acting.map(Body::code).orElse(null),
                target(move, need, now, acting, decision.to()).map(Body::code).orElse(null),
                tables.knowsReason(decision.reason()) ? tables.reason(decision.reason()) : null,
                ThaiText.normalise(decision.sentence()),
                decision.on(),
                ThaiDigits.toArabic(decision.sitting().strip()),
                move.pointsElsewhere() ? decision.target().strip() : "",
                place.orElse(null),
                decision.detail());
    }

    private Optional<PlanPlace> placeFor(Body body, String nodeRef) {
        PlanShelf plans = shelf.getIfAvailable();
        return plans == null || nodeRef.isEmpty() ? Optional.empty() : plans.find(body, nodeRef);
    }

    /** What a need is put under stays where it is until the need is there too. */
    private boolean holdPlace(Choice choice) {
        PlanPlace place = choice.place();
        return !choice.move().code().equals("PUT_IN_PLAN") || place == null || holdBranch(place.nodeRef());
    }

    /** False when this branch has been taken out of its plan. */
    boolean holdBranch(String nodeRef) {
        PlanShelf plans = shelf.getIfAvailable();
        return plans == null || plans.hold(nodeRef);
    }

    static Written gone() {
        FormErrors errors = FormErrors.none();
        errors.add("node", "proposals.refused.plangone");
        return new Written.Refused(errors);
    }

    /** A plan that is ranked is one the need is in; a place for putting in or taking out is one of the body's own plans. */
    private Optional<PlanPlace> place(Move move, Situated now, Optional<Body> acting, String nodeRef) {
        boolean ranks = move.code().equals("RANK_WITHIN") || move.code().equals("RANK_OVER");
        return ranks && !now.memberships().isEmpty()
                ? Optional.of(now.memberships().getLast().place())
                : acting.flatMap(body -> placeFor(body, nodeRef));
    }

    private Optional<Body> target(Move move, Need need, Situated now, Optional<Body> acting, String to) {
        return switch (move.code()) {
            case "FORWARD", "FUND" ->
                bodies.listReceivers(need.area()).stream()
                        .filter(body -> body.code().equals(to))
                        .findFirst();
            case "SUBMIT" -> bodies.firstFor(need.area());
            case "SEND_UP" -> acting.flatMap(bodies::nextUp);
            case "RESUBMIT" ->
                Optional.ofNullable(now.returnedBy()).map(bodies::get).map(bodies::standingFor);
            case "REOPEN" -> Optional.ofNullable(now.lastHolder()).map(bodies::get);
            default -> Optional.empty();
        };
    }

    private UUID keep(ActorRef by, Need need, UploadedFile file) {
        return files.add(need.id(), file, FileNote.ofStep(), by.value(), clock.instant(), Ids.next());
    }

    private static FormErrors errors(Verdict.Refused refused) {
        FormErrors errors = FormErrors.none();
        refused.problems().forEach(p -> errors.add(p.field(), p.key(), p.args().toArray()));
        return errors;
    }

    /** Who has the need then. What comes back to a desk comes to the one that stands for it where the place lies now. */
    private Optional<Body> holding(Taking t) {
        Optional<Body> body = Optional.ofNullable(t.allowed().holder()).map(bodies::get);
        return COMES_BACK.contains(t.choice().move().code())
                        && t.allowed().status().equals("WAITING")
                ? body.map(had -> bodies.standingFor(had, t.need().area()))
                : body;
    }

    void add(Taking t) {
        Choice choice = t.choice();
        Optional<Body> holding = holding(t);
        String holder = holding.map(Body::code).orElse(null);
        boolean waits = t.allowed().status().equals("WAITING");
        boolean elsewhere = holder != null && !holder.equals(t.allowed().holder());
        LocalDate since = elsewhere ? choice.on() : t.allowed().waitingSince();
        LocalDate due = !waits || holding.isEmpty()
                ? null
                : t.allowed().newDesk() || elsewhere || t.now().dueOn() == null
                        ? since.plusDays(bodies.daysAllowed(holding.get()))
                        : t.now().dueOn();
        PlanPlace place = choice.place();
        Step step = new Step(
                Ids.next(),
                t.now().seq() + 1,
                choice.move().code(),
                choice.acting(),
                choice.reason() == null ? null : choice.reason().code(),
                choice.sentence(),
                t.sentenceOfficial(),
                t.sentenceEn(),
                choice.on(),
                clock.instant(),
                choice.sitting(),
                t.orderNo(),
                t.signedFor(),
                t.file(),
                choice.target(),
                place == null ? "" : place.planRef(),
                place == null ? "" : place.nodeRef(),
                place == null ? "" : place.planLabelTh(),
                place == null ? "" : place.planLabelEn(),
                t.allowed().status(),
                holder,
                since,
                due,
                choice.detail());
        Integer actingRung = choice.acting() == null
                ? null
                : bodies.get(choice.acting()).level().rung();
        Integer holderRung = holding.map(b -> b.level().rung()).orElse(null);
        store.addStep(step, new NeedStore.Taken(t.need().id(), t.account(), holderRung, actingRung, t.key()));
        if (ENDS_JOININGS.contains(step.statusAfter())) {
            store.lapseJoinings(t.need().id(), clock.instant());
        }
        record(t, step);
    }

    private void record(Taking t, Step step) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("seq", String.valueOf(step.seq()));
        detail.put("status", step.statusAfter());
        detail.put("on", step.decidedOn().toString());
        detail.put("sentence", step.sentence());
        if (step.bodyCode() != null) {
            detail.put("body", step.bodyCode());
        }
        if (step.reasonCode() != null) {
            detail.put("reason", step.reasonCode());
        }
        if (!step.nodeRef().isEmpty()) {
            detail.put("node", step.nodeRef());
        }
        if (step.detail().baht() != null) {
            detail.put("baht", step.detail().baht().toPlainString());
        }
        audit.record(
                t.by(),
                t.choice().move().deed().code(),
                t.need().ref(),
                t.need().area(),
                detail);
    }
}
