package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.Gaps.Figures;
import org.phaenruam.app.proposals.Counted;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Turns the holes between needs and a plan into what one reader sees of them. */
@Component
class GapMaker {
    private static final int HOLES = 12;
    private static final int NOTHINGS = 8;

    private final Gaps gaps;
    private final Plans plans;
    private final Needs needs;
    private final Areas areas;

    GapMaker(Gaps gaps, Plans plans, Needs needs, Areas areas) {
        this.gaps = gaps;
        this.plans = plans;
        this.needs = needs;
        this.areas = areas;
    }

    GapPage page(Ui ui, Plan plan, AreaCode area) {
        Figures figures = gaps.of(plan, area);
        Href here = Href.of("/plans/" + plan.code() + "/gaps").with("area", area.value());
        List<AreaCode> shown =
                figures.below().stream().filter(figures::anythingAt).toList();
        List<GapPage.Row> rows = figures.tops().stream()
                .map(top -> row(ui, plan, figures, shown, area, top))
                .toList();
        GapPage.Row homeless = homeless(ui, plan, figures, shown, area);
        List<GapPage.Place> nothing = rows.stream()
                .filter(row -> row.sum().needs() == 0)
                .map(row ->
                        new GapPage.Place(row.name() + (row.tied().isEmpty() ? "" : " – " + row.tied()), row.href()))
                .toList();
        return new GapPage(
                plan.code(),
                plan.title(ui.lang(), ui.register()),
                area.value(),
                name(ui, area),
                ui.t("plans.gaps.lead", figures.allHomeless().needs(), nothing.size()),
                Plans.told(ui, plan),
                plans.linesFrom(ui, plan).orElse(null),
                crumbs(ui, plan, area),
                plan.sample() || needs.anySample(area),
                shown.stream()
                        .map(a -> new GapPage.Place(label(ui, a, area), a.equals(area) ? null : link(plan, a)))
                        .toList(),
                figures.below().stream()
                        .filter(a -> !a.equals(area) && !figures.anythingAt(a))
                        .map(a -> new GapPage.Place(name(ui, a), link(plan, a)))
                        .toList(),
                rows,
                homeless,
                without(ui, plan, figures, area),
                nothing.stream().limit(NOTHINGS).toList(),
                nothing.stream().skip(NOTHINGS).toList(),
                others(ui, plan, area),
                here.file("csv"),
                here.file("xlsx"));
    }

    private List<Crumb> crumbs(Ui ui, Plan plan, AreaCode area) {
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), area, ui.t("plans.gaps.crumb")));
        crumbs.add(crumbs.size() - 1, new Crumb(ui.t("plans.crumb"), "/plans/" + plan.code()));
        return crumbs;
    }

    private static String link(Plan plan, AreaCode area) {
        return "/plans/" + plan.code() + "/gaps?area=" + area;
    }

    private String name(Ui ui, AreaCode area) {
        return areas.tree().get(area).title(ui.lang());
    }

    private String label(Ui ui, AreaCode area, AreaCode whole) {
        return area.equals(whole) ? ui.t("plans.coverage.own", name(ui, area)) : name(ui, area);
    }

    private static Href needs(AreaCode area, AreaCode whole) {
        return Href.of("/needs").with("area", area.value()).with("here", area.equals(whole) ? "1" : "");
    }

    private static GapPage.Row row(
            Ui ui, Plan plan, Figures figures, List<AreaCode> shown, AreaCode area, PlanNode top) {
        String text = NodeNumbers.line(top.no(), text(ui, figures, top));
        int tied = figures.tied().getOrDefault(top.code(), 0);
        return new GapPage.Row(
                text,
                top.unknown() ? null : "/plans/" + plan.code() + "/nodes/" + top.code(),
                tied == 0 ? "" : ui.t("plans.gaps.tied", tied),
                shown.stream()
                        .map(a -> cell(
                                ui, figures.at(a, top.code()), needs(a, area).with("home", top.code())))
                        .toList(),
                cell(
                        ui,
                        figures.all(top.code()),
                        Href.of("/needs").with("area", area.value()).with("home", top.code())));
    }

    private static String text(Ui ui, Figures figures, PlanNode top) {
        return top.unknown() ? ui.t("plans.unknown") : figures.tree().named(ui, top, top.text(ui.lang()));
    }

    private static GapPage.Cell cell(Ui ui, Counted counted, Href href) {
        return new GapPage.Cell(
                counted.needs(), Bahts.brief(ui, counted.baht()), counted.needs() == 0 ? null : href.address());
    }

    private static GapPage.Row homeless(Ui ui, Plan plan, Figures figures, List<AreaCode> shown, AreaCode area) {
        return new GapPage.Row(
                ui.t("plans.gaps.homeless"),
                null,
                "",
                shown.stream()
                        .map(a -> lost(ui, plan, figures.lost(a), needs(a, area)))
                        .toList(),
                lost(ui, plan, figures.allHomeless(), Href.of("/needs").with("area", area.value())));
    }

    private static GapPage.Cell lost(Ui ui, Plan plan, Counted lost, Href href) {
        return cell(ui, lost, href.with("nohome", plan.code()).with("fate", "ON"));
    }

    private List<GapPage.Place> without(Ui ui, Plan plan, Figures figures, AreaCode area) {
        return figures.below().stream()
                .filter(a -> figures.lost(a).needs() > 0)
                .sorted(Comparator.comparing(a -> -figures.lost(a).needs()))
                .limit(HOLES)
                .map(a -> {
                    Counted lost = figures.lost(a);
                    return new GapPage.Place(
                            ui.t("plans.coverage.outside", label(ui, a, area), lost.needs()),
                            lost(ui, plan, lost, needs(a, area)).href());
                })
                .toList();
    }

    /** The other plans that this area can be held against: its own, those above it, the national frameworks. */
    private List<GapPage.Place> others(Ui ui, Plan plan, AreaCode area) {
        List<AreaCode> above = Stream.concat(
                        Stream.of(area), areas.tree().ancestors(area).stream().map(Area::code))
                .toList();
        return plans.listAt(above).stream()
                .filter(p -> !p.code().equals(plan.code()))
                .map(p -> new GapPage.Place(p.title(ui.lang(), ui.register()), link(p, area)))
                .limit(40)
                .toList();
    }

    /** The same as a table: one row for each area and branch, and one for each area's needs without a home. */
    Table table(Ui ui, Plan plan, AreaCode area) {
        Figures figures = gaps.of(plan, area);
        List<List<Cell>> rows = new ArrayList<>();
        for (AreaCode place : figures.below()) {
            for (PlanNode top : figures.tops()) {
                Counted counted = figures.at(place, top.code());
                rows.add(line(
                        ui,
                        place,
                        area,
                        top.code(),
                        top.no(),
                        figures.tree().named(ui, top, top.text(ui.lang())),
                        counted));
            }
            rows.add(line(ui, place, area, "", "", ui.t("plans.gaps.homeless"), figures.lost(place)));
        }
        List<String> header = Stream.of("area", "name", "node", "no", "text", "needs", "baht")
                .map(column -> ui.t("plans.coverage.column." + column))
                .toList();
        return new Table(title(ui, plan, area), header, rows.stream());
    }

    private List<Cell> line(
            Ui ui, AreaCode place, AreaCode whole, String node, String no, String text, Counted counted) {
        return List.of(
                Cell.of(place.value()),
                Cell.of(label(ui, place, whole)),
                Cell.of(node),
                Cell.of(no),
                Cell.of(text),
                Cell.of(counted.needs()),
                Cell.of(counted.baht()));
    }

    String title(Ui ui, Plan plan, AreaCode area) {
        return ui.t("plans.gaps.title", name(ui, area), plan.title(ui.lang(), ui.register()));
    }
}
