package org.phaenruam.app.proposals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for splitting a need that holds several matters: each part goes on at the same desk and keeps the lineage. */
@Component
public class Splits {
    static final int PARTS_MAX = 6;

    private final NeedStore store;
    private final Journeys tables;
    private final Rules rules;
    private final Steps steps;
    private final Bodies bodies;
    private final Areas areas;
    private final Clock clock;

    Splits(NeedStore store, Journeys tables, Steps steps, Bodies bodies, Areas areas, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.rules = new Rules(tables);
        this.steps = steps;
        this.bodies = bodies;
        this.areas = areas;
        this.clock = clock;
    }

    /** One part as typed. */
    record Part(String title, String detail) {
        boolean empty() {
            return title.isBlank() && detail.isBlank();
        }
    }

    /** What was typed; {@code seen} is the last step that was on the screen. */
    record Typed(
            UUID key,
            int seen,
            String body,
            List<Part> parts,
            String reason,
            String sentence,
            LocalDate on,
            String sitting) {}

    /** May this person split this need here and now? */
    boolean maySplit(Actor actor, Need need, Situated now, String body) {
        Move split = tables.move("SPLIT");
        return actor.may(split.deed(!body.isEmpty()), Proposals.situation(need, now, split, body))
                && (body.isEmpty() || bodies.mandated(bodies.get(body), "SPLIT"));
    }

    @Transactional
    public Written split(Actor actor, String code, Typed typed) {
        Need need =
                store.find(code).orElseThrow(() -> new NoSuchElementException("no need has the code '" + code + "'"));
        store.lock(need.id());
        List<Step> taken = store.listSteps(need.id());
        Situated now = Situated.after(taken, LocalDate.now(clock));
        if (store.stepTaken(need.id(), typed.key())) {
            return new Written.Done(code, true);
        }
        if (now.seq() != typed.seen()) {
            return new Written.Stale(taken.subList(Math.clamp(typed.seen(), 0, taken.size()), taken.size()));
        }
        if (!maySplit(actor, need, now, typed.body())) {
            return new Written.Forbidden();
        }
        FormErrors errors = FormErrors.none();
        List<NeedText> parts = texts(errors, need, typed);
        PersonalMarks.check(errors, "sentence", typed.sentence());
        String body = typed.body().isEmpty() ? Objects.requireNonNullElse(now.lastHolder(), "") : typed.body();
        Choice choice = choice(typed, body, "parts");
        if (rules.judge(now, choice, LocalDate.now(clock)) instanceof Verdict.Refused refused) {
            refused.problems()
                    .forEach(p -> errors.add(p.field(), p.key(), p.args().toArray()));
        }
        if (errors.any()) {
            return new Written.Refused(errors);
        }
        take(actor, need, now, typed, body, parts);
        return new Written.Done(code, false);
    }

    private void take(Actor actor, Need need, Situated now, Typed typed, String body, List<NeedText> parts) {
        List<String> codes = new ArrayList<>();
        for (NeedText part : parts) {
            Need child = steps.addPart(actor.ref(), need.author(), part, need.area(), need.sample(), "", need.code());
            submit(actor, child, bodies.get(body), typed.on(), part.key());
            codes.add(child.code());
        }
        Choice choice = choice(typed, body, String.join(" ", codes));
        if (rules.judge(now, choice, LocalDate.now(clock)) instanceof Verdict.Allowed allowed) {
            steps.add(new Steps.Taking(actor.ref(), actor.account(), need, now, choice, allowed, typed.key())
                    .signedBy(Signature.of(actor, typed.body(), "")));
        }
    }

    private void submit(Actor actor, Need child, Body desk, LocalDate on, UUID key) {
        Situated now = Situated.after(List.of(), on);
        String sentence = child.detail().isBlank() ? child.title() : child.detail();
        String said = sentence.length() <= Rules.SENTENCE_MAX ? sentence : sentence.substring(0, Rules.SENTENCE_MAX);
        Choice choice =
                new Choice(tables.move("SUBMIT"), null, desk.code(), null, said, on, "", "", null, StepDetail.NONE);
        if (rules.judge(now, choice, LocalDate.now(clock)) instanceof Verdict.Allowed allowed) {
            steps.add(new Steps.Taking(actor.ref(), actor.account(), child, now, choice, allowed, key));
        } else {
            throw new IllegalStateException("a part could not be submitted: " + child.code());
        }
    }

    private List<NeedText> texts(FormErrors errors, Need need, Typed typed) {
        List<NeedText> texts = new ArrayList<>();
        for (int i = 0; i < typed.parts().size(); i++) {
            Part part = typed.parts().get(i);
            if (part.empty()) {
                continue;
            }
            UUID key = UUID.nameUUIDFromBytes((typed.key() + "/" + i).getBytes(StandardCharsets.UTF_8));
            NeedText text = NeedTextRules.tidied(new NeedText(
                    key,
                    part.title(),
                    part.detail(),
                    "",
                    need.area().value(),
                    "",
                    need.speakerKind(),
                    need.speakerLabel(),
                    need.doerClass()));
            int at = i + 1;
            NeedTextRules.check(text, areas.tree())
                    .all()
                    .forEach((field, problems) -> problems.forEach(p -> errors.add(
                            field.equals("detail") ? "detail" + at : "title" + at,
                            p.key(),
                            p.args().toArray())));
            texts.add(text);
        }
        if (texts.size() < 2) {
            errors.add("title" + Math.min(texts.size() + 1, 2), "proposals.split.two");
        }
        return texts;
    }

    private Choice choice(Typed typed, String body, String target) {
        return new Choice(
                tables.move("SPLIT"),
                body.isEmpty() ? null : body,
                null,
                Optional.of(typed.reason())
                        .filter(tables::knowsReason)
                        .map(tables::reason)
                        .orElse(null),
                ThaiText.normalise(typed.sentence()),
                typed.on(),
                ThaiDigits.toArabic(typed.sitting()).strip(),
                target,
                null,
                StepDetail.NONE);
    }
}
