package org.phaenruam.app.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a plan covers, where its money goes, and two plans side by side. */
@Controller
class CoveragePages {
    private final Plans plans;
    private final CoverageMaker coverage;
    private final MoneyMaker money;
    private final TwoPlans two;
    private final Areas areas;

    CoveragePages(Plans plans, CoverageMaker coverage, MoneyMaker money, TwoPlans two, Areas areas) {
        this.plans = plans;
        this.coverage = coverage;
        this.money = money;
        this.two = two;
        this.areas = areas;
    }

    @GetMapping("/plans/{code}/coverage")
    ModelAndView coverage(Ui ui, @PathVariable String code) {
        return ui.page("plans/coverage", coverage.page(ui, plan(code)));
    }

    @GetMapping("/plans/{code}/coverage.{format}")
    void file(Ui ui, @PathVariable String code, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Plan plan = plan(code);
        TableDownload.send(
                response,
                as,
                coverage.table(ui, plan),
                ui.t("plans.coverage.title", plan.title(ui.lang(), ui.register())));
    }

    @GetMapping("/plans/money")
    ModelAndView money(
            Ui ui, @RequestParam(defaultValue = "TH") String area, @RequestParam(defaultValue = "") String plan) {
        Optional<Plan> of = plan.isEmpty() ? Optional.empty() : Optional.of(plan(plan));
        return ui.page("plans/money", money.page(ui, area(area), of));
    }

    @GetMapping("/plans/money.{format}")
    void moneyFile(
            Ui ui,
            @PathVariable String format,
            @RequestParam(defaultValue = "TH") String area,
            @RequestParam(defaultValue = "") String plan,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Optional<Plan> of = plan.isEmpty() ? Optional.empty() : Optional.of(plan(plan));
        AreaCode at = area(area);
        String name = ui.t("plans.money.title", areas.tree().get(at).title(ui.lang()));
        TableDownload.send(response, as, money.table(ui, at, of), name);
    }

    private AreaCode area(String typed) {
        return AreaCode.find(ThaiDigits.toArabic(typed.strip()))
                .filter(code -> areas.tree().find(code).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/plans/{code}/beside")
    ModelAndView beside(
            Ui ui,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String below,
            @RequestParam(defaultValue = "") String above) {
        Plan lower = plan(code);
        List<Plan> candidates = two.candidates(lower);
        Optional<Plan> upper = two.chosen(candidates, with);
        if (!with.isEmpty() && upper.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ui.page(
                "plans/two",
                upper.map(plan -> two.page(ui, lower, candidates, plan, page(below), page(above)))
                        .orElseGet(() -> two.alone(ui, lower)));
    }

    private static int page(String typed) {
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 1;
    }

    private Plan plan(String code) {
        return plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
