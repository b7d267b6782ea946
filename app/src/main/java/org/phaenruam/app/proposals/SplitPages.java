package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Splitting a need into parts that can be answered one by one. */
@Controller
class SplitPages {
    private static final int SHOWN = 4;

    private final Needs needs;
    private final Splits splits;
    private final Journeys tables;
    private final Offers offers;
    private final Bodies bodies;

    SplitPages(Needs needs, Splits splits, Journeys tables, Offers offers, Bodies bodies) {
        this.needs = needs;
        this.splits = splits;
        this.tables = tables;
        this.offers = offers;
        this.bodies = bodies;
    }

    @GetMapping({"/desks/{body}/needs/{code}/split", "/needs/{code}/split"})
    ModelAndView form(Ui ui, Actor actor, @PathVariable Optional<String> body, @PathVariable String code) {
        Journey journey = allowed(ui, actor, body.orElse(""), code);
        Map<String, String> typed =
                new LinkedHashMap<>(Map.of("reason", "SEVERAL_MATTERS", "on", ThaiDates.full(ui.today())));
        return ui.page("proposals/split", page(ui, journey, body.orElse(""), typed, FormErrors.none()));
    }

    @PostMapping({"/desks/{body}/needs/{code}/split", "/needs/{code}/split"})
    ModelAndView split(
            Ui ui,
            Actor actor,
            @PathVariable Optional<String> body,
            @PathVariable String code,
            @RequestParam Map<String, String> typed) {
        String desk = body.orElse("");
        Journey journey = journey(desk, code); // the door asks for the right, and knows a form that is sent twice
        FormErrors errors = FormErrors.none();
        Optional<LocalDate> on = TypedDate.read(errors, "on", typed.getOrDefault("on", ""), ui.today());
        if (on.isEmpty()) {
            return ui.page(422, "proposals/split", page(ui, journey, desk, typed, errors));
        }
        String seen = typed.getOrDefault("seen", "");
        String said = typed.getOrDefault("sentence", "");
        String reason = typed.getOrDefault("reason", "");
        List<Splits.Part> parts = new ArrayList<>();
        for (int i = 1; i <= Splits.PARTS_MAX; i++) {
            parts.add(new Splits.Part(typed.getOrDefault("title" + i, ""), typed.getOrDefault("detail" + i, "")));
        }
        Splits.Typed split = new Splits.Typed(
                NeedTextForm.keyOf(typed.get("key")),
                seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1,
                desk,
                parts,
                reason,
                said.isBlank() ? offers.typed(ui, Map.of("move", "SPLIT", "reason", reason), desk) : said,
                on.get(),
                typed.getOrDefault("sitting", ""));
        return switch (splits.split(actor, code, split)) {
            case Written.Done done -> ui.redirect("/needs/" + code, "proposals.split.done");
            case Written.Refused refused ->
                ui.page(422, "proposals/split", page(ui, journey, desk, typed, refused.errors()));
            case Written.Stale stale -> {
                errors.add("", "proposals.error.stale");
                yield ui.page(409, "proposals/split", page(ui, journey, desk, typed, errors));
            }
            case Written.Forbidden forbidden -> throw new AccessDeniedException("not yours to split");
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
        if (!splits.maySplit(actor, journey.need(), now, body)) {
            throw new AccessDeniedException("not yours to split");
        }
        return journey;
    }

    private SplitPage page(Ui ui, Journey journey, String body, Map<String, String> typed, FormErrors errors) {
        Need need = journey.need();
        String here = body.isEmpty() ? "/needs/" + need.code() : "/desks/" + body + "/needs/" + need.code();
        Move split = tables.move("SPLIT");
        return new SplitPage(
                need.code(),
                need.title(ui.lang(), ui.register()),
                need.detail(),
                need.sample(),
                List.of(new Crumb(need.code(), here), new Crumb(ui.t("proposals.split.crumb"), null)),
                here + "/split",
                here,
                SHOWN,
                offers.reasons(ui, split, Optional.empty()),
                typed.containsKey("key") ? NeedTextForm.keyOf(typed.get("key")) : Ids.next(),
                journey.steps().isEmpty() ? 0 : journey.steps().getLast().seq(),
                typed,
                errors);
    }
}
