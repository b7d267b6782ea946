package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answering several needs of a desk at once: choose, say why, look at what villagers will read, record; leave the odd one
 * out; take it back within a minute. Each need gets a step of its own.
 */
@Controller
class TogetherPages {
    private final TogetherAnswers answers;
    private final TogetherMaker maker;
    private final TakingBack takingBack;
    private final Offers offers;
    private final Bodies bodies;

    TogetherPages(TogetherAnswers answers, TogetherMaker maker, TakingBack takingBack, Offers offers, Bodies bodies) {
        this.answers = answers;
        this.maker = maker;
        this.takingBack = takingBack;
        this.offers = offers;
        this.bodies = bodies;
    }

    @GetMapping("/desks/{bodyCode}/together")
    ModelAndView choose(
            Ui ui, Actor actor, @PathVariable String bodyCode, @RequestParam MultiValueMap<String, String> asked) {
        Body body = desk(actor, bodyCode);
        TogetherForm form = new TogetherForm(asked);
        if (form.needs().isEmpty()) {
            return ui.redirect("/desks/" + bodyCode, "proposals.together.none");
        }
        Map<String, String> typed = new LinkedHashMap<>(form.typed());
        typed.putIfAbsent("on", ThaiDates.full(ui.today()));
        return ui.page("proposals/together", maker.page(ui, actor, body, form, typed, false, FormErrors.none()));
    }

    @PostMapping("/desks/{bodyCode}/together")
    ModelAndView decide(
            Ui ui, Actor actor, @PathVariable String bodyCode, @RequestParam MultiValueMap<String, String> sent) {
        Body body = desk(actor, bodyCode);
        TogetherForm form = new TogetherForm(sent);
        FormErrors errors = FormErrors.none();
        if (form.checks()) {
            return ui.page("proposals/together", maker.page(ui, actor, body, form, form.typed(), false, errors));
        }
        Optional<LocalDate> on = TypedDate.read(errors, "on", form.get("on"), ui.today());
        if (form.needs().isEmpty()) {
            errors.add("need", "proposals.together.none");
        }
        String offered = offers.typed(ui, form.typed(), bodyCode);
        maker.check(form, offered, errors);
        if (errors.any() || on.isEmpty()) {
            return again(ui, actor, body, form, TogetherAnswers.Outcome.none(errors));
        }
        Decision decision = decision(form, bodyCode, on.get());
        if (form.get("step").equals("record")) {
            TogetherAnswers.Outcome outcome = answers.record(actor, form, decision, offered);
            return outcome.notKept().isEmpty()
                    ? ui.redirect(
                            "/desks/" + bodyCode,
                            "proposals.together.done",
                            outcome.kept().size())
                    : again(ui, actor, body, form.without(outcome.kept()), outcome);
        }
        TogetherAnswers.Outcome outcome = answers.foresee(actor, form, decision, offered);
        return outcome.errors().any()
                ? again(ui, actor, body, form, outcome)
                : ui.page("proposals/together", maker.page(ui, actor, body, form, form.typed(), true, errors));
    }

    private ModelAndView again(Ui ui, Actor actor, Body body, TogetherForm form, TogetherAnswers.Outcome outcome) {
        return ui.page(422, "proposals/together", maker.again(ui, actor, body, form, outcome));
    }

    private static Decision decision(TogetherForm form, String body, LocalDate on) {
        return new Decision(
                NeedTextForm.keyOf(form.get("key")),
                0,
                form.get("move"),
                body,
                form.get("reason"),
                "",
                form.get("sentenceOfficial"),
                "",
                on,
                form.get("sitting"),
                form.get("orderNo"),
                "",
                "",
                form.get("node"),
                "",
                StepDetail.NONE,
                Optional.empty());
    }

    /** Takes back what was recorded within the last minute. */
    @PostMapping("/desks/{bodyCode}/undo")
    ModelAndView undo(
            Ui ui, Actor actor, @PathVariable String bodyCode, @RequestParam MultiValueMap<String, String> sent) {
        desk(actor, bodyCode);
        List<String> fresh = takingBack.listFresh(actor, bodyCode);
        int back = 0;
        for (String code : new TogetherForm(sent).needs()) {
            if (fresh.contains(code)
                    && takingBack.takeBack(actor, code, ui.in(Lang.TH, "proposals.undo.said"))
                            instanceof Written.Done) {
                back++;
            }
        }
        return ui.redirect("/desks/" + bodyCode, back == 0 ? "proposals.undo.toolate" : "proposals.undo.done", back);
    }

    private Body desk(Actor actor, String code) {
        Body body = bodies.findBody(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!actor.worksFor(code)) {
            throw new AccessDeniedException("not your desk");
        }
        return body;
    }
}
