package org.phaenruam.app.plans.editions;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.plans.Keys;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages of a plan's editions: the list, one as it was adopted, two beside each other. */
@Controller
class EditionPages {
    private final Plans plans;
    private final Editions editions;
    private final EditionPageMaker maker;
    private final ComparePageMaker comparing;
    private final DropPageMaker losing;

    EditionPages(
            Plans plans, Editions editions, EditionPageMaker maker, ComparePageMaker comparing, DropPageMaker losing) {
        this.plans = plans;
        this.editions = editions;
        this.maker = maker;
        this.comparing = comparing;
        this.losing = losing;
    }

    @GetMapping("/plans/{code}/editions")
    ModelAndView list(Ui ui, Actor actor, @PathVariable String code) {
        return ui.page("plans/editions", maker.list(ui, actor, plan(code), Map.of(), FormErrors.none()));
    }

    @PostMapping("/plans/{code}/editions")
    ModelAndView change(Ui ui, Actor actor, @PathVariable String code, @RequestParam Map<String, String> typed) {
        Plan plan = plan(code);
        String seq = typed.getOrDefault("drop", "");
        if (seq.matches("[0-9]{1,6}")) {
            PlanWritten dropped = editions.drop(actor, code, Integer.parseInt(seq), "");
            return after(ui, actor, plan, typed, dropped, "/plans/" + code + "/editions", "plans.done.dropped");
        }
        PlanWritten begun = editions.begin(
                actor,
                code,
                Keys.read(typed.getOrDefault("key", "")),
                typed.getOrDefault("edition", ""),
                typed.getOrDefault("reason", ""));
        return after(ui, actor, plan, typed, begun, "/plans/" + code + "/edit", "plans.done.edition");
    }

    /** What would be lost, before anything is. */
    @GetMapping("/plans/{code}/editions/{seq}/drop")
    ModelAndView dropping(Ui ui, Actor actor, @PathVariable String code, @PathVariable int seq) {
        Plan plan = plan(code);
        if (!plans.mayEdit(actor, plan)) {
            throw new AccessDeniedException("not yours to change this plan");
        }
        return losing.page(ui, plan, seq, FormErrors.none())
                .map(page -> ui.page("plans/drop", page))
                .orElseGet(() -> ui.redirect("/plans/" + code + "/editions"));
    }

    @PostMapping("/plans/{code}/editions/{seq}/drop")
    ModelAndView drop(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @PathVariable int seq,
            @RequestParam(defaultValue = "") String seen) {
        Plan plan = plan(code);
        PlanWritten dropped = editions.drop(actor, code, seq, seen);
        if (dropped instanceof PlanWritten.Refused refused) {
            return losing.page(ui, plan, seq, refused.errors())
                    .map(page -> ui.page(422, "plans/drop", page))
                    .orElseGet(() -> ui.redirect("/plans/" + code + "/editions"));
        }
        return after(ui, actor, plan, Map.of(), dropped, "/plans/" + code + "/editions", "plans.done.dropped");
    }

    private ModelAndView after(
            Ui ui, Actor actor, Plan plan, Map<String, String> typed, PlanWritten written, String to, String done) {
        return switch (written) {
            case PlanWritten.Done d -> ui.redirect(to, done);
            case PlanWritten.Refused refused ->
                ui.page(422, "plans/editions", maker.list(ui, actor, plan, typed, refused.errors()));
            case PlanWritten.Forbidden f -> throw new AccessDeniedException("not yours to change this plan");
        };
    }

    @GetMapping("/plans/{code}/editions/{seq}")
    ModelAndView show(
            Ui ui,
            @PathVariable String code,
            @PathVariable int seq,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String digits) {
        Plan plan = plan(code);
        return maker.show(ui, plan, seq, under, digits.equals("thai"))
                .map(page -> ui.page("plans/edition", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The sealed text itself: its SHA-256 is the seal that the page shows. */
    @GetMapping("/plans/{code}/editions/{seq}/sealed.txt")
    ResponseEntity<byte[]> sealed(@PathVariable String code, @PathVariable int seq) {
        return editions.sealedText(code, seq)
                .map(text -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .header("Content-Disposition", "attachment; filename=\"" + code + "-" + seq + ".txt\"")
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/plans/{code}/compare")
    ModelAndView compare(
            Ui ui,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after) {
        Plan plan = plan(code);
        return comparing
                .page(ui, plan, from, to, show, Math.max(0, after))
                .map(page -> ui.page("plans/compare", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plan plan(String code) {
        return plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
