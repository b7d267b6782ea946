package org.phaenruam.app.plans.linking;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.phaenruam.app.alignment.Link;
import org.phaenruam.app.alignment.LinkPanels;
import org.phaenruam.app.alignment.Linkable;
import org.phaenruam.app.alignment.Links;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** What waits for a word from above, area by area, the longest first. */
@Component
class LinkQueue {
    private static final int MOST = 60;

    private final Links links;
    private final LinkPanels panels;
    private final Keepers keepers;
    private final Areas areas;

    LinkQueue(Links links, LinkPanels panels, Keepers keepers, Areas areas) {
        this.links = links;
        this.panels = panels;
        this.keepers = keepers;
        this.areas = areas;
    }

    /** As many as the page of the area shows. */
    List<Link> listAt(AreaCode area) {
        return listAt(area, MOST);
    }

    /** All that wait there. */
    List<Link> listAllAt(AreaCode area) {
        return listAt(area, Integer.MAX_VALUE);
    }

    private List<Link> listAt(AreaCode area, int most) {
        List<Link> kept = links.listWaiting(codes(keepers.keptAt(area)), most);
        List<Link> adopted = links.listWaitingFrom(codes(keepers.adoptedAt(area)), most);
        return Stream.concat(kept.stream(), adopted.stream())
                .filter(link -> link.from().ref().kind().equals("plan-node"))
                .sorted(Comparator.comparing(link -> link.asserted().on()))
                .limit(most)
                .toList();
    }

    private static List<String> codes(List<Plan> plans) {
        return plans.stream().map(Plan::code).toList();
    }

    LinkQueuePage page(Ui ui, AreaCode area, List<Link> waiting, Predicate<Link> mayDecide) {
        String name = areas.tree().get(area).title(ui.lang());
        return new LinkQueuePage(
                ui.t("plans.links.queue", name),
                ui.t("plans.links.waiting", waiting.size()),
                AreaCrumbs.of(ui, areas.tree(), area, ui.t("plans.links.crumb")),
                waiting.stream()
                        .map(link -> waiting(ui, link, mayDecide.test(link)))
                        .toList(),
                area.value());
    }

    private LinkQueuePage.Waiting waiting(Ui ui, Link link, boolean mayDecide) {
        Linkable from = link.from();
        return new LinkQueuePage.Waiting(
                from.label(ui.lang()),
                from.href(),
                from.shelf(ui.lang()),
                areas.tree().find(from.area()).map(a -> a.level().rung()).orElse(0),
                panels.line(ui, link, from.ref(), mayDecide),
                from.href() + "/links");
    }
}
