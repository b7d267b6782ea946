package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.Counted;
import org.phaenruam.app.proposals.MoneyLink;
import org.phaenruam.app.proposals.NeedCounts;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Says the money chain of an area or of a plan in the reader's words. */
@Component
class MoneyMaker {
    private static final List<String> FATES = List.of("ON", "OUT", "ASIDE");

    private static final int LINKS = 6;

    private final NeedCounts counts;
    private final Needs needs;
    private final Areas areas;

    MoneyMaker(NeedCounts counts, Needs needs, Areas areas) {
        this.counts = counts;
        this.needs = needs;
        this.areas = areas;
    }

    MoneyPage page(Ui ui, AreaCode area, Optional<Plan> plan) {
        String code = plan.map(Plan::code).orElse("");
        List<MoneyLink> chain = chain(area, code);
        int asked = chain.getFirst().needs();
        String name = plan.map(p -> p.title(ui.lang(), ui.register()))
                .orElseGet(() -> areas.tree().get(area).title(ui.lang()));
        return new MoneyPage(
                ui.t("plans.money.title", name),
                AreaCrumbs.of(ui, areas.tree(), area, ui.t("plans.money.crumb")),
                needs.anySample(area),
                plan.map(p -> "/plans/" + p.code()).orElse(null),
                chain.stream().map(link -> link(ui, link, asked, area, code)).toList(),
                rows(ui, area, code),
                file(area, code, "csv"),
                file(area, code, "xlsx"));
    }

    /** The same as a table: the area itself, then each area below with all needs of it, link by link. */
    Table table(Ui ui, AreaCode area, Optional<Plan> plan) {
        String code = plan.map(Plan::code).orElse("");
        List<String> header =
                new ArrayList<>(List.of(ui.t("plans.coverage.column.area"), ui.t("plans.coverage.column.name")));
        for (int link = 0; link < LINKS; link++) {
            String name = ui.t("plans.money.link." + link);
            header.add(name + ": " + ui.t("plans.coverage.column.needs"));
            header.add(name + ": " + ui.t("plans.coverage.column.baht"));
        }
        Stream<Area> all = Stream.concat(Stream.of(areas.tree().get(area)), areas.tree().children(area).stream());
        return new Table(ui.t("plans.money.crumb"), header, all.map(each -> cells(ui, each, code)));
    }

    private List<Cell> cells(Ui ui, Area area, String plan) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(area.code().value()), Cell.of(area.title(ui.lang()))));
        for (MoneyLink link : chain(area.code(), plan)) {
            cells.add(Cell.of(link.needs()));
            cells.add(Cell.of(link.baht()));
        }
        return cells;
    }

    private List<MoneyLink> chain(AreaCode area, String plan) {
        return plan.isEmpty() ? counts.money(area) : counts.money(area, plan);
    }

    private static String file(AreaCode area, String plan, String format) {
        return Href.of("/plans/money." + format)
                .with("area", area.value())
                .with("plan", plan)
                .address();
    }

    private static MoneyPage.Link link(Ui ui, MoneyLink link, int asked, AreaCode area, String plan) {
        List<MoneyPage.Part> stopped = new ArrayList<>();
        for (String fate : FATES) {
            Counted halted = link.stopped(fate);
            if (halted.needs() > 0) {
                String baht = Bahts.brief(ui, halted.baht());
                stopped.add(new MoneyPage.Part(
                        fate,
                        halted.needs(),
                        baht,
                        ui.t("plans.money.stopped." + fate, halted.needs()) + (baht.isEmpty() ? "" : " · " + baht),
                        needs(area, plan, link.link()).with("fate", fate).address()));
            }
        }
        return new MoneyPage.Link(
                link.link() + 1,
                ui.t("plans.money.link." + link.link()),
                part(ui, link, area, plan),
                link.link() == 0 || asked == 0 ? "" : ui.t("plans.money.share", share(link.needs(), asked)),
                link.link() == 5 ? List.of() : stopped);
    }

    /** So many of all, in whole percent, rounded as people round. */
    static long share(int needs, int all) {
        return Math.round(100.0 * needs / all);
    }

    private static MoneyPage.Part part(Ui ui, MoneyLink link, AreaCode area, String plan) {
        return new MoneyPage.Part(
                "",
                link.needs(),
                Bahts.brief(ui, link.baht()),
                ui.t("plans.money.needs", link.needs()),
                needs(area, plan, link.link()).address());
    }

    private static Href needs(AreaCode area, String plan, int link) {
        return Href.of("/needs")
                .with("area", area.value())
                .with("plan", plan)
                .with("link", link == 0 ? "0" : String.valueOf(link));
    }

    private List<MoneyPage.Row> rows(Ui ui, AreaCode area, String plan) {
        List<MoneyPage.Row> rows = new ArrayList<>();
        for (Area child : areas.tree().children(area)) {
            List<MoneyLink> chain = chain(child.code(), plan);
            if (chain.getFirst().needs() > 0) {
                rows.add(new MoneyPage.Row(
                        child.title(ui.lang()),
                        Href.of("/plans/money")
                                .with("area", child.code().value())
                                .with("plan", plan)
                                .address(),
                        chain.stream()
                                .map(link -> part(ui, link, child.code(), plan))
                                .toList()));
            }
        }
        return rows;
    }
}
