package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.plans.Keys;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.linking.NodeLinks;
import org.phaenruam.app.proposals.TypedBaht;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
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

/** Pages of one branch of a plan: to read it, to change its words, money and place, to take it out and put it back. */
@Controller
class BranchPages {
    private final Plans plans;
    private final TreeChanges tree;
    private final BranchPageMaker maker;
    private final Readings readings;
    private final NodeLinks links;

    BranchPages(Plans plans, TreeChanges tree, BranchPageMaker maker, Readings readings, NodeLinks links) {
        this.readings = readings;
        this.links = links;
        this.plans = plans;
        this.tree = tree;
        this.maker = maker;
    }

    @GetMapping("/plans/{code}/nodes/{node}")
    ModelAndView show(Ui ui, Actor actor, @PathVariable String code, @PathVariable String node) {
        Plan plan = plan(code);
        Readings.Reading read = readings.of(actor, plan, node); // with all branches: this one is looked up among them
        Branch branch = read.branches().stream()
                .filter(b -> b.code().equals(node))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ui.page("plans/node", maker.page(ui, actor, plan, branch, read, links.panel(ui, actor, plan, node)));
    }

    @GetMapping("/plans/{code}/nodes/{node}/edit")
    ModelAndView edit(Ui ui, Actor actor, @PathVariable String code, @PathVariable String node) {
        Plan plan = plan(code);
        if (!plans.mayEdit(actor, plan)) {
            throw new AccessDeniedException("not yours to change this plan");
        }
        Branch branch = branch(plan, node);
        return branch.removed()
                ? ui.redirect("/plans/" + code + "/edit#removed")
                : ui.page("plans/nodeedit", maker.edit(ui, plan, branch, Map.of(), FormErrors.none()));
    }

    /** One of the small forms of a branch; {@code act} says which. */
    @PostMapping("/plans/{code}/nodes/{node}")
    ModelAndView change(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @PathVariable String node,
            @RequestParam Map<String, String> typed) {
        Plan plan = plan(code);
        TreeChanges.On on = on(code, node, typed, typed.getOrDefault("seen", ""));
        String act = typed.getOrDefault("act", "");
        Branch branch = branch(plan, node);
        return switch (act) {
            case "words" ->
                after(ui, plan, branch, typed, tree.reword(actor, on, words(branch, typed)), "plans.done.words");
            case "money" -> money(ui, actor, plan, branch, typed, on);
            case "place" ->
                after(ui, plan, branch, typed, tree.move(actor, on, text(typed, "parent")), "plans.done.moved");
            case "remove" -> gone(ui, plan, branch, typed, tree.remove(actor, on));
            case "restore" -> after(ui, plan, branch, typed, tree.restore(actor, on), "plans.done.restored");
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** A button in a row of branches: {@code up:CODE:VERSION} or {@code down:CODE:VERSION}. */
    @PostMapping("/plans/{code}/order")
    ModelAndView order(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam Map<String, String> typed) {
        Plan plan = plan(code);
        String[] button = text(typed, "do").split(":");
        if (button.length != 3 || !parent.matches("[A-Za-z0-9_.-]{0,100}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        TreeChanges.On on = on(code, button[1], typed, button[2]);
        PlanWritten written = tree.shift(actor, on, button[0].equals("up"));
        if (written instanceof PlanWritten.Done) {
            return ui.redirect(EditPages.back(code, parent) + "#tree", "plans.done.moved");
        }
        return after(ui, plan, branch(plan, button[1]), Map.of(), written, "");
    }

    private static TreeChanges.On on(String plan, String node, Map<String, String> typed, String seen) {
        int version = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
        return new TreeChanges.On(plan, node, Keys.read(text(typed, "key")), version);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    /** What the form did not ask for stays as it is. */
    private static NewBranch words(Branch branch, Map<String, String> sent) {
        Map<String, String> typed = BranchPageMaker.filled(branch, sent);
        return new NewBranch(
                Keys.read(""),
                "",
                "",
                text(typed, "kind"),
                text(typed, "no"),
                Views.oneLine(text(typed, "textTh")),
                text(typed, "textEn"),
                text(typed, "detail"),
                text(typed, "doer"),
                text(typed, "body"),
                text(typed, "responsible"),
                List.of());
    }

    private ModelAndView money(
            Ui ui, Actor actor, Plan plan, Branch branch, Map<String, String> typed, TreeChanges.On on) {
        FormErrors errors = FormErrors.none();
        List<NewBranch.Money> lines = new ArrayList<>();
        Map<String, String> shown = new HashMap<>(typed);
        for (int i = 1; i <= 60; i++) {
            String at = "line" + i + "-";
            String year = ThaiDigits.toArabic(text(typed, at + "year").strip());
            String source = ThaiText.normalise(text(typed, at + "source"));
            String baht = text(typed, at + "baht").strip();
            if (baht.isEmpty()) {
                if (!source.isEmpty()) {
                    errors.add(at + "baht", "plans.error.baht", baht);
                }
                continue;
            }
            Optional<BigDecimal> amount =
                    ThaiDigits.toArabic(baht).matches("0+") ? Optional.of(BigDecimal.ZERO) : TypedBaht.read(baht);
            if (!year.matches("[0-9]{4}")) {
                errors.add(at + "year", "plans.error.year", year);
            }
            if (amount.isEmpty()) {
                errors.add(at + "baht", "plans.error.baht", baht);
            }
            if (!errors.any()) {
                lines.add(new NewBranch.Money(Integer.parseInt(year), source, amount.orElseThrow()));
            }
        }
        PlanWritten written = errors.any() ? new PlanWritten.Refused(errors) : tree.pay(actor, on, lines);
        shown.putIfAbsent("line1-baht", "");
        return after(ui, plan, branch, shown, written, "plans.done.money");
    }

    private ModelAndView gone(Ui ui, Plan plan, Branch branch, Map<String, String> typed, PlanWritten written) {
        return written instanceof PlanWritten.Done
                ? ui.redirect(EditPages.back(plan.code(), branch.parentCode()), "plans.done.removed")
                : after(ui, plan, branch, typed, written, "");
    }

    private ModelAndView after(
            Ui ui, Plan plan, Branch branch, Map<String, String> typed, PlanWritten written, String done) {
        return switch (written) {
            case PlanWritten.Done d -> ui.redirect("/plans/" + plan.code() + "/nodes/" + branch.code() + "/edit", done);
            case PlanWritten.Refused refused ->
                ui.page(
                        422,
                        "plans/nodeedit",
                        maker.edit(ui, plan, branch(plan, branch.code()), typed, refused.errors()));
            case PlanWritten.Forbidden f -> throw new AccessDeniedException("not yours to change this plan");
        };
    }

    private Branch branch(Plan plan, String node) {
        return tree.find(plan.code(), node).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plan plan(String code) {
        return plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
