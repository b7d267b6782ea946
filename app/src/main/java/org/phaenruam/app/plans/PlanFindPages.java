package org.phaenruam.app.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
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
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of all plans from an area down, on the screen and as a file. */
@Controller
class PlanFindPages {
    private static final int PAGE = 30;
    private static final int AT_ONCE = 1_000;

    private final PlanFinds finds;
    private final PlanTable table;
    private final Plans plans;
    private final Areas areas;

    PlanFindPages(PlanFinds finds, PlanTable table, Plans plans, Areas areas) {
        this.finds = finds;
        this.table = table;
        this.plans = plans;
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
        String area = ListQuestions.text(asked.area());
        AreaCode within = AreaCode.find(area.isBlank() ? "TH" : ThaiDigits.toArabic(area.strip()))
                .flatMap(areas.tree()::findKeeper)
                .map(Area::code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new PlanQuery(
                within,
                ListQuestions.known(asked.type(), types(ui)),
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
                new LongList.Filter(
                        "area",
                        ui.t("plans.nodes.area"),
                        areaOptions(ui, query.area()),
                        query.area().value(),
                        ""),
                new LongList.Filter("type", ui.t("plans.nodes.type"), types(ui), query.type(), all),
                new LongList.Filter("standing", ui.t("plans.all.standing"), standings(ui), query.standing(), all));
    }

    private List<Option> areaOptions(Ui ui, AreaCode at) {
        Stream<Area> above = areas.tree().ancestors(at).reversed().stream();
        Stream<Area> here = Stream.concat(above, Stream.of(areas.tree().get(at)));
        return Stream.concat(here, areas.tree().children(at).stream())
                .map(area -> new Option(area.code().value(), area.title(ui.lang())))
                .toList();
    }

    private List<Option> types(Ui ui) {
        return plans.listTypes().stream()
                .sorted(Comparator.comparing(type -> type.level().rung()))
                .map(type -> new Option(type.code(), ui.say(type.name())))
                .toList();
    }

    private static List<Option> standings(Ui ui) {
        return Stream.of("passed", "written")
                .map(standing -> new Option(standing, ui.t("plans.all.standing." + standing)))
                .toList();
    }
}
