package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for joining like needs. A joining is called by the desk or a coordinator, asked of each author or of the
 * recorders of the place, and takes effect when all agree or when the days have passed; who could not be reached is named
 * in the step. Nothing is overwritten: both texts stay, and it can be undone (move UNMERGE).
 */
@Component
public class Joinings {
    static final Deed ANSWER = new Deed("need.join-answer", Set.of(Capacity.AUTHOR, Capacity.RECORDER), Set.of());
    static final int DAYS_MIN = 3;
    static final int DAYS_MAX = 60;
    private static final int LABEL_MAX = 120;
    private static final Set<String> CANNOT_BE_KEPT =
            Set.of("DRAFT", "MERGED", "SPLIT", "WITHDRAWN", "NOT_ACCEPTED", "CANCELLED");

    private final NeedStore needs;
    private final JoiningStore store;
    private final Journeys tables;
    private final Steps steps;
    private final Rules rules;
    private final Bodies bodies;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;

    Joinings(
            NeedStore needs,
            JoiningStore store,
            Journeys tables,
            Steps steps,
            Bodies bodies,
            Areas areas,
            Audit audit,
            Clock clock) {
        this.needs = needs;
        this.store = store;
        this.tables = tables;
        this.steps = steps;
        this.rules = new Rules(tables);
        this.bodies = bodies;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was typed: {@code body} is empty when a coordinator calls it; then it is done in the name of the desk. */
    record Call(UUID key, String body, String kept, String reason, String sentence, String sitting, int days) {}

    /** May this person call for this need to join another? */
    boolean mayCall(Actor actor, Need need, Situated now, String body) {
        Move merge = tables.move("MERGE");
        return actor.may(merge.deed(!body.isEmpty()), Proposals.situation(need, now, merge, body))
                && (body.isEmpty() || bodies.mandated(bodies.get(body), "MERGE"));
    }

    /** Calls a joining; both needs stay where they are until all have answered or the days have passed. */
    @Transactional
    public Written call(Actor actor, String code, Call typed) {
        Need need = get(code);
        Optional<Need> kept = needs.find(ThaiDigits.toArabic(typed.kept()).strip());
        needs.lock(Stream.concat(Stream.of(need), kept.stream()).map(Need::id).toList());
        if (store.exists(typed.key())) {
            return new Written.Done(code, true);
        }
        Situated now = Situated.after(needs.listSteps(need.id()), today());
        if (!mayCall(actor, need, now, typed.body())) {
            return tables.move("MERGE").allowedFrom(now.status())
                    ? new Written.Forbidden()
                    : refused("", "proposals.join.notnow");
        }
        String body = typed.body().isEmpty() ? Objects.requireNonNullElse(now.lastHolder(), "") : typed.body();
        FormErrors errors = FormErrors.none();
        checkKept(errors, need, kept, typed.kept());
        if (typed.days() < DAYS_MIN || typed.days() > DAYS_MAX) {
            errors.add("days", "proposals.join.days.range", DAYS_MIN, DAYS_MAX);
        }
        PersonalMarks.check(errors, "sentence", typed.sentence());
        if (rules.judge(now, choice(typed, body), today()) instanceof Verdict.Refused refused) {
            refused.problems()
                    .forEach(p -> errors.add(
                            p.field().equals("target") ? "kept" : p.field(),
                            p.key(),
                            p.args().toArray()));
        }
        if (errors.any() || kept.isEmpty()) {
            return new Written.Refused(errors);
        }
        open(actor, need, kept.get(), typed, body);
        return new Written.Done(code, false);
    }

    private void open(Actor actor, Need need, Need kept, Call typed, String body) {
        JoiningStore.Row row = new JoiningStore.Row(
                typed.key(),
                need.id(),
                need.code(),
                kept.code(),
                body,
                typed.reason(),
                ThaiText.normalise(typed.sentence()),
                ThaiDigits.toArabic(typed.sitting()).strip(),
                today(),
                today().plusDays(typed.days()),
                "OPEN");
        store.add(row, kept.id(), actor.ref().value());
        audit.record(
                actor.ref(),
                "need.joining-called",
                need.ref(),
                need.area(),
                java.util.Map.of(
                        "with", kept.code(), "answer-by", row.answerBy().toString()));
        for (Need asked : List.of(need, kept)) {
            store.ask(row.id(), asked.id(), asked.author());
            if (asked.author() != null && actor.account().equals(asked.author())) {
                store.answer(row.id(), asked.id(), true, "", actor.ref().value(), today());
            }
        }
        settle(row);
    }

    private void checkKept(FormErrors errors, Need need, Optional<Need> kept, String typed) {
        List<Step> steps = kept.map(k -> needs.listSteps(k.id())).orElse(List.of());
        if (kept.isEmpty() || steps.isEmpty()) { // a draft is nobody's business, not even that there is one
            errors.add("kept", "proposals.join.unknown", typed.strip());
        } else if (kept.get().id().equals(need.id())) {
            errors.add("kept", "proposals.join.itself");
        } else if (CANNOT_BE_KEPT.contains(Situated.after(steps, today()).status())) {
            errors.add("kept", "proposals.join.closed", kept.get().code());
        } else if (store.anyOpen(need.id()) || store.joinsAnother(kept.get().id())) {
            errors.add("kept", "proposals.join.already");
        }
    }

    private Choice choice(Call typed, String body) {
        return new Choice(
                tables.move("MERGE"),
                body.isEmpty() ? null : body,
                null,
                tables.knowsReason(typed.reason()) ? tables.reason(typed.reason()) : null,
                ThaiText.normalise(typed.sentence()),
                today(),
                ThaiDigits.toArabic(typed.sitting()).strip(),
                ThaiDigits.toArabic(typed.kept()).strip(),
                null,
                StepDetail.NONE);
    }

    /** May this person answer for this need? */
    boolean mayAnswer(Actor actor, JoiningStore.Voice voice) {
        return voice.answer() == null && actor.may(ANSWER, new Situation(voice.area(), null, voice.author(), null));
    }

    /** Yes or no for one of the two needs; a no ends it, the last yes joins them. */
    @Transactional
    public Written answer(Actor actor, UUID joining, String code, boolean yes, String said) {
        store.lockNeeds(joining);
        Optional<JoiningStore.Row> row = store.lockOpen(joining);
        Optional<JoiningStore.Voice> voice = store.listVoices(List.of(joining)).stream()
                .filter(v -> v.code().equals(code))
                .findFirst();
        if (row.isEmpty() || voice.isEmpty() || voice.get().answer() != null) {
            return refused("", "proposals.join.answered");
        }
        if (!mayAnswer(actor, voice.get())) {
            return new Written.Forbidden();
        }
        String words = ThaiText.normalise(said);
        FormErrors errors = FormErrors.none();
        PersonalMarks.check(errors, "said", words);
        if (words.length() > Rules.SENTENCE_MAX) {
            errors.add("said", "proposals.refused.toolong");
        }
        if (errors.any()) {
            return new Written.Refused(errors);
        }
        store.answer(joining, voice.get().needId(), yes, words, actor.ref().value(), today());
        audit.record(
                actor.ref(),
                ANSWER.code(),
                get(code).ref(),
                voice.get().area(),
                java.util.Map.of("answer", yes ? "yes" : "no", "joining", joining.toString()));
        settle(row.get());
        return new Written.Done(code, false);
    }

    /** Joins what all agreed to, ends what somebody refused, and, when the days have passed, joins and names the silent. */
    private void settle(JoiningStore.Row row) {
        List<JoiningStore.Voice> voices = store.listVoices(List.of(row.id()));
        boolean refused = voices.stream().anyMatch(v -> "NO".equals(v.answer()));
        List<JoiningStore.Voice> silent =
                voices.stream().filter(v -> v.answer() == null).toList();
        if (refused) {
            close(row, "REFUSED");
        } else if (silent.isEmpty() || today().isAfter(row.answerBy())) {
            close(row, join(row, silent) ? "JOINED" : "LAPSED");
        }
    }

    private void close(JoiningStore.Row row, String state) {
        store.close(row.id(), state, clock.instant());
        Need need = get(row.needCode());
        audit.record(
                ActorRef.system("joining"),
                "need.joining-ended",
                need.ref(),
                need.area(),
                java.util.Map.of("with", row.keptCode(), "state", state));
    }

    /** False when the need has moved on meanwhile, so that it can no longer be joined. */
    private boolean join(JoiningStore.Row row, List<JoiningStore.Voice> silent) {
        Need need = get(row.needCode());
        Situated now = Situated.after(needs.listSteps(need.id()), today());
        Situated kept = Situated.after(needs.listSteps(get(row.keptCode()).id()), today());
        String unreached = unreached(silent);
        String sentence = shortened(row.sentence(), Rules.SENTENCE_MAX - unreached.length()) + unreached;
        Call call =
                new Call(row.id(), row.bodyCode(), row.keptCode(), row.reasonCode(), sentence, row.sitting(), DAYS_MIN);
        String desk = now.holder() == null ? now.lastHolder() : now.holder();
        if (CANNOT_BE_KEPT.contains(kept.status()) || !row.bodyCode().equals(desk)) {
            return false;
        }
        Choice choice = choice(call, row.bodyCode());
        if (rules.judge(now, choice, today()) instanceof Verdict.Allowed allowed) {
            steps.add(new Steps.Taking(ActorRef.system("joining"), null, need, now, choice, allowed, Ids.next()));
            return true;
        }
        return false;
    }

    /** Whoever did not answer is named in any case; the whole sentence stays with the joining. */
    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(0, most - 1)) + "…";
    }

    private static String unreached(List<JoiningStore.Voice> silent) {
        return silent.isEmpty()
                ? ""
                : silent.stream()
                        .map(v -> v.speakerLabel().isEmpty()
                                ? v.code()
                                : shortened(v.speakerLabel(), LABEL_MAX) + " (" + v.code() + ")")
                        .collect(Collectors.joining(" และ ", " ติดต่อไม่ได้ภายในวันที่กำหนด: ", ""));
    }

    /** The joinings whose days have passed. */
    public List<UUID> listDue() {
        return store.listDue(today());
    }

    /** Settles one whose days have passed. */
    @Transactional
    public void settle(UUID joining) {
        store.lockNeeds(joining);
        store.lockOpen(joining).ifPresent(this::settle);
    }

    /** Open joinings of a need, and those refused in the last 60 days. */
    List<Joining> listOf(Need need) {
        List<JoiningStore.Row> rows = store.listOf(need.id(), today().minusDays(60));
        List<JoiningStore.Voice> voices =
                store.listVoices(rows.stream().map(JoiningStore.Row::id).toList());
        return rows.stream()
                .map(row -> new Joining(
                        row.id(),
                        row.needCode(),
                        row.keptCode(),
                        row.bodyCode(),
                        row.sentence(),
                        row.answerBy(),
                        row.state(),
                        voices.stream()
                                .filter(v -> v.joiningId().equals(row.id()))
                                .toList()))
                .toList();
    }

    /** What this person is asked: as author, or as recorder of the place. */
    public List<JoiningStore.Voice> listAsked(Actor actor) {
        List<String> paths = Stream.of(Role.RECORDER, Role.FACILITATOR)
                .flatMap(role -> actor.areasAs(role).stream())
                .map(area -> areas.tree().path(area))
                .distinct()
                .toList();
        return store.listAsked(actor.account(), paths);
    }

    /** The needs that this one descends from, was split into, joined, or was joined by. */
    List<Relative> relatives(Need need) {
        return store.listRelatives(need);
    }

    private Need get(String code) {
        return needs.find(code)
                .orElseThrow(() -> new java.util.NoSuchElementException("no need has the code '" + code + "'"));
    }

    private static Written refused(String field, String key) {
        FormErrors errors = FormErrors.none();
        errors.add(field, key);
        return new Written.Refused(errors);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
