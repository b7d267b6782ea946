package org.phaenruam.app.plans.editing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.plans.Keys;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages of a plan's indicators. */
@Controller
class IndicatorPages {
    private final Plans plans;
    private final PartTexts texts;
    private final TreeChanges tree;
    private final Views views;
    private final Readings readings;

    IndicatorPages(Plans plans, PartTexts texts, TreeChanges tree, Views views, Readings readings) {
        this.readings = readings;
        this.plans = plans;
        this.texts = texts;
        this.tree = tree;
        this.views = views;
    }

    @GetMapping("/plans/{code}/indicators")
    ModelAndView list(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "") String id) {
        Map<String, String> typed = texts.listIndicators(code).stream()
                .filter(i -> i.id().toString().equals(id))
                .findFirst()
                .map(IndicatorPages::typed)
                .orElse(Map.of("node", node));
        return ui.page("plans/indicators", page(ui, actor, plan(code), typed, FormErrors.none()));
    }

    private static Map<String, String> typed(PartStore.Indicator i) {
        Map<String, String> typed = new HashMap<>();
        typed.put("id", i.id().toString());
        typed.put("node", i.node());
        typed.put("seen", String.valueOf(i.version()));
        typed.put("name", i.name());
        typed.put("unit", i.unit());
        typed.put("base", i.base() == null ? "" : i.base().stripTrailingZeros().toPlainString());
        typed.put("baseYear", i.baseYear() == null ? "" : String.valueOf(i.baseYear()));
        typed.put("target", i.target().stripTrailingZeros().toPlainString());
        typed.put("targetYear", String.valueOf(i.targetYear()));
        return typed;
    }

    @PostMapping("/plans/{code}/indicators")
    ModelAndView write(Ui ui, Actor actor, @PathVariable String code, @RequestParam Map<String, String> typed) {
        Plan plan = plan(code);
        Function<String, String> field = name -> typed.getOrDefault(name, "");
        String seen = field.apply("seen");
        PlanWritten written = field.apply("act").equals("remove")
                ? texts.removeIndicator(actor, code, Keys.read(field.apply("key")), field.apply("id"))
                : texts.write(
                        actor,
                        code,
                        Keys.read(field.apply("key")),
                        new PartTexts.TypedIndicator(
                                field.apply("id"),
                                field.apply("node"),
                                seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0,
                                field.apply("name"),
                                field.apply("unit"),
                                field.apply("base"),
                                field.apply("baseYear"),
                                field.apply("target"),
                                field.apply("targetYear")));
        String node = field.apply("node").matches("[A-Za-z0-9_.-]{1,100}") ? "?node=" + field.apply("node") : "";
        return switch (written) {
            case PlanWritten.Done done -> ui.redirect("/plans/" + code + "/indicators" + node, "plans.done.indicator");
            case PlanWritten.Refused refused ->
                ui.page(422, "plans/indicators", page(ui, actor, plan, typed, refused.errors()));
            case PlanWritten.Forbidden f -> throw new AccessDeniedException("not yours to change this plan");
        };
    }

    private IndicatorsPage page(Ui ui, Actor actor, Plan plan, Map<String, String> typed, FormErrors errors) {
        Edition edition = views.current(plan);
        String node = typed.getOrDefault("node", "");
        Readings.Reading read = readings.of(actor, plan, node);
        String heading = node.isEmpty()
                ? ""
                : read.branches().stream()
                        .filter(b -> b.code().equals(node))
                        .map(b -> Views.text(ui, b))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new IndicatorsPage(
                plan.code(),
                plan.title(ui.lang(), ui.register()),
                node,
                heading,
                views.crumbs(ui, plan, ui.t("plans.indicators.crumb")),
                plan.sample(),
                views.open(ui, plan, edition),
                edition.sealed(),
                plans.mayEdit(actor, plan),
                node.isEmpty() ? views.allowed(edition) : views.allowed(edition, branch(plan, node)),
                read.indicators().stream()
                        .filter(i -> i.node().equals(node))
                        .map(i -> line(ui, i))
                        .toList(),
                typed,
                errors);
    }

    private Branch branch(Plan plan, String node) {
        return tree.find(plan.code(), node).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static IndicatorsPage.Line line(Ui ui, PartStore.Indicator i) {
        String base = i.base() == null
                ? ui.t("plans.indicator.nobase")
                : Views.number(ui, i.base()) + " " + i.unit() + year(i.baseYear());
        return new IndicatorsPage.Line(
                i.id().toString(),
                i.name(),
                base,
                Views.number(ui, i.target()) + " " + i.unit() + year(i.targetYear()));
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : " (" + year + ")";
    }

    private Plan plan(String code) {
        return plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
