package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The desk: what waits for my body, oldest first. Anybody may look at a desk; only its secretary decides. */
@Controller
class DeskPages {
    private static final int PAGE = 100;

    private final Needs needs;
    private final NeedLines lines;
    private final Bodies bodies;
    private final Areas areas;

    DeskPages(Needs needs, NeedLines lines, Bodies bodies, Areas areas) {
        this.needs = needs;
        this.lines = lines;
        this.bodies = bodies;
        this.areas = areas;
    }

    @GetMapping("/desks")
    ModelAndView mine(Ui ui, Actor actor) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to see your desks");
        }
        List<DesksPage.Desk> desks = actor.grants().stream()
                .map(Grant::bodyCode)
                .filter(Objects::nonNull)
                .map(code -> bodies.get(Objects.requireNonNull(code)))
                .map(body -> new DesksPage.Desk(
                        "/desks/" + body.code(),
                        ui.say(body.name()),
                        body.level().rung(),
                        ui.t("web.level." + body.level().name())))
                .toList();
        return desks.size() == 1
                ? ui.redirect(desks.getFirst().href())
                : ui.page("proposals/desks", new DesksPage(desks));
    }

    @GetMapping("/desks/{bodyCode}")
    ModelAndView desk(Ui ui, Actor actor, @PathVariable String bodyCode) {
        Body body = bodies.findBody(bodyCode).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<NeedLine> all = needs.list(NeedFilter.onDesk(bodyCode), PAGE + 1);
        List<NeedLine> held = all.subList(0, Math.min(PAGE, all.size()));
        List<NeedLine> waits =
                held.stream().filter(n -> n.status().equals("WAITING")).toList();
        List<NeedLine> kept =
                held.stream().filter(n -> !n.status().equals("WAITING")).toList();
        boolean decides = actor.decidesFor(bodyCode);
        String base = decides ? "/desks/" + bodyCode + "/needs/" : "/needs/";
        LocalDate today = ui.today();
        return ui.page(
                "proposals/desk",
                new DeskPage(
                        bodyCode,
                        ui.t("proposals.desk.heading", ui.say(body.name())),
                        body.name().officialTh(),
                        body.level().rung(),
                        ui.t("web.level." + body.level().name()),
                        AreaCrumbs.of(ui, areas.tree(), body.area(), ui.t("proposals.desk.crumb")),
                        held.stream().anyMatch(NeedLine::sample),
                        bodies.daysAllowed(body),
                        waits.size(),
                        (int) waits.stream().filter(n -> n.daysLate(today) > 0).count(),
                        (int) waits.stream()
                                .filter(n -> n.daysLate(today) <= 0 && n.daysLate(today) >= -7)
                                .count(),
                        waits.stream()
                                .map(n -> lines.line(ui, n, base + n.code()))
                                .toList(),
                        kept.stream()
                                .map(n -> lines.line(ui, n, base + n.code()))
                                .toList(),
                        all.size() > PAGE ? "/needs?area=" + body.area() : null,
                        "/plans?area=" + body.area()));
    }
}
