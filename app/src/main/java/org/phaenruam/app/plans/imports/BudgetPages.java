package org.phaenruam.app.plans.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The budget lines of an area, on the screen and as a file. */
@Controller
class BudgetPages {
    private static final int PAGE = 30;
    private static final int AT_ONCE = 2_000;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,9}-[0-9]{1,9}");
    private static final List<String> ONLY = List.of("FLAGGED", "NOAREA");

    private final BudgetLines lines;
    private final Areas areas;

    BudgetPages(BudgetLines lines, Areas areas) {
        this.lines = lines;
        this.areas = areas;
    }

    private BudgetLines.Asked asked(String area, String year, String only) {
        AreaCode code = AreaCode.find(area.isBlank() ? "TH" : ThaiDigits.toArabic(area.strip()))
                .filter(found -> areas.tree().find(found).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String digits = ThaiDigits.toArabic(year.strip());
        int ce = digits.matches("2[0-9]{3}") ? Integer.parseInt(digits) - ThaiDates.ERA : 0;
        return lines.ask(code, ce, ONLY.contains(only) ? only : "");
    }

    @GetMapping("/budget")
    ModelAndView list(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String at) {
        BudgetLines.Asked asked = asked(area, year, only);
        Cursor from = Cursor.read(at, YEAR, ID).filter(place -> !place.back()).orElse(null);
        Slice<BudgetLineRow> slice = lines.page(asked, from, PAGE);
        Href here = Href.of("/budget")
                .with("area", asked.area().value())
                .with("year", asked.year() == 0 ? "" : Integer.toString(asked.year() + ThaiDates.ERA))
                .with("only", asked.only());
        LongList.Ways ways = new LongList.Ways(
                null,
                here.at(slice.after()),
                from == null ? null : here.address(),
                here.file("csv"),
                here.file("xlsx"));
        return ui.page(
                "plans/budget",
                new BudgetListPage(
                        asked.area().value(),
                        title(ui, asked),
                        AreaCrumbs.of(ui, areas.tree(), asked.area(), ui.t("plans.budget.crumb")),
                        asked.sums().stream().map(sum -> year(ui, sum)).toList(),
                        asked.sums().stream()
                                .map(sum -> Integer.toString(sum.yearCe() + ThaiDates.ERA))
                                .map(be -> new Option(be, be))
                                .toList(),
                        asked.year() == 0 ? "" : Integer.toString(asked.year() + ThaiDates.ERA),
                        ONLY.stream()
                                .map(o -> new Option(o, ui.t("plans.budget.only." + o)))
                                .toList(),
                        asked.only(),
                        ui.t("plans.budget.count", asked.total()),
                        slice.rows().stream().map(row -> line(ui, row)).toList(),
                        ways,
                        lines.mayImport(actor, asked.area()) ? "/budget/import?area=" + asked.area() : ""));
    }

    private String title(Ui ui, BudgetLines.Asked asked) {
        return ui.t("plans.budget.title", areas.tree().get(asked.area()).title(ui.lang()));
    }

    private static BudgetListPage.Year year(Ui ui, BudgetLines.YearSum sum) {
        return new BudgetListPage.Year(
                Integer.toString(sum.yearCe() + ThaiDates.ERA), sum.rows(), money(sum.baht()), sum.flagged());
    }

    static String money(BigDecimal baht) {
        return baht.stripTrailingZeros().scale() <= 0 ? "%,.0f".formatted(baht) : "%,.2f".formatted(baht);
    }

    private BudgetListPage.Line line(Ui ui, BudgetLineRow row) {
        BudgetRow line = row.line();
        String title = Stream.of(line.item(), line.project(), line.plan(), line.place(), line.unit())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(row.file());
        String more = String.join(
                " · ",
                Stream.of(
                                line.project(),
                                line.plan(),
                                line.source(),
                                row.file() + " " + ui.t("plans.budget.line", String.valueOf(line.line())))
                        .filter(text -> !text.isEmpty() && !text.equals(title))
                        .toList());
        return new BudgetListPage.Line(
                title,
                ui.t("plans.budget.baht", money(line.baht()), Integer.toString(line.yearCe() + ThaiDates.ERA)),
                where(ui, line),
                more,
                flag(ui, row));
    }

    private String where(Ui ui, BudgetRow line) {
        String area = line.area() == null
                ? ui.t("plans.budget.noarea." + line.areaFrom())
                : areas.tree()
                        .find(line.area())
                        .map(found -> found.title(ui.lang()))
                        .orElse(line.area().value());
        return line.unit().isEmpty() || line.unit().equals(area) ? area : line.unit() + " · " + area;
    }

    private static String flag(Ui ui, BudgetLineRow row) {
        return row.flag().isEmpty()
                ? ""
                : ui.t("plans.budget.shown." + row.flag(), row.against() == null ? "" : money(row.against()));
    }

    @GetMapping("/budget.{format}")
    void file(
            Ui ui,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String only,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        BudgetLines.Asked asked = asked(area, year, only);
        List<String> header = Stream.of(
                        "yearbe",
                        "yearce",
                        "code",
                        "area",
                        "unit",
                        "plan",
                        "project",
                        "item",
                        "source",
                        "framework",
                        "baht",
                        "flag",
                        "file",
                        "line")
                .map(column -> ui.t("plans.budget.column." + column))
                .toList();
        Stream<BudgetLineRow> rows = Slice.walk(from -> lines.page(asked, from.orElse(null), AT_ONCE));
        String name = title(ui, asked);
        TableDownload.send(response, as, new Table(name, header, rows.map(row -> cells(ui, row))), name);
    }

    private List<Cell> cells(Ui ui, BudgetLineRow row) {
        BudgetRow line = row.line();
        AreaCode area = line.area();
        return List.of(
                Cell.of(line.yearCe() + ThaiDates.ERA),
                Cell.of(line.yearCe()),
                Cell.of(area == null ? "" : area.value()),
                Cell.of(
                        area == null
                                ? line.place()
                                : areas.tree()
                                        .find(area)
                                        .map(a -> a.title(ui.lang()))
                                        .orElse("")),
                Cell.of(line.unit()),
                Cell.of(line.plan()),
                Cell.of(line.project()),
                Cell.of(line.item()),
                Cell.of(line.source()),
                Cell.of(line.framework()),
                Cell.of(line.baht()),
                Cell.of(flag(ui, row)),
                Cell.of(row.file()),
                Cell.of(line.line()));
    }
}
