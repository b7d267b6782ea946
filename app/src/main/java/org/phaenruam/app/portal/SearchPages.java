package org.phaenruam.app.portal;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.BodyFinds;
import org.phaenruam.app.plans.NodeQuery;
import org.phaenruam.app.plans.NodeRow;
import org.phaenruam.app.plans.Nodes;
import org.phaenruam.app.plans.PlanFinds;
import org.phaenruam.app.plans.PlanQuery;
import org.phaenruam.app.plans.PlanRow;
import org.phaenruam.app.proposals.BundleShelf;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.proposals.NeedQuery;
import org.phaenruam.app.proposals.NeedRow;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.PlacedNeeds;
import org.phaenruam.app.web.Answer;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One search over needs, areas, plans and bodies. A tracking code goes straight to its need. */
@Controller
class SearchPages {
    private static final int NEEDS = 8;
    private static final int SHOWN = 5;
    private static final int HITS = 1_000;

    private final Needs needs;
    private final PlacedNeeds placed;
    private final NeedLines lines;
    private final Areas areas;
    private final Nodes nodes;
    private final PlanFinds plans;
    private final BodyFinds finds;
    private final Bodies bodies;
    private final BundleShelf bundles;
    private final Glossaries glossaries;

    SearchPages(
            Needs needs,
            PlacedNeeds placed,
            NeedLines lines,
            Areas areas,
            Nodes nodes,
            PlanFinds plans,
            BodyFinds finds,
            Bodies bodies,
            BundleShelf bundles,
            Glossaries glossaries) {
        this.glossaries = glossaries;
        this.bundles = bundles;
        this.needs = needs;
        this.placed = placed;
        this.lines = lines;
        this.areas = areas;
        this.nodes = nodes;
        this.plans = plans;
        this.finds = finds;
        this.bodies = bodies;
    }

    @GetMapping("/search")
    ModelAndView search(Ui ui, @RequestParam(defaultValue = "") String q) {
        SearchWords words = SearchWords.of(q);
        if (words.isEmpty()) {
            return ui.page(
                    "portal/found", new FoundPage(words, false, List.of(), 0, "/needs", null, List.of(), List.of()));
        }
        Optional<String> bundle = bundles.findTyped(q);
        if (bundle.isPresent()) {
            return ui.redirect("/bundles/" + bundle.get());
        }
        Optional<String> code = Needs.isNumber(q) ? needs.findTyped(q) : Optional.empty();
        if (code.isPresent()) {
            return ui.redirect("/needs/" + code.get());
        }
        NeedQuery asked = NeedQuery.of(AreaCode.NATION).with(Question.widely(words, ui.otherNames(AreaCode.NATION)));
        Answer<NeedQuery, NeedRow> found = needs.find(asked, null, NEEDS);
        NeedQuery query = found.query();
        Slice<NeedRow> slice = found.slice();
        Optional<PlacedNeeds.Placed> there =
                slice.total() > 0 ? Optional.empty() : placed.find(asked, ui::otherNames, NEEDS);
        if (there.isPresent()) {
            query = there.get().query();
            slice = there.get().slice();
        }
        return ui.page(
                "portal/found",
                new FoundPage(
                        words,
                        Needs.isNumber(q),
                        glossaries.meaningsOf(words.typed()),
                        slice.total(),
                        address(query),
                        there.map(t -> understood(ui, t)).orElse(null),
                        lines(ui, slice, query),
                        List.of(
                                areasFound(ui, words),
                                endedFound(ui, words),
                                plansFound(ui, words),
                                nodesFound(ui, words),
                                bodiesFound(ui, words))));
    }

    private List<NeedListPage.Line> lines(Ui ui, Slice<NeedRow> found, NeedQuery query) {
        return found.rows().stream()
                .map(row -> lines.line(ui, row, query.question(), AreaCode.NATION))
                .toList();
    }

    private static String address(NeedQuery query) {
        boolean all = query.area().equals(AreaCode.NATION);
        return query.question()
                .in(Href.of("/needs").with("area", all ? "" : query.area().value()))
                .address();
    }

    private FoundPage.Placed understood(Ui ui, PlacedNeeds.Placed there) {
        NeedQuery query = there.query();
        return new FoundPage.Placed(
                ui.t("proposals.list.placed", query.words().typed(), lines.areaName(ui, query.area(), AreaCode.NATION)),
                "/areas/" + query.area(),
                there.others().stream()
                        .map(other -> new Option(address(other), lines.areaName(ui, other.area(), AreaCode.NATION)))
                        .toList());
    }

    private static String all(String list, SearchWords words) {
        return Href.of(list).with("q", words.typed()).address();
    }

    private FoundPage.Group areasFound(Ui ui, SearchWords words) {
        List<Area> found = areas.search(words.typed(), HITS);
        return new FoundPage.Group(
                "areas",
                found.size(),
                all("/areas/list", words),
                found.stream()
                        .limit(SHOWN)
                        .map(area -> AreaListPages.line(ui, areas.tree(), area))
                        .toList());
    }

    private FoundPage.Group endedFound(Ui ui, SearchWords words) {
        List<PastArea> found = areas.searchEnded(words.typed(), SHOWN);
        return new FoundPage.Group(
                "ended",
                found.size(),
                "",
                found.stream().map(past -> ended(ui, past)).toList());
    }

    private LongList.Line ended(Ui ui, PastArea past) {
        String until = ui.t("portal.found.until", ui.shortDate(past.endedOn()));
        String now = Optional.ofNullable(past.successor())
                .flatMap(areas.tree()::find)
                .map(area -> " · " + ui.t("portal.history.successor", area.title(ui.lang())))
                .orElse("");
        return new LongList.Line(
                "/areas/" + past.area().code(),
                past.area().title(ui.lang()),
                past.area().level().rung(),
                until + now,
                past.area().sample());
    }

    private FoundPage.Group plansFound(Ui ui, SearchWords words) {
        PlanQuery asked = PlanQuery.of(AreaCode.NATION, Question.widely(words, ui.otherNames(AreaCode.NATION)));
        Answer<PlanQuery, PlanRow> found = plans.find(asked, null, SHOWN);
        Question question = found.query().question();
        return new FoundPage.Group(
                "plans",
                found.slice().total(),
                PlanFinds.href(found.query()).address(),
                found.slice().rows().stream()
                        .map(row -> plans.line(ui, row).foundBy(ui, question, row.searched()))
                        .toList());
    }

    private FoundPage.Group nodesFound(Ui ui, SearchWords words) {
        NodeQuery asked =
                NodeQuery.of(AreaCode.NATION, words).with(Question.widely(words, ui.otherNames(AreaCode.NATION)));
        Answer<NodeQuery, NodeRow> all = nodes.find(asked, null, SHOWN);
        Slice<NodeRow> found = all.slice();
        Question question = all.query().question();
        return new FoundPage.Group(
                "nodes",
                found.total(),
                question.in(Href.of("/plans/nodes")).address(),
                found.rows().stream()
                        .map(row -> Nodes.line(
                                        ui,
                                        row,
                                        areas.tree().get(row.area()).level().rung())
                                .foundBy(ui, question, row.searched()))
                        .toList());
    }

    private FoundPage.Group bodiesFound(Ui ui, SearchWords words) {
        List<String> found = finds.listCodes(AreaCode.NATION, "", words);
        return new FoundPage.Group(
                "bodies",
                found.size(),
                all("/bodies/list", words),
                found.stream()
                        .limit(SHOWN)
                        .map(code -> BodyFinds.line(ui, bodies.get(code)))
                        .toList());
    }
}
