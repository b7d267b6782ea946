package org.phaenruam.app.proposals;

import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying more about a need: its sector, for how many, where, with which money, how ready. */
@Controller
class ParticularsPages {
    private final OpenNeeds needs;
    private final Particulars particulars;
    private final ParticularsPageMaker maker;
    private final Sectors sectors;

    ParticularsPages(OpenNeeds needs, Particulars particulars, ParticularsPageMaker maker, Sectors sectors) {
        this.needs = needs;
        this.particulars = particulars;
        this.maker = maker;
        this.sectors = sectors;
    }

    @GetMapping("/needs/{code}/particulars")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code) {
        Journey journey = mine(actor, code);
        NeedParticulars known = particulars.find(journey.need());
        return ui.page(
                "proposals/particulars-form",
                maker.form(
                        ui, journey, Ids.next(), known.version(), ParticularsForm.typedOf(known), FormErrors.none()));
    }

    @PostMapping("/needs/{code}/particulars")
    ModelAndView write(Ui ui, Actor actor, @PathVariable String code, @RequestParam Map<String, String> typed) {
        Journey journey = mine(actor, code);
        ParticularsForm form = new ParticularsForm(typed);
        Optional<NeedParticulars> wanted = form.read(code, sectors, ui.today());
        if (wanted.isEmpty()) {
            return again(ui, journey, form, typed, form.errors(), 422);
        }
        return switch (particulars.describe(actor, wanted.get(), form.key())) {
            case Written.Done done -> ui.redirect("/needs/" + code, "proposals.particulars.done");
            case Written.Refused refused -> again(ui, journey, form, typed, refused.errors(), 422);
            case Written.Forbidden f -> throw new AccessDeniedException("not yours to describe");
            case Written.Stale stale -> {
                FormErrors errors = FormErrors.none();
                errors.add("", "proposals.particulars.error.stale");
                yield again(ui, journey, form, typed, errors, 409);
            }
        };
    }

    private ModelAndView again(
            Ui ui, Journey journey, ParticularsForm form, Map<String, String> typed, FormErrors errors, int status) {
        int seen = particulars.find(journey.need()).version();
        return ui.page(status, "proposals/particulars-form", maker.form(ui, journey, form.key(), seen, typed, errors));
    }

    /** A person confirms the sector that the page suggested. */
    @PostMapping("/needs/{code}/sector")
    ModelAndView confirm(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String key) {
        Journey journey = mine(actor, code);
        if (sectors.find(sector).isEmpty()) {
            return ui.redirect("/needs/" + code + "/particulars");
        }
        NeedParticulars known = particulars.find(journey.need());
        if (particulars.describe(actor, known.about(sector), NeedTextForm.keyOf(key)) instanceof Written.Forbidden) {
            throw new AccessDeniedException("not yours to describe");
        }
        return ui.redirect("/needs/" + code, "proposals.particulars.done");
    }

    private Journey mine(Actor actor, String code) {
        Journey journey = needs.get(actor, code);
        if (!particulars.mayDescribe(actor, journey)) {
            throw new AccessDeniedException("not yours to describe");
        }
        return journey;
    }
}
