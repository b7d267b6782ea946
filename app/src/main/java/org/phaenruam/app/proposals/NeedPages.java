package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
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

/** Pages of needs: one need, telling a new one, changing one that came back. */
@Controller
class NeedPages {
    private final Needs needs;
    private final Proposals proposals;
    private final NeedPageMaker maker;
    private final Bodies bodies;
    private final Areas areas;

    NeedPages(Needs needs, Proposals proposals, NeedPageMaker maker, Bodies bodies, Areas areas) {
        this.needs = needs;
        this.proposals = proposals;
        this.maker = maker;
        this.bodies = bodies;
        this.areas = areas;
    }

    @GetMapping("/needs/{code}")
    ModelAndView show(Ui ui, Actor actor, @PathVariable String code) {
        Journey journey = journey(code);
        if (!journey.sent() && !seesDraft(actor, journey.need())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ui.page("proposals/show", maker.page(ui, actor, journey));
    }

    private boolean seesDraft(Actor actor, Need need) {
        return proposals.mayRewrite(actor, need, Situated.after(List.of(), LocalDate.EPOCH));
    }

    @GetMapping("/needs/new")
    ModelAndView form(Ui ui, Actor actor, @RequestParam(defaultValue = "") String area) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to tell a need");
        }
        Optional<AreaCode> wanted = AreaCode.find(ThaiDigits.toArabic(area.strip()))
                .filter(code -> areas.tree().find(code).isPresent());
        AreaCode within = wanted.orElseGet(() -> ownArea(actor));
        String chosen = areas.tree().get(within).level() == Level.VILLAGE ? within.value() : "";
        NeedText empty = new NeedText(Ids.next(), "", "", "", chosen, within.value(), "PERSON", "", "");
        return ui.page("proposals/form", formPage(ui, actor, empty, null, FormErrors.none()));
    }

    private static AreaCode ownArea(Actor actor) {
        return actor.grants().stream()
                .filter(g -> switch (g.role()) {
                    case RECORDER, FACILITATOR, SPEAKER -> true;
                    default -> false;
                })
                .map(g -> g.area())
                .findFirst()
                .orElse(
                        actor.grants().isEmpty()
                                ? AreaCode.NATION
                                : actor.grants().getFirst().area());
    }

    @PostMapping("/needs")
    ModelAndView write(Ui ui, Actor actor, @RequestParam Map<String, String> sent) {
        NeedTextForm form = new NeedTextForm(sent);
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to tell a need");
        }
        NeedText typed = form.text();
        return switch (proposals.write(actor, typed, form.submits())) {
            case Written.Done done ->
                ui.redirect(
                        "/needs/" + done.code(),
                        form.submits() ? "proposals.done.sent" : "proposals.done.kept",
                        done.code());
            case Written.Refused refused ->
                ui.page(422, "proposals/form", formPage(ui, actor, typed, null, refused.errors()));
            case Written.Forbidden f -> {
                FormErrors errors = FormErrors.none();
                errors.add("area", "proposals.error.area.notyours");
                yield ui.page(422, "proposals/form", formPage(ui, actor, typed, null, errors));
            }
            case Written.Stale s -> throw new IllegalStateException("a new need cannot be stale");
        };
    }

    @GetMapping("/needs/{code}/edit")
    ModelAndView edit(Ui ui, Actor actor, @PathVariable String code) {
        Journey journey = journey(code);
        Need need = journey.need();
        if (!proposals.mayRewrite(actor, need, Situated.after(journey.steps(), ui.today()))) {
            throw new AccessDeniedException("not yours to change, or not at this stage");
        }
        NeedText typed = new NeedText(
                Ids.next(),
                need.title(),
                need.detail(),
                need.titleOfficial(),
                need.area().value(),
                need.area().value(),
                need.speakerKind(),
                need.speakerLabel(),
                need.doerClass());
        return ui.page("proposals/form", formPage(ui, actor, typed, journey, FormErrors.none()));
    }

    @PostMapping("/needs/{code}/text")
    ModelAndView rewrite(Ui ui, Actor actor, @PathVariable String code, @RequestParam Map<String, String> sent) {
        NeedTextForm form = new NeedTextForm(sent);
        Journey journey = journey(code);
        NeedText typed = form.text();
        return switch (proposals.rewrite(actor, code, typed, form.submits())) {
            case Written.Done done ->
                ui.redirect("/needs/" + code, form.submits() ? "proposals.done.sent" : "proposals.done.kept", code);
            case Written.Refused refused ->
                ui.page(422, "proposals/form", formPage(ui, actor, typed, journey, refused.errors()));
            case Written.Forbidden f -> throw new AccessDeniedException("not yours to change");
            case Written.Stale s -> {
                FormErrors errors = FormErrors.none();
                errors.add("", "proposals.error.stale");
                yield ui.page(409, "proposals/form", formPage(ui, actor, typed, journey, errors));
            }
        };
    }

    private NeedFormPage formPage(Ui ui, Actor actor, NeedText typed, @Nullable Journey journey, FormErrors errors) {
        AreaTree tree = areas.tree();
        AreaCode within = AreaCode.find(typed.withinCode())
                .filter(code -> tree.find(code).isPresent())
                .orElse(AreaCode.NATION);
        Area at = tree.get(within);
        List<NeedFormPage.Place> places = new ArrayList<>();
        List<NeedFormPage.Place> further = new ArrayList<>();
        Area head = at.level() == Level.VILLAGE ? tree.ancestors(within).getFirst() : at;
        if (head.level() == Level.TAMBON) {
            tree.children(head.code())
                    .forEach(v -> places.add(new NeedFormPage.Place(v.code().value(), v.title(ui.lang()))));
            places.add(
                    new NeedFormPage.Place(head.code().value(), ui.t("proposals.form.whole", head.title(ui.lang()))));
        } else {
            tree.children(head.code())
                    .forEach(a -> further.add(new NeedFormPage.Place(a.code().value(), a.title(ui.lang()))));
        }
        String back = journey == null || journey.steps().isEmpty()
                ? ""
                : journey.steps().getLast().sentence();
        return new NeedFormPage(
                ui.t(journey == null ? "proposals.form.heading" : "proposals.form.editheading"),
                journey == null ? "/needs" : "/needs/" + journey.need().code() + "/text",
                journey != null,
                areaCrumbs(
                        ui, head.code(), ui.t(journey == null ? "proposals.form.crumb" : "proposals.form.editcrumb")),
                typed,
                head.title(ui.lang()),
                places,
                further,
                head.level() == Level.TAMBON
                        ? bodies.firstFor(head.code())
                                .map(b -> ui.say(b.name()))
                                .orElse("")
                        : "",
                back,
                errors);
    }

    private List<Crumb> areaCrumbs(Ui ui, AreaCode area, String last) {
        return AreaCrumbs.of(ui, areas.tree(), area, last);
    }

    private Journey journey(String code) {
        return needs.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Area area(String code) {
        return AreaCode.find(ThaiDigits.toArabic(code.strip()))
                .flatMap(areas.tree()::findKeeper)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
