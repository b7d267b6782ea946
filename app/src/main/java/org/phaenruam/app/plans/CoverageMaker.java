package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.Coverage.Figure;
import org.phaenruam.app.plans.Coverage.Figures;
import org.phaenruam.app.proposals.Counted;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Turns the figures of a plan's coverage into what one reader sees of them. */
@Component
class CoverageMaker {
    private static final int NAMES = 6;

    private final Plans plans;
    private final Coverage coverage;
    private final Needs needs;
    private final Areas areas;

    CoverageMaker(Plans plans, Coverage coverage, Needs needs, Areas areas) {
        this.plans = plans;
        this.coverage = coverage;
        this.needs = needs;
        this.areas = areas;
    }

    CoveragePage page(Ui ui, Plan plan) {
        Figures figures = coverage.of(plan);
        List<CoveragePage.Row> rows = new ArrayList<>();
        for (Area area : figures.below()) {
            rows.add(row(ui, plan, figures, area.code(), area.title(ui.lang()), false));
        }
        if (told(figures, plan.area())) {
            String name = ui.t("plans.coverage.own", title(ui, plan.area()));
            rows.add(row(ui, plan, figures, plan.area(), name, true));
        }
        CoveragePage.Row total = total(ui, plan, figures);
        Href here = Href.of("/plans/" + plan.code() + "/coverage");
        return new CoveragePage(
                plan.code(),
                plan.title(ui.lang(), ui.register()),
                ui.t("plans.coverage.lead", total.sum().needs(), total.out().needs()),
                Plans.told(ui, plan),
                plans.linesFrom(ui, plan).orElse(null),
                AreaCrumbs.of(ui, areas.tree(), plan.area(), ui.t("plans.coverage.crumb")),
                plan.sample() || needs.anySample(plan.area()),
                figures.tops().stream()
                        .map(top -> new CoveragePage.Column(
                                top.code(),
                                NodeNumbers.line(top.no(), text(ui, figures, top)),
                                figures.planned().containsKey(top.code())
                                        ? Bahts.brief(ui, figures.planned().get(top.code()))
                                        : ""))
                        .toList(),
                rows,
                total,
                unasked(ui, figures, total),
                unplanned(ui, plan, figures),
                here.file("csv"),
                here.file("xlsx"));
    }

    private static boolean told(Figures figures, AreaCode area) {
        return figures.cells().containsKey(area) || figures.outsideOf(area).needs() > 0;
    }

    private String title(Ui ui, AreaCode area) {
        return areas.tree().get(area).title(ui.lang());
    }

    private static String text(Ui ui, Figures figures, PlanNode node) {
        return node.unknown() ? ui.t("plans.unknown") : figures.tree().named(ui, node, node.text(ui.lang()));
    }

    private CoveragePage.Row row(Ui ui, Plan plan, Figures figures, AreaCode area, String name, boolean own) {
        Href needs = Href.of("/needs").with("area", area.value()).with("here", own ? "1" : "");
        List<CoveragePage.Cell> cells = figures.tops().stream()
                .map(top -> cell(ui, figures.at(area, top.code()), needs.with("node", top.code())))
                .toList();
        Figure sum = figures.cells().getOrDefault(area, java.util.Map.of()).values().stream()
                .reduce(Figure.NONE, Figure::and);
        return new CoveragePage.Row(
                name,
                "/areas/" + area,
                cells,
                out(ui, plan, figures.outsideOf(area), needs),
                cell(ui, sum, needs.with("plan", plan.code())));
    }

    private static CoveragePage.Cell cell(Ui ui, Figure figure, Href href) {
        int needs = figure.counted().needs();
        return new CoveragePage.Cell(
                needs, Bahts.brief(ui, figure.counted().baht()), figure.approved(), needs == 0 ? null : href.address());
    }

    /** Needs still on their way that this plan does not have. */
    private static CoveragePage.Cell out(Ui ui, Plan plan, Counted outside, Href needs) {
        Href href = needs.with("notin", plan.code()).with("fate", "ON");
        return cell(ui, new Figure(outside, 0), href);
    }

    private CoveragePage.Row total(Ui ui, Plan plan, Figures figures) {
        Href needs = Href.of("/needs").with("area", plan.area().value());
        String name = ui.t("plans.coverage.all");
        List<AreaCode> all = Stream.concat(figures.below().stream().map(Area::code), Stream.of(plan.area()))
                .toList();
        List<CoveragePage.Cell> cells = figures.tops().stream()
                .map(top -> cell(
                        ui,
                        all.stream().map(a -> figures.at(a, top.code())).reduce(Figure.NONE, Figure::and),
                        needs.with("node", top.code())))
                .toList();
        Figure sum = figures.cells().values().stream()
                .flatMap(row -> row.values().stream())
                .reduce(Figure.NONE, Figure::and);
        Counted outside = all.stream().map(figures::outsideOf).reduce(Counted.NONE, Counted::and);
        return new CoveragePage.Row(
                name,
                "/areas/" + plan.area(),
                cells,
                out(ui, plan, outside, needs),
                cell(ui, sum, needs.with("plan", plan.code())));
    }

    /** Branches that nobody, or not everybody, asks for anything of: those first that the fewest areas ask for. */
    private static CoveragePage.Holes unasked(Ui ui, Figures figures, CoveragePage.Row total) {
        Map<Integer, List<CoveragePage.Hole>> bySilent = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < figures.tops().size(); i++) {
            PlanNode top = figures.tops().get(i);
            if (figures.tree().onlyInDraft(top)) {
                continue;
            }
            List<String> silent = figures.below().stream()
                    .filter(a -> figures.at(a.code(), top.code()).counted().needs() == 0)
                    .map(a -> a.title(ui.lang()))
                    .toList();
            String line = Plans.line(top, ui.lang()).strip();
            String branch = top.unknown() ? line + " " + ui.t("plans.unknown") : line;
            if (total.cells().get(i).needs() == 0) {
                bySilent.computeIfAbsent(Integer.MAX_VALUE, all -> new ArrayList<>())
                        .add(new CoveragePage.Hole(ui.t("plans.coverage.nobody", branch), null));
            } else if (!silent.isEmpty()) {
                String names = String.join(" ", silent.subList(0, Math.min(NAMES, silent.size())));
                String more = silent.size() > NAMES ? " …" : "";
                bySilent.computeIfAbsent(silent.size(), as -> new ArrayList<>())
                        .add(new CoveragePage.Hole(
                                ui.t("plans.coverage.silent", branch, silent.size(), names + more), null));
            }
        }
        return CoveragePage.Holes.of(
                bySilent.values().stream().flatMap(List::stream).toList());
    }

    private static CoveragePage.Holes unplanned(Ui ui, Plan plan, Figures figures) {
        return CoveragePage.Holes.of(figures.below().stream()
                .filter(a -> figures.outsideOf(a.code()).needs() > 0)
                .sorted(Comparator.comparing(
                        (Area a) -> -figures.outsideOf(a.code()).needs()))
                .map(a -> new CoveragePage.Hole(
                        ui.t(
                                "plans.coverage.outside",
                                a.title(ui.lang()),
                                figures.outsideOf(a.code()).needs()),
                        Href.of("/needs")
                                .with("area", a.code().value())
                                .with("notin", plan.code())
                                .with("fate", "ON")
                                .address()))
                .toList());
    }

    /** The same as a table: one row for each area and branch. */
    Table table(Ui ui, Plan plan) {
        Figures figures = coverage.of(plan);
        List<List<Cell>> rows = new ArrayList<>();
        List<AreaCode> all =
                new ArrayList<>(figures.below().stream().map(Area::code).toList());
        if (told(figures, plan.area())) {
            all.add(plan.area());
        }
        for (AreaCode area : all) {
            for (PlanNode top : figures.tops()) {
                Figure figure = figures.at(area, top.code());
                rows.add(List.of(
                        Cell.of(area.value()),
                        Cell.of(title(ui, area)),
                        Cell.of(top.code()),
                        Cell.of(top.no()),
                        Cell.of(text(ui, figures, top)),
                        Cell.of(figure.counted().needs()),
                        Cell.of(figure.counted().baht()),
                        Cell.of(figure.approved()),
                        Cell.of(figures.outsideOf(area).needs()),
                        Cell.of(figures.outsideOf(area).baht())));
            }
        }
        List<String> header = Stream.of(
                        "area", "name", "node", "no", "text", "needs", "baht", "approved", "outside", "outsidebaht")
                .map(column -> ui.t("plans.coverage.column." + column))
                .toList();
        return new Table(ui.t("plans.coverage.title", plan.title(ui.lang(), ui.register())), header, rows.stream());
    }
}
