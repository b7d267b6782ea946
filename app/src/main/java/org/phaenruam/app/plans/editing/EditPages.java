package org.phaenruam.app.plans.editing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SourceStatus;
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

/** Pages on which a plan is written: its parts and the top of its tree. */
@Controller
class EditPages {
    private final Plans plans;
    private final PlanTree tree;
    private final PartTexts texts;
    private final PlanParts parts;
    private final EditPageMaker maker;
    private final Views views;

    EditPages(Plans plans, PlanTree tree, PartTexts texts, PlanParts parts, EditPageMaker maker, Views views) {
        this.plans = plans;
        this.tree = tree;
        this.texts = texts;
        this.parts = parts;
        this.maker = maker;
        this.views = views;
    }

    @GetMapping("/plans/{code}/edit")
    ModelAndView edit(Ui ui, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String parent) {
        Plan plan = mine(actor, code);
        return ui.page("plans/edit", maker.page(ui, plan, Map.of("parent", parent), FormErrors.none()));
    }

    @PostMapping("/plans/{code}/nodes")
    ModelAndView add(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "issue") String kind,
            @RequestParam(defaultValue = "") String no,
            @RequestParam(defaultValue = "") String textTh,
            @RequestParam(defaultValue = "") String textEn) {
        Plan plan = mine(actor, code);
        UUID sent = Keys.read(key);
        NewBranch branch =
                new NewBranch(sent, "", parent, kind, no, Views.oneLine(textTh), textEn, "", "", "", "", List.of());
        return switch (tree.addAll(actor, code, sent, List.of(branch))) {
            case BranchesAdded.Done done ->
                ui.redirect(back(code, parent), done.takenOut().isEmpty() ? "plans.done.node" : "plans.error.removed");
            case BranchesAdded.Refused refused -> {
                Map<String, String> typed =
                        Map.of("parent", parent, "kind", kind, "no", no, "textTh", textTh, "textEn", textEn);
                yield ui.page(422, "plans/edit", maker.page(ui, plan, typed, refused.errors()));
            }
            case BranchesAdded.Forbidden f -> throw new AccessDeniedException("not yours to change this plan");
        };
    }

    /** Where one goes on after a change under this branch. */
    static String back(String plan, String parent) {
        return parent.isEmpty() ? "/plans/" + plan + "/edit" : "/plans/" + plan + "/nodes/" + parent + "/edit";
    }

    @GetMapping("/plans/{code}/parts/{part}")
    ModelAndView part(Ui ui, Actor actor, @PathVariable String code, @PathVariable String part) {
        Plan plan = mine(actor, code);
        PartStore.Section section = texts.section(code, part);
        return ui.page("plans/part", partPage(ui, plan, part, section.version(), section.text(), FormErrors.none()));
    }

    @PostMapping("/plans/{code}/parts/{part}")
    ModelAndView write(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String text) {
        Plan plan = mine(actor, code);
        return switch (texts.write(actor, code, part, Keys.read(key), seen, text)) {
            case PlanWritten.Done done -> ui.redirect("/plans/" + code + "/edit", "plans.done.part");
            case PlanWritten.Refused refused -> {
                int now = texts.section(code, part).version();
                yield ui.page(422, "plans/part", partPage(ui, plan, part, now, text, refused.errors()));
            }
            case PlanWritten.Forbidden f -> throw new AccessDeniedException("not yours to change this plan");
        };
    }

    private PartPage partPage(Ui ui, Plan plan, String code, int seen, String text, FormErrors errors) {
        Part part = parts.findText(plan.type().code(), code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Edition edition = views.current(plan);
        return new PartPage(
                plan.code(),
                plan.area(),
                plan.title(ui.lang(), ui.register()),
                part.code(),
                ui.say(part.label()),
                part.hint(ui.lang()),
                part.sourceStatus() == SourceStatus.OUR_DESIGN,
                views.crumbs(ui, plan, ui.say(part.label())),
                plan.sample(),
                views.open(ui, plan, edition),
                edition.sealed(),
                Ids.next().toString(),
                seen,
                text,
                errors);
    }

    private Plan mine(Actor actor, String code) {
        Plan plan = plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!plans.mayEdit(actor, plan)) {
            throw new AccessDeniedException("not yours to change this plan");
        }
        return plan;
    }
}
