package org.phaenruam.app.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Joining like needs: the desk or a coordinator asks, whoever wrote them answers. */
@Controller
class JoinPages {
    private static final String DAYS = "15";

    private final Needs needs;
    private final Joinings joinings;
    private final Journeys tables;
    private final Offers offers;
    private final Bodies bodies;
    private final NeedPageMaker needPages;

    JoinPages(Needs needs, Joinings joinings, Journeys tables, Offers offers, Bodies bodies, NeedPageMaker needPages) {
        this.needs = needs;
        this.joinings = joinings;
        this.tables = tables;
        this.offers = offers;
        this.bodies = bodies;
        this.needPages = needPages;
    }

    @GetMapping({"/desks/{body}/needs/{code}/join", "/needs/{code}/join"})
    ModelAndView form(
            Ui ui,
            Actor actor,
            @PathVariable Optional<String> body,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String kept) {
        Journey journey = allowed(ui, actor, body.orElse(""), code);
        Map<String, String> typed = new LinkedHashMap<>(Map.of("days", DAYS, "reason", "SAME_NEED", "kept", kept));
        return ui.page("proposals/join", page(ui, journey, body.orElse(""), typed, FormErrors.none()));
    }

    @PostMapping({"/desks/{body}/needs/{code}/join", "/needs/{code}/join"})
    ModelAndView call(
            Ui ui,
            Actor actor,
            @PathVariable Optional<String> body,
            @PathVariable String code,
            @RequestParam Map<String, String> typed) {
        Journey journey = journey(body.orElse(""), code); // the door asks for the right, and knows a form sent twice
        String kept = typed.getOrDefault("kept", "").isBlank()
                ? typed.getOrDefault("near", "")
                : typed.getOrDefault("kept", "");
        String said = typed.getOrDefault("sentence", "");
        String days = ThaiDigits.toArabic(typed.getOrDefault("days", "")).strip();
        Joinings.Call call = new Joinings.Call(
                NeedTextForm.keyOf(typed.get("key")),
                body.orElse(""),
                kept,
                typed.getOrDefault("reason", ""),
                said.isBlank()
                        ? offers.typed(
                                ui,
                                Map.of("move", "MERGE", "reason", typed.getOrDefault("reason", "")),
                                body.orElse(""))
                        : said,
                typed.getOrDefault("sitting", ""),
                days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0);
        return switch (joinings.call(actor, code, call)) {
            case Written.Done done -> ui.redirect("/needs/" + code, "proposals.join.called", kept);
            case Written.Refused refused ->
                ui.page(422, "proposals/join", page(ui, journey, body.orElse(""), typed, refused.errors()));
            default -> throw new AccessDeniedException("not yours to join");
        };
    }

    private Journey journey(String body, String code) {
        return needs.find(code)
                .filter(Journey::sent)
                .filter(found -> body.isEmpty() || bodies.findBody(body).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Journey allowed(Ui ui, Actor actor, String body, String code) {
        Journey journey = journey(body, code);
        Situated now = Situated.after(journey.steps(), ui.today());
        if (!joinings.mayCall(actor, journey.need(), now, body)) {
            throw new AccessDeniedException("not yours to join");
        }
        return journey;
    }

    private JoinPage page(Ui ui, Journey journey, String body, Map<String, String> typed, FormErrors errors) {
        Need need = journey.need();
        String here = body.isEmpty() ? "/needs/" + need.code() : "/desks/" + body + "/needs/" + need.code();
        Situated now = Situated.after(journey.steps(), ui.today());
        List<Option> near = now.holder() == null
                ? List.of()
                : needs.listOnDesk(now.holder(), 60).stream()
                        .filter(line -> !line.code().equals(need.code()))
                        .map(line -> new Option(line.code(), line.title(ui.lang()) + " · " + line.code()))
                        .toList();
        Move merge = tables.move("MERGE");
        List<DecidePage.ReasonChoice> reasons =
                offers.reasons(ui, merge, body.isEmpty() ? Optional.empty() : bodies.findBody(body));
        return new JoinPage(
                need.code(),
                need.title(ui.lang(), ui.register()),
                need.sample(),
                List.of(new Crumb(need.code(), here), new Crumb(ui.t("proposals.join.crumb"), null)),
                here + "/join",
                here,
                near,
                reasons,
                typed.containsKey("key") ? NeedTextForm.keyOf(typed.get("key")) : Ids.next(),
                typed,
                errors);
    }

    @PostMapping("/needs/{code}/joining")
    ModelAndView answer(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String joining,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String said) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in first");
        }
        if (!joining.matches("[0-9a-f-]{36}") || !answer.equals("yes") && !answer.equals("no")) {
            return ui.redirect("/needs/" + code, "proposals.join.choose");
        }
        return switch (joinings.answer(actor, UUID.fromString(joining), code, answer.equals("yes"), said)) {
            case Written.Done done -> ui.redirect("/needs/" + code, "proposals.join.thanks." + answer);
            case Written.Forbidden forbidden -> throw new AccessDeniedException("not yours to answer");
            case Written.Refused refused
            when refused.errors().has("said") ->
                ui.page(
                        422,
                        "proposals/show",
                        needPages.page(
                                ui,
                                actor,
                                journey("", code),
                                new JoiningAnswer(joining, answer, said, refused.errors())));
            default -> ui.redirect("/needs/" + code, "proposals.join.answered");
        };
    }
}
