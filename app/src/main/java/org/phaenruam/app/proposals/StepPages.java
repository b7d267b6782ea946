package org.phaenruam.app.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking one step: a body's decision at its desk, or what the people themselves do with their need. */
@Controller
class StepPages {
    private final OpenNeeds needs;
    private final Proposals proposals;
    private final DecidePageMaker maker;
    private final Offers offers;
    private final Bodies bodies;

    StepPages(OpenNeeds needs, Proposals proposals, DecidePageMaker maker, Offers offers, Bodies bodies) {
        this.offers = offers;
        this.needs = needs;
        this.proposals = proposals;
        this.maker = maker;
        this.bodies = bodies;
    }

    @GetMapping("/desks/{bodyCode}/needs/{code}")
    ModelAndView decide(
            Ui ui,
            Actor actor,
            @PathVariable String bodyCode,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String move) {
        if (!actor.worksFor(bodyCode) || bodies.findBody(bodyCode).isEmpty()) {
            throw new AccessDeniedException("not your desk");
        }
        return open(ui, actor, code, bodyCode, move);
    }

    @GetMapping("/needs/{code}/steps")
    ModelAndView step(Ui ui, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String move) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in first");
        }
        return open(ui, actor, code, "", move);
    }

    private ModelAndView open(Ui ui, Actor actor, String code, String bodyCode, String move) {
        Journey journey = needs.get(actor, code);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("move", move);
        typed.put("on", ThaiDates.full(ui.today()));
        DecidePage page = maker.page(ui, actor, journey, bodyCode, typed, seen(journey), FormErrors.none());
        return ui.page("proposals/decide", page);
    }

    @PostMapping("/desks/{bodyCode}/needs/{code}")
    ModelAndView decided(
            Ui ui, Actor actor, @PathVariable String bodyCode, @PathVariable String code, DecisionForm form) {
        if (!actor.worksFor(bodyCode) || bodies.findBody(bodyCode).isEmpty()) {
            throw new AccessDeniedException("not your desk");
        }
        return take(ui, actor, code, bodyCode, form);
    }

    @PostMapping("/needs/{code}/steps")
    ModelAndView stepped(Ui ui, Actor actor, @PathVariable String code, DecisionForm form) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in first");
        }
        return take(ui, actor, code, "", form);
    }

    /** Tells how hard the sentence for the villagers is; nothing is recorded. */
    @PostMapping(path = "/desks/{bodyCode}/needs/{code}", params = DecidePageMaker.CHECK)
    ModelAndView checked(
            Ui ui, Actor actor, @PathVariable String bodyCode, @PathVariable String code, DecisionForm form) {
        if (!actor.worksFor(bodyCode) || bodies.findBody(bodyCode).isEmpty()) {
            throw new AccessDeniedException("not your desk");
        }
        Map<String, String> typed = form.typed();
        typed.put(DecidePageMaker.CHECK, form.file() == null || form.file().isEmpty() ? "words" : "words and file");
        Journey journey = needs.get(actor, code);
        DecidePage page = maker.page(ui, actor, journey, bodyCode, typed, form.seenStep(), FormErrors.none());
        return ui.page("proposals/decide", page);
    }

    private ModelAndView take(Ui ui, Actor actor, String code, String bodyCode, DecisionForm form) {
        Journey journey = needs.get(actor, code);
        FormErrors errors = FormErrors.none();
        Map<String, String> typed = form.typed();
        String offered = offers.typed(ui, typed, bodyCode);
        Optional<Decision> decision = form.read(errors, bodyCode, ui.today(), offered);
        if (decision.isEmpty()) {
            return again(ui, actor, journey, bodyCode, typed, errors, 422);
        }
        return switch (proposals.decide(actor, code, decision.get())) {
            case Written.Done done ->
                ui.redirect(
                        bodyCode.isEmpty() ? "/needs/" + code : "/desks/" + bodyCode, "proposals.done.decided", code);
            case Written.Refused refused -> again(ui, actor, journey, bodyCode, typed, refused.errors(), 422);
            case Written.Forbidden f -> throw new AccessDeniedException("not yours to decide");
            case Written.Stale stale -> {
                errors.add("", "proposals.error.stale");
                yield again(ui, actor, needs.get(actor, code), bodyCode, typed, errors, 409);
            }
        };
    }

    private ModelAndView again(
            Ui ui,
            Actor actor,
            Journey journey,
            String bodyCode,
            Map<String, String> typed,
            FormErrors errors,
            int status) {
        DecidePage page = maker.page(ui, actor, journey, bodyCode, typed, seen(journey), errors);
        return ui.page(status, "proposals/decide", page);
    }

    private static int seen(Journey journey) {
        List<Step> steps = journey.steps();
        return steps.isEmpty() ? 0 : steps.getLast().seq();
    }
}
