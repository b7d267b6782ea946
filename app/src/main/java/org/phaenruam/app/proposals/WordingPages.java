package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing the official text of a need beside the people's words. */
@Controller
class WordingPages {
    private final OpenNeeds needs;
    private final OfficialWording wording;
    private final Areas areas;

    WordingPages(OpenNeeds needs, OfficialWording wording, Areas areas) {
        this.needs = needs;
        this.wording = wording;
        this.areas = areas;
    }

    @GetMapping("/needs/{code}/wording")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code) {
        Need need = mine(actor, code);
        return ui.page("proposals/wording-form", page(ui, need, wording.find(need), FormErrors.none()));
    }

    @PostMapping("/needs/{code}/wording")
    ModelAndView write(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String titleOfficial,
            @RequestParam(defaultValue = "") String detailOfficial,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam(defaultValue = "") String seen) {
        Need need = mine(actor, code);
        OfficialText typed = new OfficialText(
                ThaiText.normalise(titleOfficial),
                ThaiText.normaliseLines(detailOfficial).strip(),
                titleEn.strip());
        int version = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
        return switch (wording.word(actor, code, typed, version)) {
            case Written.Done done -> ui.redirect("/needs/" + code, "proposals.wording.done");
            case Written.Refused refused ->
                ui.page(422, "proposals/wording-form", page(ui, need, typed, refused.errors()));
            case Written.Forbidden f -> throw new AccessDeniedException("not yours to word");
            case Written.Stale s -> {
                FormErrors errors = FormErrors.none();
                errors.add("", "proposals.wording.stale");
                yield ui.page(409, "proposals/wording-form", page(ui, mine(actor, code), typed, errors));
            }
        };
    }

    private WordingFormPage page(Ui ui, Need need, OfficialText typed, FormErrors errors) {
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), need.area(), need.code()));
        crumbs.set(crumbs.size() - 1, new Crumb(need.code(), "/needs/" + need.code()));
        crumbs.add(new Crumb(ui.t("proposals.wording.crumb"), null));
        return new WordingFormPage(
                need.code(), need.title(), need.detail(), need.sample(), crumbs, need.wordingVersion(), typed, errors);
    }

    private Need mine(Actor actor, String code) {
        Journey journey = needs.get(actor, code);
        if (!wording.mayWord(actor, journey)) {
            throw new AccessDeniedException("not yours to word");
        }
        return journey.need();
    }
}
