package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Papers of a desk: the agenda to print, what was answered late and why, and the areas below side by side. */
@Controller
class DeskPapersPages {
    private static final int MOST = 200;

    private final Needs needs;
    private final NeedLines lines;
    private final DeskGroups groups;
    private final Sectors sectors;
    private final Journeys tables;
    private final Bodies bodies;
    private final Areas areas;

    DeskPapersPages(
            Needs needs,
            NeedLines lines,
            DeskGroups groups,
            Sectors sectors,
            Journeys tables,
            Bodies bodies,
            Areas areas) {
        this.needs = needs;
        this.lines = lines;
        this.groups = groups;
        this.sectors = sectors;
        this.tables = tables;
        this.bodies = bodies;
        this.areas = areas;
    }

    @GetMapping("/desks/{bodyCode}/agenda")
    ModelAndView agenda(Ui ui, @PathVariable String bodyCode) {
        Body body = body(bodyCode);
        List<DeskLine> read = needs.listOnAgenda(bodyCode, MOST + 1);
        List<DeskLine> waits = read.stream().limit(MOST).toList();
        int number = 1;
        List<DeskPapersPage.Part> parts = new ArrayList<>();
        for (DeskPage.Group group : groups.of(ui, body, waits, "/needs/")) {
            List<DeskPapersPage.Row> rows = new ArrayList<>();
            for (NeedListPage.Line line : group.lines()) {
                rows.add(new DeskPapersPage.Row(
                        number++, line.href(), line.code(), line.title(), line.place(), line.tag(), ""));
            }
            parts.add(new DeskPapersPage.Part(group.heading(), rows));
        }
        boolean sample = waits.stream().anyMatch(n -> n.need().sample());
        String heading = ui.t("proposals.agenda.heading", ui.say(body.name()));
        String lead = ui.t(
                read.size() > MOST ? "proposals.agenda.cut" : "proposals.agenda.lead",
                ui.date(ui.today()),
                waits.size());
        return ui.page(
                "proposals/agenda",
                new DeskPapersPage(
                        bodyCode, heading, lead, sample, crumbs(ui, bodyCode, ui.t("proposals.agenda.crumb")), parts));
    }

    @GetMapping("/desks/{bodyCode}/late")
    ModelAndView late(Ui ui, @PathVariable String bodyCode) {
        Body body = bodies.findEnded(bodyCode).orElseGet(() -> body(bodyCode));
        List<LateAnswer> late = needs.listLate(bodyCode);
        List<DeskPapersPage.Row> rows = new ArrayList<>();
        for (LateAnswer answer : late) {
            boolean english = ui.lang() == Lang.EN;
            rows.add(new DeskPapersPage.Row(
                    rows.size() + 1,
                    "/needs/" + answer.code(),
                    answer.code(),
                    english && !answer.titleEn().isEmpty() ? answer.titleEn() : answer.title(),
                    ui.say(tables.move(answer.move()).done()) + ": "
                            + (english && !answer.sentenceEn().isEmpty() ? answer.sentenceEn() : answer.sentence()),
                    ui.t("proposals.late.days", ui.shortDate(answer.on()), answer.days()),
                    answer.why().isEmpty()
                            ? ui.t("proposals.late.nowhy")
                            : ui.t("proposals.detail.late", answer.why())));
        }
        List<DeskPapersPage.Part> parts =
                rows.isEmpty() ? List.of() : List.of(new DeskPapersPage.Part(ui.t("proposals.late.answers"), rows));
        return ui.page(
                "proposals/late",
                new DeskPapersPage(
                        bodyCode,
                        ui.t("proposals.late.heading", ui.say(body.name())),
                        ui.t("proposals.late.lead", bodies.daysAllowed(body)),
                        !late.isEmpty() && needs.anySample(body.area()),
                        crumbs(ui, bodyCode, ui.t("proposals.late.crumb")),
                        parts));
    }

    @GetMapping("/desks/{bodyCode}/below")
    ModelAndView below(Ui ui, @PathVariable String bodyCode) {
        Body body = body(bodyCode);
        List<SideCount> counts = needs.countBelow(body.area());
        List<Area> children = areas.tree().children(body.area());
        List<BelowPage.Column> columns = children.stream()
                .map(a -> new BelowPage.Column(
                        a.code().value(),
                        a.title(ui.lang()),
                        sum(counts, a.code(), false),
                        sum(counts, a.code(), true)))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        sectors.list().forEach(s -> names.put(s.code(), s.name(ui.lang())));
        names.put("", ui.t("proposals.desk.nosector"));
        List<BelowPage.Row> rows = new ArrayList<>();
        List<BelowPage.Crossing> crossings = new ArrayList<>();
        names.forEach((sector, name) -> {
            BelowPage.Row row = row(ui, counts, columns, sector, name);
            if (row.sum() > 0) {
                rows.add(row);
                long places = row.cells().stream().filter(c -> c.needs() > 0).count();
                if (places > 1 && !sector.isEmpty()) {
                    crossings.add(new BelowPage.Crossing(
                            ui.t("proposals.below.crosses", name, row.sum(), places),
                            "/needs?area=" + body.area() + "&sector=" + sector));
                }
            }
        });
        return ui.page(
                "proposals/below",
                new BelowPage(
                        bodyCode,
                        ui.t(
                                "proposals.below.heading",
                                areas.tree().get(body.area()).title(ui.lang())),
                        crumbs(ui, bodyCode, ui.t("proposals.below.crumb")),
                        needs.anySample(body.area()),
                        columns,
                        rows,
                        crossings,
                        local(ui, body)));
    }

    /** What the local governments of the area have on their desks. */
    private List<NeedListPage.Line> local(Ui ui, Body body) {
        List<NeedLine> held = needs.listHeldBy(
                bodies.listServingBelow(body.area()).stream().map(Body::code).toList(), 60);
        return held.stream().map(n -> lines.line(ui, n, "/needs/" + n.code())).toList();
    }

    private static int sum(List<SideCount> counts, AreaCode area, boolean waiting) {
        return counts.stream()
                .filter(c -> c.below().equals(area.value()))
                .mapToInt(c -> waiting ? c.waiting() : c.needs())
                .sum();
    }

    private static BelowPage.Row row(
            Ui ui, List<SideCount> counts, List<BelowPage.Column> columns, String sector, String name) {
        List<BelowPage.Cell> cells = columns.stream()
                .map(column -> {
                    int number = counts.stream()
                            .filter(c -> c.sector().equals(sector) && c.below().equals(column.code()))
                            .mapToInt(SideCount::needs)
                            .sum();
                    String href = "/needs?area=" + column.code() + (sector.isEmpty() ? "" : "&sector=" + sector);
                    return new BelowPage.Cell(
                            number, href, ui.t("proposals.below.cell", name, column.name(), number), column.name());
                })
                .toList();
        return new BelowPage.Row(
                sector,
                name,
                cells,
                cells.stream().mapToInt(BelowPage.Cell::needs).sum());
    }

    private static List<Crumb> crumbs(Ui ui, String bodyCode, String here) {
        return List.of(new Crumb(ui.t("proposals.desk.crumb"), "/desks/" + bodyCode), new Crumb(here, null));
    }

    private Body body(String code) {
        return bodies.findBody(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
