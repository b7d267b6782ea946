package org.phaenruam.app.plans.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The files that budget lines came from: which there are, what is stored of one, taking one back. */
@Controller
class BudgetFilePages {
    private static final int LONGEST_REASON = 500;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final BudgetFiles files;
    private final BudgetLines lines;
    private final Areas areas;

    BudgetFilePages(BudgetFiles files, BudgetLines lines, Areas areas) {
        this.files = files;
        this.lines = lines;
        this.areas = areas;
    }

    @GetMapping("/budget/files")
    ModelAndView list(Ui ui, Actor actor, @RequestParam(defaultValue = "TH") String area) {
        AreaCode at = area(area);
        return ui.page(
                "plans/budget-files",
                new BudgetFilesPage(
                        areas.tree().get(at).title(ui.lang()),
                        at.value(),
                        crumbs(ui, at, ui.t("plans.budgetfile.crumb")),
                        files.list(at).stream()
                                .map(file -> new BudgetFilesPage.Line(
                                        "/budget/files/" + file.no(), file.name(), what(ui, file), how(ui, file)))
                                .toList(),
                        lines.mayImport(actor, at) ? "/budget/import?area=" + at : ""));
    }

    private AreaCode area(String typed) {
        return AreaCode.find(typed)
                .filter(code -> areas.tree().find(code).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/budget/files.{format}")
    void table(
            Ui ui,
            @RequestParam(defaultValue = "TH") String area,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        AreaCode at = area(area);
        List<String> header = Stream.of("no", "name", "rows", "baht", "day", "how", "area", "sha256")
                .map(column -> ui.t("plans.budgetfile.column." + column))
                .toList();
        String name = ui.t("plans.budgetfile.title", areas.tree().get(at).title(ui.lang()));
        Stream<List<Cell>> rows = files.listAll(at).stream()
                .map(file -> List.of(
                        Cell.of((long) file.no()),
                        Cell.of(file.name()),
                        Cell.of((long) file.rows()),
                        Cell.of(file.baht()),
                        Cell.of(LocalDate.ofInstant(file.at(), BANGKOK)),
                        Cell.of(how(ui, file).replace('\u00a0', ' ')),
                        Cell.of(file.area().value()),
                        Cell.of(file.sha256())));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private List<Crumb> crumbs(Ui ui, AreaCode area, String last) {
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), area, last));
        crumbs.add(crumbs.size() - 1, new Crumb(ui.t("plans.budget.crumb"), "/budget?area=" + area));
        return crumbs;
    }

    private static String what(Ui ui, BudgetFile file) {
        return ui.t("plans.budgetfile.what", file.rows(), BudgetPages.money(file.baht()));
    }

    private String how(Ui ui, BudgetFile file) {
        String day = ui.date(LocalDate.ofInstant(file.at(), BANGKOK));
        String area = areas.tree()
                .find(file.area())
                .map(found -> found.title(ui.lang()))
                .orElse(file.area().value());
        return file.account() == null
                ? ui.t("plans.budgetfile.bycommand", day)
                : ui.t("plans.budgetfile.onscreen", day, area);
    }

    @GetMapping("/budget/files/{no}")
    ModelAndView show(Ui ui, Actor actor, @PathVariable String no) {
        return ui.page("plans/budget-file", page(ui, actor, file(no), "", FormErrors.none()));
    }

    private Optional<BudgetFile> find(String no) {
        return Optional.of(no)
                .filter(typed -> typed.matches("[0-9]{1,9}"))
                .flatMap(typed -> files.find(Integer.parseInt(typed)));
    }

    private BudgetFile file(String no) {
        return find(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private BudgetFilePage page(Ui ui, Actor actor, BudgetFile file, String reason, FormErrors errors) {
        AreaCode area = areas.tree().find(file.area()).isPresent() ? file.area() : AreaCode.NATION;
        return new BudgetFilePage(
                file.no(),
                file.name(),
                crumbs(ui, area, ui.t("plans.budgetfile.one")),
                what(ui, file),
                how(ui, file),
                file.sha256(),
                files.years(file).entrySet().stream()
                        .map(year -> new BudgetFilePage.Year(
                                Integer.toString(year.getKey() + ThaiDates.ERA),
                                year.getValue().rows(),
                                BudgetPages.money(year.getValue().baht())))
                        .toList(),
                files.mayTakeBack(actor, file),
                reason,
                "/budget/files?area=" + area,
                errors);
    }

    @PostMapping("/budget/files/{no}/take-back")
    ModelAndView takeBack(Ui ui, Actor actor, @PathVariable String no, @RequestParam(defaultValue = "") String reason) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to take a file back");
        }
        Optional<BudgetFile> kept = find(no);
        if (kept.isEmpty()) { // sent twice, or somebody else was quicker
            return ui.redirect("/budget/files", "plans.budgetfile.gone");
        }
        BudgetFile file = kept.get();
        String said = ThaiText.normalise(reason);
        FormErrors errors = FormErrors.none();
        if (said.isEmpty()) {
            errors.add("reason", "plans.budgetfile.reason.none");
        } else if (said.length() > LONGEST_REASON) {
            errors.add("reason", "plans.budgetfile.reason.long", LONGEST_REASON);
        }
        if (errors.any()) {
            return ui.page(422, "plans/budget-file", page(ui, actor, file, reason, errors));
        }
        files.takeBack(actor, file.no(), said);
        return ui.redirect("/budget/files?area=" + file.area(), "plans.budgetfile.done", file.name());
    }
}
