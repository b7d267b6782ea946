package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.Body;

/** Walks one invented need along the moves of a story; every step is judged by the same rules as people's. */
final class InventedJourney {
    /** The bodies that needs of one place meet: who is first, who is next above each, and the local government. */
    record Desks(List<Body> upwards, @Nullable Body local, Function<Body, Integer> daysAllowed) {
        Optional<Body> above(@Nullable String code) {
            for (int i = 0; i + 1 < upwards.size(); i++) {
                if (upwards.get(i).code().equals(code)) {
                    return Optional.of(upwards.get(i + 1));
                }
            }
            return Optional.empty();
        }

        Optional<Body> find(@Nullable String code) {
            if (local != null && local.code().equals(code)) {
                return Optional.of(local);
            }
            return upwards.stream().filter(body -> body.code().equals(code)).findFirst();
        }
    }

    private final Rules rules;
    private final Journeys tables;
    private final InventedWords words;
    private final Desks desks;
    private final Function<Body, Optional<PlanOffer>> plans;
    private final InventedWords.Told told;
    private final SplittableRandom random;
    private final LocalDate today;
    private final List<Step> taken = new ArrayList<>();
    private final List<InventedNeed.Taken> rows = new ArrayList<>();
    private Optional<PlanOffer> plan = Optional.empty();
    private Situated now;

    InventedJourney(
            Journeys tables,
            InventedWords words,
            Desks desks,
            Function<Body, Optional<PlanOffer>> plans,
            InventedWords.Told told,
            SplittableRandom random,
            LocalDate today) {
        this.rules = new Rules(tables);
        this.tables = tables;
        this.words = words;
        this.desks = desks;
        this.plans = plans;
        this.told = told;
        this.random = random;
        this.today = today;
        this.now = Situated.after(List.of(), today);
    }

    /** Goes as far as the story and the place allow, from the day on which the need was told. */
    List<InventedNeed.Taken> walk(List<String> story, LocalDate toldOn) {
        long age = today.toEpochDay() - toldOn.toEpochDay();
        for (int i = 0; i < story.size(); i++) {
            long jitter = age == 0 ? 0 : random.nextLong(age / (story.size() + 1) / 2 + 1);
            LocalDate on = i == 0 ? toldOn : toldOn.plusDays(age * i / (story.size() + 1) + jitter);
            LocalDate last = now.lastOn();
            if (!take(story.get(i), last != null && last.isAfter(on) ? last : on)) {
                return rows;
            }
        }
        if (now.status().equals("IN_DRAFT_PLAN")) {
            take("PLAN_APPROVED", today);
        }
        return rows;
    }

    private boolean take(String code, LocalDate wanted) {
        Move move = tables.move(code);
        Optional<Body> holder = desks.find(now.holder());
        Optional<Body> to = to(code, holder);
        LocalDate on = wanted;
        if (code.equals("PUT_IN_PLAN")) {
            plan = holder.flatMap(plans);
        } else if (code.equals("PLAN_APPROVED")) {
            LocalDate putIn = now.lastOn() == null ? wanted : now.lastOn();
            Optional<LocalDate> approved = plan.flatMap(p -> p.approvedAfter(putIn));
            if (approved.isEmpty() || approved.get().isAfter(today)) {
                return false;
            }
            on = approved.get();
        }
        if (move.needsPlan() && plan.isEmpty() || (move.handsOver() && to.isEmpty())) {
            return false;
        }
        InventedWords.Said said = words.step(random, code);
        Body acting = move.needsBody() ? acting(code, holder).orElse(null) : null;
        Choice choice = new Choice(
                move,
                acting == null ? null : acting.code(),
                to.map(Body::code).orElse(null),
                said.reason().isEmpty() ? null : tables.reason(said.reason()),
                said.sentence(),
                on,
                acting == null ? "" : 1 + on.getMonthValue() / 2 + "/" + (on.getYear() + 543),
                target(code),
                move.needsPlan() ? place() : null,
                detail(code, on));
        if (!(rules.judge(now, choice, today) instanceof Verdict.Allowed allowed)) {
            throw new IllegalStateException("the invented story breaks a rule at " + code + " from " + now.status()
                    + ": " + rules.judge(now, choice, today));
        }
        add(choice, said, allowed, acting);
        return true;
    }

    private Optional<Body> to(String code, Optional<Body> holder) {
        return switch (code) {
            case "SUBMIT" -> Optional.of(desks.upwards.getFirst());
            case "SEND_UP" -> desks.above(now.holder());
            case "RESUBMIT" -> desks.find(now.returnedBy());
            case "FORWARD" -> Optional.ofNullable(desks.local);
            case "FUND" -> holder.filter(h -> !h.type().local()).flatMap(h -> Optional.ofNullable(desks.local));
            default -> Optional.empty();
        };
    }

    /** The approver speaks for what is in an approved plan, else whoever holds the need. */
    private Optional<Body> acting(String code, Optional<Body> holder) {
        boolean ofThePlan = switch (code) {
            case "PLAN_APPROVED", "RANK_WITHIN", "RANK_OVER", "NOT_FUND" -> true;
            case "FUND" -> plan.isPresent();
            default -> false;
        };
        return ofThePlan ? plan.flatMap(p -> desks.find(p.approver())) : holder;
    }

    private PlanPlace place() {
        if (!now.memberships().isEmpty()) {
            return now.memberships().getLast().place();
        }
        return plan.orElseThrow().placeFor(told.sector());
    }

    private String target(String code) {
        return switch (code) {
            case "DO_OURSELVES", "VERIFY" -> told.speaker();
            case "FUND" -> "รายการ " + told.official();
            case "CONTRACT" -> "สัญญา " + (1 + random.nextInt(400)) + "/" + (today.getYear() + 543);
            default -> "";
        };
    }

    private StepDetail detail(String code, LocalDate on) {
        return switch (code) {
            case "FUND" -> StepDetail.money(words.source(random), BigDecimal.valueOf(told.baht()), on.getYear() + 543);
            case "REPORT" -> StepDetail.progress(10 + random.nextInt(80), null, "");
            case "DO_OURSELVES" -> StepDetail.by(on.plusDays(60));
            default -> StepDetail.NONE;
        };
    }

    private void add(Choice choice, InventedWords.Said said, Verdict.Allowed allowed, @Nullable Body acting) {
        Optional<Body> holder = desks.find(allowed.holder());
        LocalDate since = allowed.waitingSince();
        LocalDate due = !allowed.status().equals("WAITING") || holder.isEmpty()
                ? null
                : allowed.newDesk() || now.dueOn() == null
                        ? since.plusDays(desks.daysAllowed.apply(holder.get()))
                        : now.dueOn();
        PlanPlace place = choice.place();
        Step step = new Step(
                id(choice.on()),
                now.seq() + 1,
                choice.move().code(),
                choice.acting(),
                choice.reason() == null ? null : choice.reason().code(),
                choice.sentence(),
                "",
                said.sentenceEn(),
                choice.on(),
                choice.on().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                choice.sitting(),
                "",
                "",
                null,
                choice.target(),
                place == null ? "" : place.planRef(),
                place == null ? "" : place.nodeRef(),
                place == null ? "" : place.planLabelTh(),
                place == null ? "" : place.planLabelEn(),
                allowed.status(),
                allowed.holder(),
                since,
                due,
                choice.detail());
        taken.add(step);
        rows.add(new InventedNeed.Taken(
                step,
                holder.map(InventedJourney::rung).orElse(null),
                acting == null ? null : rung(acting),
                id(choice.on())));
        now = Situated.after(taken, today);
    }

    private static Integer rung(Body body) {
        Level level = body.level();
        return level.rung();
    }

    private UUID id(LocalDate on) {
        return InventedIds.next(random, on);
    }
}
