package org.phaenruam.app.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Answer;
import org.phaenruam.app.web.Asked;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.ListQuestions;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of all plans from an area down, on the screen and as a file. */
@Controller
class PlanFindPages {
    private static final int PAGE = 30;
    private static final int AT_ONCE = 1_000;

    private final PlanFinds finds;
    private final PlanTable table;
    private final PlanFilters filters;
    private final Areas areas;

    PlanFindPages(PlanFinds finds, PlanTable table, PlanFilters filters, Areas areas) {
        this.finds = finds;
        this.table = table;
        this.filters = filters;
        this.areas = areas;
    }

    @GetMapping("/plans/list")
    ModelAndView list(Ui ui, ListQuestions asked, @RequestParam(defaultValue = "") String standing) {
        Cursor from = PlanFinds.place(ListQuestions.text(asked.at())).orElse(null);
        Answer<PlanQuery, PlanRow> found = finds.find(query(ui, asked, standing), from, PAGE);
        return ui.page("ui/longlist", page(ui, found.query(), from, found.slice()));
    }

    @GetMapping("/plans/list.{format}")
    void file(
            Ui ui,
            ListQuestions asked,
            @RequestParam(defaultValue = "") String standing,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        PlanQuery query = finds.find(query(ui, asked, standing), null, 1).query();
        Stream<PlanRow> rows = Slice.walk(from -> finds.page(query, from.orElse(null), AT_ONCE));
        Table sheet = table.of(ui, title(ui, query), rows.map(PlanRow::plan));
        TableDownload.send(response, as, sheet, sheet.name());
    }

    private PlanQuery query(Ui ui, ListQuestions asked, String standing) {
        AreaCode within = filters.area(asked);
        return new PlanQuery(
                within,
                filters.type(ui, asked),
                ListQuestions.known(standing, standings(ui)),
                asked.question(ui.otherNames(within)));
    }

    private LongList page(Ui ui, PlanQuery query, @Nullable Cursor from, Slice<PlanRow> slice) {
        Question question = query.question();
        return new LongList(
                title(ui, query),
                ui.t("plans.all.lead"),
                AreaCrumbs.of(ui, areas.tree(), query.area(), ui.t("plans.all.crumb")),
                slice.rows().stream().anyMatch(row -> row.plan().sample()),
                "/plans/list",
                question.words(),
                Asked.of(
                        ui,
                        question,
                        PlanFinds.href(query.with(question.narrowed())),
                        PlanFinds.href(query.with(question.widened()))),
                filters(ui, query),
                !(query.type() + query.standing()).isEmpty() || !question.isEmpty(),
                "/plans/list?area=" + query.area(),
                ui.t("plans.all.count", slice.total()),
                slice.rows().stream()
                        .map(row -> question.toneless()
                                ? finds.line(ui, row)
                                : finds.line(ui, row).foundBy(ui, question, row.searched()))
                        .toList(),
                LongList.Ways.of(PlanFinds.href(query), slice, from != null));
    }

    private String title(Ui ui, PlanQuery query) {
        String area = areas.tree().get(query.area()).title(ui.lang());
        return query.question().isEmpty()
                ? ui.t("plans.all.title", area)
                : ui.t("plans.all.asked", area, query.question().words().typed());
    }

    private List<LongList.Filter> filters(Ui ui, PlanQuery query) {
        String all = ui.t("web.list.all");
        return List.of(
                filters.byArea(ui, query.area()),
                filters.byType(ui, query.type()),
                new LongList.Filter("standing", ui.t("plans.all.standing"), standings(ui), query.standing(), all));
    }

    private static List<Option> standings(Ui ui) {
        return Stream.of("passed", "written")
                .map(standing -> new Option(standing, ui.t("plans.all.standing." + standing)))
                .toList();
    }
}
