package org.phaenruam.app.mechanisms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.ListQuestions;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of bodies of an area and below, on the screen and as a file. */
@Controller
class BodyListPages {
    private static final int PAGE = 30;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private final BodyFinds finds;
    private final Bodies bodies;
    private final Areas areas;

    BodyListPages(BodyFinds finds, Bodies bodies, Areas areas) {
        this.finds = finds;
        this.bodies = bodies;
        this.areas = areas;
    }

    /** What was asked for, once it has been checked. */
    private record Query(AreaCode area, String type, SearchWords words, boolean byCode) {}

    @GetMapping("/bodies/list")
    ModelAndView list(Ui ui, ListQuestions asked) {
        Query query = query(ui, asked);
        Cursor from = Cursor.read(ListQuestions.text(asked.at()), ID, ID).orElse(null);
        Slice<String> slice = Slice.of(codes(query), PAGE, from, Function.identity(), Function.identity());
        return ui.page("ui/longlist", page(ui, query, from, slice));
    }

    @GetMapping("/bodies/list.{format}")
    void file(Ui ui, ListQuestions asked, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Query query = query(ui, asked);
        String name = title(ui, query);
        List<String> header = Stream.of("code", "name", "official", "english", "level", "area", "areacode", "days")
                .map(column -> ui.t("mechanisms.column." + column))
                .toList();
        Stream<List<Cell>> rows = codes(query).stream().map(code -> cells(ui, bodies.get(code)));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private List<Cell> cells(Ui ui, Body body) {
        return List.of(
                Cell.of(body.code()),
                Cell.of(body.name().plainTh()),
                Cell.of(body.name().officialTh()),
                Cell.of(body.name().en()),
                Cell.of(ui.t("web.level." + body.level().name())),
                Cell.of(areas.tree().get(body.area()).title(ui.lang())),
                Cell.of(body.area().value()),
                Cell.of(bodies.daysAllowed(body)));
    }

    private List<String> codes(Query query) {
        List<String> codes = finds.listCodes(query.area, query.type, query.words);
        return query.byCode ? codes.stream().sorted().toList() : codes;
    }

    private Query query(Ui ui, ListQuestions asked) {
        String area = ListQuestions.text(asked.area());
        AreaCode within = AreaCode.find(area.isBlank() ? "TH" : ThaiDigits.toArabic(area.strip()))
                .flatMap(areas.tree()::findKeeper)
                .map(Area::code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Query(
                within, ListQuestions.known(asked.type(), types(ui)), asked.words(), "code".equals(asked.order()));
    }

    private String title(Ui ui, Query query) {
        return ui.t("mechanisms.list.title", areas.tree().get(query.area).title(ui.lang()));
    }

    private LongList page(Ui ui, Query query, @Nullable Cursor from, Slice<String> slice) {
        Href here = Href.of("/bodies/list")
                .with("area", query.area.value())
                .with("type", query.type)
                .with("q", query.words.typed())
                .with("order", query.byCode ? "code" : "");
        return new LongList(
                title(ui, query),
                ui.t("mechanisms.list.lead"),
                AreaCrumbs.of(ui, areas.tree(), query.area, ui.t("mechanisms.crumb")),
                false,
                "/bodies/list",
                query.words,
                null,
                filters(ui, query),
                !query.type.isEmpty() || !query.words.isEmpty(),
                "/bodies/list?area=" + query.area,
                ui.t("mechanisms.list.count", slice.total()),
                slice.rows().stream()
                        .map(code -> BodyFinds.line(ui, bodies.get(code)))
                        .toList(),
                LongList.Ways.of(here, slice, from != null));
    }

    private List<LongList.Filter> filters(Ui ui, Query query) {
        Stream<Area> above = areas.tree().ancestors(query.area).reversed().stream();
        Stream<Area> here = Stream.concat(above, Stream.of(areas.tree().get(query.area)));
        List<Option> places = Stream.concat(here, areas.tree().children(query.area).stream())
                .map(area -> new Option(area.code().value(), area.title(ui.lang())))
                .toList();
        return List.of(
                new LongList.Filter("area", ui.t("mechanisms.list.area"), places, query.area.value(), ""),
                new LongList.Filter("type", ui.t("mechanisms.list.type"), types(ui), query.type, ui.t("web.list.all")),
                new LongList.Filter(
                        "order",
                        ui.t("web.list.sort"),
                        List.of(
                                new Option("place", ui.t("mechanisms.list.byplace")),
                                new Option("code", ui.t("mechanisms.list.bycode"))),
                        query.byCode ? "code" : "place",
                        ""));
    }

    private List<Option> types(Ui ui) {
        return bodies.listTypes().stream()
                .map(type -> new Option(type.code(), ui.lang() == Lang.EN ? type.nameEn() : type.nameTh()))
                .toList();
    }
}
