package org.phaenruam.app.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.editing.PlanMaking;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages of plans: the list of an area, one plan as a tree, adding to it, approving it. */
@Controller
class PlanPages {
    private final Plans plans;
    private final PlanMaking making;
    private final Approvals approvals;
    private final PlanPageMaker maker;
    private final PlanTable table;
    private final Areas areas;

    PlanPages(Plans plans, PlanMaking making, Approvals approvals, PlanPageMaker maker, PlanTable table, Areas areas) {
        this.plans = plans;
        this.making = making;
        this.approvals = approvals;
        this.maker = maker;
        this.table = table;
        this.areas = areas;
    }

    @GetMapping("/plans")
    ModelAndView list(Ui ui, Actor actor, @RequestParam(defaultValue = "TH") String area) {
        return ui.page("plans/list", listPage(ui, actor, area(area), Map.of(), FormErrors.none()));
    }

    @PostMapping("/plans")
    ModelAndView begin(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Area at = area(area);
        List<String> before =
                plans.listAt(List.of(at.code())).stream().map(Plan::code).toList();
        return switch (making.begin(actor, at.code(), new NewPlan(type, from, to))) {
            case PlanWritten.Done done ->
                before.contains(done.code())
                        ? ui.redirect("/plans/" + done.code(), "plans.done.there")
                        : ui.redirect("/plans/" + done.code() + "/edit", "plans.done.begun");
            case PlanWritten.Refused refused ->
                ui.page(
                        422,
                        "plans/list",
                        listPage(ui, actor, at, Map.of("type", type, "from", from, "to", to), refused.errors()));
            case PlanWritten.Forbidden f -> throw new AccessDeniedException("not yours to begin a plan here");
        };
    }

    private PlanListPage listPage(Ui ui, Actor actor, Area at, Map<String, String> typed, FormErrors errors) {
        AreaTree tree = areas.tree();
        List<Area> up = upwards(at);
        List<Plan> found = plans.listAt(up.stream().map(Area::code).toList());
        List<PlanListPage.Group> groups = up.stream()
                .map(a -> new PlanListPage.Group(
                        a.level().rung(),
                        ui.t("web.level." + a.level().name()),
                        a.title(ui.lang()),
                        "/areas/" + a.code(),
                        found.stream()
                                .filter(p -> p.area().equals(a.code()))
                                .map(p -> line(ui, p))
                                .toList()))
                .toList();
        return new PlanListPage(
                at.title(ui.lang()),
                at.code().value(),
                AreaCrumbs.of(ui, tree, at.code(), ui.t("plans.list.crumb")),
                groups,
                plans.typesFor(actor, at.code()).stream()
                        .map(t -> new PlanListPage.TypeChoice(
                                t.code(), ui.say(t.name()), t.code().equals(typed.get("type"))))
                        .toList(),
                typed,
                errors);
    }

    private List<Area> upwards(Area at) {
        List<Area> up = new ArrayList<>();
        up.add(at);
        up.addAll(areas.tree().ancestors(at.code()));
        return up;
    }

    @GetMapping("/plans.{format}")
    void file(
            Ui ui,
            @PathVariable String format,
            @RequestParam(defaultValue = "TH") String area,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Area at = area(area);
        List<Area> up = upwards(at);
        List<Plan> found = plans.listAt(up.stream().map(Area::code).toList());
        Stream<Plan> rows = up.stream()
                .flatMap(a -> found.stream().filter(plan -> plan.area().equals(a.code())));
        String name = ui.t("plans.list.title", at.title(ui.lang()));
        TableDownload.send(response, as, table.of(ui, name, rows), name);
    }

    private PlanListPage.Line line(Ui ui, Plan plan) {
        return new PlanListPage.Line(
                "/plans/" + plan.code(),
                plan.title(ui.lang(), ui.register()),
                plan.inUse(),
                plan.framework(),
                plan.sample(),
                plans.standing(ui, plan));
    }

    @GetMapping("/plans/{code}")
    ModelAndView show(Ui ui, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String digits) {
        boolean thai = digits.equals("thai");
        return ui.page("plans/show", maker.page(ui, actor, plan(code), thai, Map.of(), FormErrors.none()));
    }

    @PostMapping("/plans/{code}/approve")
    ModelAndView approve(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String sitting,
            @RequestParam(defaultValue = "") String forum) {
        plan(code);
        FormErrors errors = FormErrors.none();
        Map<String, String> typed = Map.of("sentence", sentence, "on", on, "sitting", sitting, "forum", forum);
        Optional<LocalDate> day = TypedDate.read(errors, "on", on, ui.today());
        if (day.isEmpty()) {
            return after(ui, actor, code, typed, new PlanWritten.Refused(errors), "");
        }
        Approval approval = new Approval(Keys.read(key), "", sentence, "", day.get(), sitting, forum);
        return after(ui, actor, code, typed, approvals.approve(actor, code, approval), "plans.done.approved");
    }

    private ModelAndView after(
            Ui ui, Actor actor, String code, Map<String, String> typed, PlanWritten written, String done) {
        return switch (written) {
            case PlanWritten.Done d -> ui.redirect("/plans/" + code, done, d.reached());
            case PlanWritten.Refused refused ->
                ui.page(422, "plans/show", maker.page(ui, actor, plan(code), false, typed, refused.errors()));
            case PlanWritten.Forbidden f -> throw new AccessDeniedException("not yours to change this plan");
        };
    }

    private Plan plan(String code) {
        return plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Area area(String code) {
        return AreaCode.find(ThaiDigits.toArabic(code.strip()))
                .flatMap(areas.tree()::findKeeper)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
