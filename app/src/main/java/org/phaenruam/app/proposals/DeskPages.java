package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The desk: what waits for my body, like needs together. Anybody may look at a desk; only who works there decides. */
@Controller
class DeskPages {
    private static final int PAGE = 60;

    private final Needs needs;
    private final NeedLines lines;
    private final DeskGroups groups;
    private final TakingBack takingBack;
    private final Bodies bodies;
    private final Areas areas;
    private final ObjectProvider<PlanShelf> shelf;

    DeskPages(
            Needs needs,
            NeedLines lines,
            DeskGroups groups,
            TakingBack takingBack,
            Bodies bodies,
            Areas areas,
            ObjectProvider<PlanShelf> shelf) {
        this.needs = needs;
        this.lines = lines;
        this.groups = groups;
        this.takingBack = takingBack;
        this.bodies = bodies;
        this.areas = areas;
        this.shelf = shelf;
    }

    @GetMapping("/desks")
    ModelAndView mine(Ui ui, Actor actor) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to see your desks");
        }
        List<DesksPage.Desk> desks = actor.grants().stream()
                .map(Grant::bodyCode)
                .filter(Objects::nonNull)
                .distinct()
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
        return ui.page("proposals/desk", page(ui, actor, body));
    }

    private DeskPage page(Ui ui, Actor actor, Body body) {
        String code = body.code();
        List<NeedLine> all = needs.listOnDesk(code, PAGE + 1);
        List<NeedLine> held = all.subList(0, Math.min(PAGE, all.size()));
        List<NeedLine> waits =
                held.stream().filter(n -> n.status().equals("WAITING")).toList();
        boolean works = actor.worksFor(code);
        String base = works ? "/desks/" + code + "/needs/" : "/needs/";
        LocalDate today = ui.today();
        List<NeedLine> ranking =
                body.type().local() || body.type().receives() ? List.of() : needs.listApprovedBy(code, PAGE);
        return new DeskPage(
                code,
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
                groups.of(ui, body, waits, base),
                lines(ui, held.stream().filter(n -> !n.status().equals("WAITING")), base),
                lines(ui, ranking.stream(), base),
                works && actor.signedIn() ? takingBack.listFresh(actor, code) : List.of(),
                all.size() > PAGE ? "/needs?area=" + body.area() : null,
                plans(ui, body),
                works,
                body.level().rung() == 3 && !body.type().receives(),
                body.area().value());
    }

    private List<NeedListPage.Line> lines(Ui ui, Stream<NeedLine> needLines, String base) {
        return needLines.map(n -> lines.line(ui, n, base + n.code())).toList();
    }

    private List<DeskPage.Beside> plans(Ui ui, Body body) {
        PlanShelf plans = shelf.getIfAvailable();
        return plans == null
                ? List.of()
                : plans.beside(body).stream()
                        .map(p -> new DeskPage.Beside(
                                ui.lang().tag().equals("th") ? p.labelTh() : p.labelEn(),
                                "/plans/" + p.ref(),
                                p.mine()))
                        .toList();
    }
}
