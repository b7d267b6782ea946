package org.phaenruam.app.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.AreaPast;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.FormErrors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of areas, on the screen and as a file. */
@Controller
class AreaListPages {
    private static final int PAGE = 30;
    /** Whoever looks for something that more areas have needs another word. */
    private static final int HITS = 5_000;

    private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,8}");

    private final Areas areas;
    private final AreaPast past;

    AreaListPages(Areas areas, AreaPast past) {
        this.areas = areas;
        this.past = past;
    }

    /** What was asked for, once it has been checked. */
    private record Query(AreaTree tree, String on, AreaCode area, String level, SearchWords words, boolean byCode) {}

    @GetMapping("/areas/list")
    ModelAndView list(Ui ui, ListQuestions asked, @RequestParam(defaultValue = "") String on) {
        Query query = query(ui, asked, on);
        Cursor from = Cursor.read(ListQuestions.text(asked.at()), ID, ID).orElse(null);
        Slice<Area> slice = Slice.of(
                found(query), PAGE, from, a -> a.code().value(), a -> a.code().value());
        return ui.page("ui/longlist", page(ui, query, from, slice));
    }

    @GetMapping("/areas/list.{format}")
    void file(
            Ui ui,
            ListQuestions asked,
            @RequestParam(defaultValue = "") String on,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Query query = query(ui, asked, on);
        String name = title(ui, query);
        List<String> header = Stream.of("code", "name", "english", "level", "tambon", "district", "province", "known")
                .map(column -> ui.t("portal.column." + column))
                .toList();
        Stream<List<Cell>> rows = found(query).stream().map(area -> cells(ui, query.tree, area));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private List<Cell> cells(Ui ui, AreaTree tree, Area area) {
        String english = area.nameEn();
        return List.of(
                Cell.of(area.code().value()),
                Cell.of(area.title(org.phaenruam.app.kernel.Lang.TH)),
                Cell.of(english == null ? "" : english),
                Cell.of(ui.t("web.level." + area.level().name())),
                above(ui, tree, area, Level.TAMBON),
                above(ui, tree, area, Level.DISTRICT),
                above(ui, tree, area, Level.PROVINCE),
                Cell.of(
                        area.sample()
                                ? ui.t("web.sample")
                                : area.sourceStatus().verified() ? "" : ui.t("portal.list.unverified")));
    }

    private static Cell above(Ui ui, AreaTree tree, Area area, Level level) {
        return Cell.of(
                tree.ancestorAt(area.code(), level).map(a -> a.title(ui.lang())).orElse(""));
    }

    private List<Area> found(Query query) {
        AreaTree tree = query.tree;
        List<Area> all = query.words.isEmpty() || !query.on.isEmpty()
                ? tree.listWithin(query.area)
                : areas.search(query.words.typed(), HITS).stream()
                        .filter(area -> tree.within(area.code(), query.area))
                        .toList();
        String words = query.on.isEmpty() ? "" : query.words.typed().strip();
        Stream<Area> narrowed = all.stream()
                .filter(area -> words.isEmpty() || area.nameTh().contains(words))
                .filter(area -> query.level.isEmpty() || area.level().code().equals(query.level));
        return (query.byCode ? narrowed.sorted(Comparator.comparing(Area::code)) : narrowed).toList();
    }

    private Query query(Ui ui, ListQuestions asked, String on) {
        LocalDate day = on.isBlank()
                ? ui.today()
                : AsOf.read(FormErrors.none(), "on", on, ui.today())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        AreaTree tree = past.treeOn(day);
        String area = ListQuestions.text(asked.area());
        AreaCode within = AreaCode.find(area.isBlank() ? "TH" : ThaiDigits.toArabic(area.strip()))
                .filter(code -> tree.find(code).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Query(
                tree,
                day.equals(ui.today()) ? "" : day.toString(),
                within,
                ListQuestions.known(asked.level(), levels(ui)),
                asked.words(),
                "code".equals(asked.order()));
    }

    private String title(Ui ui, Query query) {
        return ui.t("portal.list.title", query.tree.get(query.area).title(ui.lang()));
    }

    private LongList page(Ui ui, Query query, @Nullable Cursor from, Slice<Area> slice) {
        Href here = Href.of("/areas/list")
                .with("area", query.area.value())
                .with("level", query.level)
                .with("q", query.words.typed())
                .with("order", query.byCode ? "code" : "")
                .with("on", query.on);
        return new LongList(
                title(ui, query),
                "",
                AreaCrumbs.of(ui, query.tree, query.area, ui.t("portal.list.crumb")),
                slice.rows().stream().anyMatch(Area::sample),
                "/areas/list",
                query.words,
                null,
                filters(ui, query),
                !query.level.isEmpty() || !query.words.isEmpty(),
                "/areas/list?area=" + query.area + (query.on.isEmpty() ? "" : "&on=" + query.on),
                ui.t("portal.list.count", slice.total()),
                slice.rows().stream().map(area -> line(ui, query, area)).toList(),
                LongList.Ways.of(here, slice, from != null));
    }

    private static LongList.Line line(Ui ui, Query query, Area area) {
        LongList.Line line = line(ui, query.tree, area);
        return query.on.isEmpty()
                ? line
                : new LongList.Line(
                        line.href() + "?on=" + query.on, line.title(), line.rung(), line.foot(), line.sample());
    }

    static LongList.Line line(Ui ui, AreaTree tree, Area area) {
        return new LongList.Line(
                "/areas/" + area.code(),
                area.title(ui.lang()),
                area.level().rung(),
                AreaPageMaker.where(ui, tree, area.code()),
                area.sample());
    }

    private List<LongList.Filter> filters(Ui ui, Query query) {
        AreaTree tree = query.tree;
        Stream<Area> up =
                Stream.concat(tree.ancestors(query.area).reversed().stream(), Stream.of(tree.get(query.area)));
        List<Option> places = Stream.concat(up, tree.children(query.area).stream())
                .map(area -> new Option(area.code().value(), area.title(ui.lang())))
                .toList();
        List<LongList.Filter> filters = new ArrayList<>(List.of(
                new LongList.Filter("area", ui.t("portal.list.area"), places, query.area.value(), ""),
                new LongList.Filter("level", ui.t("portal.list.level"), levels(ui), query.level, ui.t("web.list.all")),
                new LongList.Filter(
                        "order",
                        ui.t("web.list.sort"),
                        List.of(
                                new Option("place", ui.t("portal.list.byplace")),
                                new Option("code", ui.t("portal.list.bycode"))),
                        query.byCode ? "code" : "place",
                        "")));
        if (!query.on.isEmpty()) {
            LocalDate day = LocalDate.parse(query.on);
            filters.add(new LongList.Filter(
                    "on",
                    ui.t("portal.list.on"),
                    List.of(new Option(query.on, ui.date(day))),
                    query.on,
                    ui.t("portal.list.now")));
        }
        return filters;
    }

    private static List<Option> levels(Ui ui) {
        return Arrays.stream(Level.values())
                .map(level -> new Option(level.code(), ui.t("web.level." + level.name())))
                .toList();
    }
}
