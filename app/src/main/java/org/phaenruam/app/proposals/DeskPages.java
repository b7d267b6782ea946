package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The desk: what waits for my body, like needs together. Anybody may look at a desk; only who works there decides. */
@Controller
class DeskPages {
    /** What fits a phone in a few swipes and is answered in one sitting; the rest is a page further. */
    private static final int PAGE = 30;

    static final int RANKED = 60;

    private final Needs needs;
    private final NeedLines lines;
    private final DeskGroups groups;
    private final TakingBack takingBack;
    private final Bodies bodies;
    private final Areas areas;
    /** Looked up once, not at every desk. */
    private final SingletonSupplier<PlanShelf> shelf;

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
        this.shelf = SingletonSupplier.ofNullable(shelf::getIfAvailable);
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
    ModelAndView desk(Ui ui, Actor actor, @PathVariable String bodyCode, @RequestParam(defaultValue = "") String at) {
        return bodies.findBody(bodyCode)
                .map(body -> ui.page("proposals/desk", page(ui, actor, body, DeskLine.place(at))))
                .or(() -> bodies.findEnded(bodyCode).map(body -> ui.page("proposals/desk-ended", ended(ui, body))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Old papers and links lead to desks that are no more: where their needs are now. */
    private EndedDeskPage ended(Ui ui, Body body) {
        PastArea past = areas.tree().findPast(body.area()).orElseThrow();
        Body next = bodies.standingFor(body);
        String area = past.area().title(ui.lang());
        String now = ui.say(next.name());
        return new EndedDeskPage(
                ui.t("proposals.desk.ended.title", ui.say(body.name())),
                ui.t("proposals.desk.ended.text", area, past.endedOn(), now),
                AreaCrumbs.of(ui, areas.tree(), past.keeper(), ui.t("proposals.desk.crumb")),
                List.of(
                        new Option("/desks/" + next.code(), ui.t("proposals.desk.ended.next", now)),
                        new Option("/areas/" + past.area().code(), ui.t("proposals.desk.ended.area", area)),
                        new Option(
                                "/desks/" + body.code() + "/late",
                                ui.t("proposals.late.heading", ui.say(body.name())))));
    }

    private DeskPage page(Ui ui, Actor actor, Body body, @Nullable Cursor from) {
        String code = body.code();
        List<DeskLine> read = needs.listOnDesk(code, from, PAGE + 1);
        List<DeskLine> held = read.subList(0, Math.min(PAGE, read.size()));
        List<DeskLine> waits = held.stream().filter(DeskLine::waits).toList();
        boolean whole = from == null && read.size() <= PAGE;
        DeskSums sums =
                whole ? DeskSums.of(waits.stream().map(DeskLine::need).toList(), ui.today()) : needs.sumsOfDesk(code);
        boolean works = actor.worksFor(code);
        String base = works ? "/desks/" + code + "/needs/" : "/needs/";
        List<Ranked> ranking =
                from != null || body.type().local() || body.type().receives()
                        ? List.of()
                        : needs.listApprovedBy(code, null, RANKED + 1);
        return new DeskPage(
                code,
                ui.t("proposals.desk.heading", ui.say(body.name())),
                body.name().officialTh(),
                body.level().rung(),
                ui.t("web.level." + body.level().name()),
                AreaCrumbs.of(ui, areas.tree(), body.area(), ui.t("proposals.desk.crumb")),
                held.stream().anyMatch(n -> n.need().sample()),
                bodies.daysAllowed(body),
                sums.waiting(),
                sums.late(),
                sums.soon(),
                groups.of(ui, body, waits, base),
                lines(ui, held.stream().filter(n -> !n.waits()).map(DeskLine::need), base),
                lines(ui, ranking.stream().limit(RANKED).map(Ranked::need), base),
                rest(code, ranking),
                works && actor.signedIn() ? takingBack.listFresh(actor, code) : List.of(),
                read.size() > PAGE
                        ? "/desks/" + code + "?at=" + held.getLast().place().word()
                        : null,
                from == null ? null : "/desks/" + code,
                plans(ui, body),
                works,
                body.level().rung() == 3 && !body.type().receives(),
                body.area().value());
    }

    /** Where the list of what is to be ranked goes on; null where the desk shows it all. */
    private static @Nullable String rest(String body, List<Ranked> ranking) {
        return ranking.size() > RANKED
                ? "/desks/" + body + "/ranking?at="
                        + ranking.get(RANKED - 1).place().word()
                : null;
    }

    private List<NeedListPage.Line> lines(Ui ui, Stream<NeedLine> needLines, String base) {
        return needLines.map(n -> lines.line(ui, n, base + n.code())).toList();
    }

    private List<DeskPage.Beside> plans(Ui ui, Body body) {
        PlanShelf plans = shelf.get();
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
