package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.Counted;
import org.phaenruam.app.proposals.MoneyLink;
import org.phaenruam.app.proposals.NeedCounts;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Says the money chain of an area or of a plan in the reader's words. */
@Component
class MoneyMaker {
    private static final List<String> FATES = List.of("ON", "OUT", "ASIDE");

    private final NeedCounts counts;
    private final Areas areas;

    MoneyMaker(NeedCounts counts, Areas areas) {
        this.counts = counts;
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
                plan.map(p -> "/plans/" + p.code()).orElse(null),
                chain.stream().map(link -> link(ui, link, asked, area, code)).toList(),
                rows(ui, area, code));
    }

    private List<MoneyLink> chain(AreaCode area, String plan) {
        return plan.isEmpty() ? counts.money(area) : counts.money(area, plan);
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
                        ui.t("plans.money.stopped." + fate, halted.needs()) + (baht.isEmpty() ? "" : " · " + baht),
                        needs(area, plan, link.link()).with("fate", fate).address()));
            }
        }
        return new MoneyPage.Link(
                link.link() + 1,
                ui.t("plans.money.link." + link.link()),
                part(ui, link, area, plan),
                Bahts.brief(ui, link.baht()),
                link.link() == 0 || asked == 0 ? "" : ui.t("plans.money.share", 100L * link.needs() / asked),
                link.link() == 5 ? List.of() : stopped);
    }

    private static MoneyPage.Part part(Ui ui, MoneyLink link, AreaCode area, String plan) {
        return new MoneyPage.Part(
                "",
                link.needs(),
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
