package org.phaenruam.app.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Answer;
import org.phaenruam.app.web.Asked;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.ListQuestions;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of what stands in plans, on the screen and as a file. */
@Controller
class NodePages {
    private static final int PAGE = 30;
    private static final int AT_ONCE = 2_000;
    private static final List<String> KINDS =
            List.of("vision", "goal", "issue", "strategy", "milestone", "programme", "project");

    private final Nodes nodes;
    private final PlanFilters filters;
    private final Areas areas;

    NodePages(Nodes nodes, PlanFilters filters, Areas areas) {
        this.nodes = nodes;
        this.filters = filters;
        this.areas = areas;
    }

    @GetMapping("/plans/nodes")
    ModelAndView list(Ui ui, ListQuestions asked) {
        NodeQuery query = query(ui, asked);
        Cursor from = Nodes.place(query, ListQuestions.text(asked.at())).orElse(null);
        Answer<NodeQuery, NodeRow> found = nodes.find(query, from, PAGE);
        return ui.page("ui/longlist", page(ui, found.query(), from, found.slice()));
    }

    @GetMapping("/plans/nodes.{format}")
    void file(Ui ui, ListQuestions asked, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        NodeQuery query = nodes.find(query(ui, asked), null, 1).query();
        String name = title(ui, query);
        Stream<String> because = query.question().wide() ? Stream.of("because") : Stream.empty();
        List<String> header = Stream.concat(
                        Stream.of("code", "kind", "no", "text", "texten", "plan", "planarea", "known"), because)
                .map(column -> ui.t("plans.column." + column))
                .toList();
        Stream<NodeRow> rows = Slice.walk(from -> nodes.page(query, from.orElse(null), AT_ONCE));
        TableDownload.send(
                response, as, new Table(name, header, rows.map(row -> cells(ui, query.question(), row))), name);
    }

    private List<Cell> cells(Ui ui, Question question, NodeRow row) {
        PlanNode node = row.node();
        Stream<Cell> cells = Stream.of(
                Cell.of(node.code()),
                Cell.of(ui.t("plans.kind." + node.kind())),
                Cell.of(node.no()),
                Cell.of(node.textTh()),
                Cell.of(node.textEn()),
                Cell.of(row.plan(ui)),
                Cell.of(areaTitle(ui, row.area())),
                Cell.of(node.sample() ? ui.t("web.sample") : node.unknown() ? ui.t("plans.nodes.unknown") : ""));
        return question.wide()
                ? Stream.concat(cells, Stream.of(Cell.of(Asked.because(ui, question, node.textTh(), row.searched()))))
                        .toList()
                : cells.toList();
    }

    private NodeQuery query(Ui ui, ListQuestions asked) {
        AreaCode within = filters.area(asked);
        String plan = ListQuestions.text(asked.plan());
        return new NodeQuery(
                within,
                filters.type(ui, asked),
                ListQuestions.known(asked.kind(), kinds(ui)),
                plan.matches("[A-Za-z0-9_-]{1,60}") ? plan : "",
                asked.question(ui.otherNames(within)),
                "newest".equals(asked.order()));
    }

    private LongList page(Ui ui, NodeQuery query, @Nullable Cursor from, Slice<NodeRow> slice) {
        Question question = query.question();
        Href here = href(query);
        boolean narrowed = !(query.type() + query.kind() + query.plan()).isEmpty()
                || !query.words().isEmpty();
        return new LongList(
                title(ui, query),
                ui.t("plans.nodes.lead"),
                AreaCrumbs.of(ui, areas.tree(), query.area(), ui.t("plans.nodes.crumb")),
                slice.rows().stream().anyMatch(row -> row.node().sample()),
                "/plans/nodes",
                query.words(),
                Asked.of(ui, question, href(query.with(question.narrowed())), href(query.with(question.widened()))),
                filters(ui, query),
                narrowed,
                "/plans/nodes?area=" + query.area(),
                ui.t("plans.nodes.count", slice.total()),
                slice.rows().stream()
                        .map(row -> question.toneless()
                                ? line(ui, row)
                                : line(ui, row).foundBy(ui, question, row.searched()))
                        .toList(),
                LongList.Ways.of(here, slice, from != null));
    }

    private static Href href(NodeQuery query) {
        return query.question()
                .in(Href.of("/plans/nodes")
                        .with("area", query.area().value())
                        .with("type", query.type())
                        .with("kind", query.kind())
                        .with("plan", query.plan()))
                .with("order", query.newest() ? "newest" : "");
    }

    private String title(Ui ui, NodeQuery query) {
        return query.words().isEmpty()
                ? ui.t("plans.nodes.title", areaTitle(ui, query.area()))
                : ui.t(
                        "plans.nodes.asked",
                        areaTitle(ui, query.area()),
                        query.words().typed());
    }

    private String areaTitle(Ui ui, AreaCode code) {
        return areas.tree().find(code).map(area -> area.title(ui.lang())).orElse("");
    }

    private List<LongList.Filter> filters(Ui ui, NodeQuery query) {
        return List.of(
                filters.byArea(ui, query.area()),
                filters.byType(ui, query.type()),
                new LongList.Filter("kind", ui.t("plans.nodes.kind"), kinds(ui), query.kind(), ui.t("web.list.all")),
                new LongList.Filter(
                        "order",
                        ui.t("web.list.sort"),
                        List.of(
                                new Option("plan", ui.t("plans.nodes.byplan")),
                                new Option("newest", ui.t("plans.nodes.newest"))),
                        query.newest() ? "newest" : "plan",
                        ""));
    }

    private static List<Option> kinds(Ui ui) {
        return KINDS.stream()
                .map(kind -> new Option(kind, ui.t("plans.kind." + kind)))
                .toList();
    }

    private LongList.Line line(Ui ui, NodeRow row) {
        return Nodes.line(
                ui,
                row,
                areas.tree().find(row.area()).map(a -> a.level().rung()).orElse(0));
    }
}
