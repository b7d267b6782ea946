package org.phaenruam.app.proposals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the page on which several needs are answered at once. */
@Component
class TogetherMaker {
    private final Needs needs;
    private final NeedLines lines;
    private final Proposals proposals;
    private final Journeys tables;
    private final Offers offers;
    private final Bodies bodies;
    private final WordChecks checks;

    TogetherMaker(
            Needs needs,
            NeedLines lines,
            Proposals proposals,
            Journeys tables,
            Offers offers,
            Bodies bodies,
            WordChecks checks) {
        this.checks = checks;
        this.needs = needs;
        this.lines = lines;
        this.proposals = proposals;
        this.tables = tables;
        this.offers = offers;
        this.bodies = bodies;
    }

    /** What is missing before anything is recorded. */
    void check(TogetherForm form, String offered, FormErrors errors) {
        String code = form.get("move");
        if (!tables.knowsMove(code) || !TogetherForm.takes(code)) {
            errors.add("move", "proposals.refused.move");
            return;
        }
        Move move = tables.move(code);
        if (move.needsReason() && !tables.knowsReason(form.get("reason"))) {
            errors.add("reason", "proposals.refused.reason");
        } else if (form.needs().stream()
                .anyMatch(need -> form.said(need, offered).isBlank())) {
            errors.add("sentence", "proposals.refused.sentence");
        } else if (form.needs().stream()
                .anyMatch(need -> form.said(need, offered).length() > Rules.SENTENCE_MAX)) {
            errors.add("sentence", "proposals.refused.toolong");
        } else {
            String all =
                    form.needs().stream().map(need -> form.said(need, offered)).collect(Collectors.joining("\n"));
            PersonalMarks.check(errors, "sentence", all);
        }
        DecisionForm.checkPapers(errors, form.get("sentenceOfficial"), form.get("orderNo"), "");
        if (move.needsPlan() && form.get("node").isEmpty()) {
            errors.add("node", "proposals.refused.plan");
        }
        if (code.equals("HEAR") && form.get("sitting").isBlank()) {
            errors.add("sitting", "proposals.refused.sitting");
        }
    }

    TogetherPage page(
            Ui ui,
            Actor actor,
            Body body,
            TogetherForm form,
            Map<String, String> typed,
            boolean preview,
            FormErrors errors) {
        return page(ui, actor, body, form, typed, preview, TogetherAnswers.Outcome.none(errors));
    }

    /** The form again with all that was typed, and why it could not be done. */
    TogetherPage again(Ui ui, Actor actor, Body body, TogetherForm form, TogetherAnswers.Outcome outcome) {
        return page(ui, actor, body, form, form.typed(), false, outcome);
    }

    private TogetherPage page(
            Ui ui,
            Actor actor,
            Body body,
            TogetherForm form,
            Map<String, String> typed,
            boolean preview,
            TogetherAnswers.Outcome outcome) {
        List<Journey> journeys = needs.findAll(form.shown());
        List<Move> possible = possible(actor, journeys, body.code());
        Move move = chosen(form.get("move"), possible, outcome);
        boolean asksPlan = move != null && move.needsPlan();
        List<DecidePage.PlaceChoice> places = asksPlan ? offers.places(body) : List.of();
        String offered = move == null ? "" : offers.typed(ui, typed, body.code());
        String here = "/desks/" + body.code() + "/together";
        String query = form.shown().stream()
                .map(code -> "need=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        UUID key = typed.containsKey("key") ? NeedTextForm.keyOf(typed.get("key")) : Ids.next();
        return new TogetherPage(
                body.code(),
                ui.say(body.name()),
                journeys.stream().anyMatch(j -> j.need().sample()),
                List.of(
                        new Crumb(ui.t("proposals.desk.crumb"), "/desks/" + body.code()),
                        new Crumb(ui.t("proposals.together.crumb"), null)),
                here,
                journeys.stream()
                        .map(j -> item(ui, j, form, offered, preview, outcome))
                        .toList(),
                choices(ui, possible, move, here + "?" + query),
                move == null ? "" : move.code(),
                move == null ? "" : ui.say(move.wording()),
                goesTo(ui, move, body),
                move == null || !move.needsReason() ? List.of() : offers.reasons(ui, move, Optional.of(body)),
                places,
                asksPlan,
                asksPlan && places.isEmpty() ? offers.whereToBegin(actor, body) : "",
                preview,
                key,
                typed,
                preview ? day(ui, form) : "",
                form.checks() ? checks.of(about(journeys), form.said("", offered)) : null,
                notKept(ui, journeys, outcome),
                outcome.kept().size(),
                outcome.errors());
    }

    /** What was chosen; it stays chosen when one of the needs cannot have it, so that nothing typed is lost. */
    private @Nullable Move chosen(String code, List<Move> possible, TogetherAnswers.Outcome outcome) {
        boolean refused = outcome.errors().any() && tables.knowsMove(code) && TogetherForm.takes(code);
        return possible.stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElse(refused ? tables.move(code) : null);
    }

    private static List<TogetherPage.NotKept> notKept(Ui ui, List<Journey> journeys, TogetherAnswers.Outcome outcome) {
        return outcome.notKept().entrySet().stream()
                .map(e -> new TogetherPage.NotKept(
                        e.getKey(),
                        journeys.stream()
                                .map(Journey::need)
                                .filter(need -> need.code().equals(e.getKey()))
                                .map(need -> need.title(ui.lang(), ui.register()))
                                .findFirst()
                                .orElse(""),
                        e.getValue()))
                .toList();
    }

    private static String day(Ui ui, TogetherForm form) {
        return TypedDate.read(FormErrors.none(), "on", form.get("on"), ui.today())
                .map(ui::date)
                .orElse("");
    }

    private static List<Need> about(List<Journey> journeys) {
        return journeys.stream().map(Journey::need).toList();
    }

    private static List<DecidePage.MoveChoice> choices(Ui ui, List<Move> possible, @Nullable Move chosen, String here) {
        return possible.stream()
                .map(m -> new DecidePage.MoveChoice(
                        m.code(),
                        ui.say(m.wording()),
                        here + "&move=" + m.code(),
                        MoveLook.of(m.code()).icon(),
                        chosen != null && m.code().equals(chosen.code())))
                .toList();
    }

    private String goesTo(Ui ui, @Nullable Move move, Body body) {
        return move != null && move.code().equals("SEND_UP")
                ? bodies.nextUp(body).map(b -> ui.say(b.name())).orElse("")
                : "";
    }

    /** What can be done with all of them. */
    private List<Move> possible(Actor actor, List<Journey> journeys, String body) {
        Set<Move> common = null;
        for (Journey journey : journeys) {
            List<Move> moves = proposals.movesFor(actor, journey, body);
            if (common == null) {
                common = new java.util.LinkedHashSet<>(moves);
            } else {
                common.retainAll(new HashSet<>(moves));
            }
        }
        return common == null
                ? List.of()
                : common.stream().filter(m -> TogetherForm.takes(m.code())).toList();
    }

    private TogetherPage.Item item(
            Ui ui,
            Journey journey,
            TogetherForm form,
            String offered,
            boolean preview,
            TogetherAnswers.Outcome outcome) {
        Need need = journey.need();
        Situated now = Situated.after(journey.steps(), ui.today());
        long days = java.time.temporal.ChronoUnit.DAYS.between(now.waitingSince(), ui.today());
        boolean late = now.dueOn() != null && now.dueOn().isBefore(ui.today());
        int last = journey.steps().isEmpty() ? 0 : journey.steps().getLast().seq();
        int seen = outcome.notKept().containsKey(need.code()) ? last : form.seen(need.code());
        boolean chosen = form.needs().contains(need.code());
        return new TogetherPage.Item(
                need.code(),
                need.title(ui.lang(), ui.register()),
                NeedPageMaker.speaker(ui, need) + " " + lines.place(ui, need.area()),
                need.detail(),
                late ? "late" : "wait",
                late ? "warn" : "clock",
                ui.t("proposals.waited", days),
                seen < 0 ? last : seen,
                chosen,
                preview && chosen ? form.said(need.code(), offered) : "");
    }
}
