package org.phaenruam.app.mechanisms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Which bodies answer for an area; administrators add local governments here. */
@Controller
class BodyPages {
    private final Bodies bodies;
    private final LocalGovernments locals;
    private final Areas areas;

    BodyPages(Bodies bodies, LocalGovernments locals, Areas areas) {
        this.bodies = bodies;
        this.locals = locals;
        this.areas = areas;
    }

    @GetMapping("/bodies")
    ModelAndView list(Ui ui, Actor actor, @RequestParam(defaultValue = "TH") String area) {
        return ui.page("mechanisms/bodies", page(ui, actor, area(area), Map.of(), FormErrors.none()));
    }

    @PostMapping("/bodies")
    ModelAndView make(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String serves) {
        Area seat = area(area);
        Map<String, String> typed = Map.of("type", type, "name", name, "serves", serves);
        return switch (locals.make(actor, seat.code(), new LocalGovernments.Typed(type, name, serves))) {
            case LocalGovernments.Made.Done done ->
                ui.redirect(
                        "/bodies?area=" + seat.code(),
                        "mechanisms.done",
                        ui.say(done.body().name()));
            case LocalGovernments.Made.Refused refused ->
                ui.page(422, "mechanisms/bodies", page(ui, actor, seat, typed, refused.errors()));
            case LocalGovernments.Made.Forbidden f ->
                throw new AccessDeniedException("administrators of the area only");
        };
    }

    private BodiesPage page(Ui ui, Actor actor, Area at, Map<String, String> typed, FormErrors errors) {
        AreaTree tree = areas.tree();
        List<BodiesPage.Line> lines = new ArrayList<>();
        List<Area> up = new ArrayList<>();
        up.add(at);
        up.addAll(tree.ancestors(at.code()));
        bodies.listReceivers(at.code()).forEach(body -> lines.add(line(ui, body)));
        up.stream()
                .map(a -> bodies.committeeOf(a.code()))
                .flatMap(Optional::stream)
                .forEach(body -> lines.add(line(ui, body)));
        return new BodiesPage(
                at.title(ui.lang()),
                at.code().value(),
                AreaCrumbs.of(ui, tree, at.code(), ui.t("mechanisms.crumb")),
                lines,
                locals.mayMake(actor, at.code()),
                bodies.listTypes().stream()
                        .filter(t -> t.local() || t.receives())
                        .map(t -> new BodiesPage.Type(t.code(), ui.lang().tag().equals("th") ? t.nameTh() : t.nameEn()))
                        .toList(),
                typed,
                errors);
    }

    private BodiesPage.Line line(Ui ui, Body body) {
        return new BodiesPage.Line(
                "/desks/" + body.code(),
                ui.say(body.name()),
                body.name().officialTh(),
                body.level().rung(),
                body.type().local() || body.type().receives()
                        ? ""
                        : String.valueOf(ThaiDates.year(body.type().validFrom())),
                bodies.daysAllowed(body),
                body.type().sourceStatus().verified(),
                body.type().local());
    }

    private Area area(String code) {
        return AreaCode.find(ThaiDigits.toArabic(code.strip()))
                .flatMap(areas.tree()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
