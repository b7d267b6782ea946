package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.proposals.wording.OfficialDraft;
import org.phaenruam.app.proposals.wording.Swap;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing the official text of a need beside the people's words. */
@Controller
class WordingPages {
    private static final String FORM = "proposals/wording-form";

    private final OpenNeeds needs;
    private final OfficialWording wording;
    private final Areas areas;
    private final DraftMaker drafts;
    private final WordChecks checks;

    WordingPages(OpenNeeds needs, OfficialWording wording, Areas areas, DraftMaker drafts, WordChecks checks) {
        this.needs = needs;
        this.wording = wording;
        this.areas = areas;
        this.drafts = drafts;
        this.checks = checks;
    }

    @GetMapping("/needs/{code}/wording")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code) {
        Need need = mine(actor, code);
        return ui.page(FORM, page(ui, need, wording.find(need), need.wordingVersion(), FormErrors.none()));
    }

    /** Fills the empty fields by rule; nothing is stored, and what was typed stays as it is. */
    @PostMapping(path = "/needs/{code}/wording", params = "draft")
    ModelAndView draft(Ui ui, Actor actor, @PathVariable String code, Typed sent) {
        Need need = mine(actor, code);
        DraftMaker.Drafted drafted = drafts.draft(need);
        OfficialText typed = sent.text();
        boolean noTitle = typed.title().isBlank();
        boolean noDetail = typed.detail().isBlank();
        OfficialDraft draft = drafted.draft();
        OfficialText whole = new OfficialText(
                noTitle ? draft.title().text() : typed.title(),
                noDetail ? draft.detail().text() : typed.detail(),
                typed.titleEn());
        Set<Swap> swaps = new LinkedHashSet<>(noTitle ? draft.title().swaps() : List.of());
        swaps.addAll(noDetail ? draft.detail().swaps() : List.of());
        WordingFormPage.Draft told =
                new WordingFormPage.Draft(noTitle, noDetail, drafted.sources(), List.copyOf(swaps));
        WordingFormPage page = page(ui, need, whole, sent.version(), FormErrors.none());
        return ui.page(FORM, page.with(told));
    }

    /** Tells how hard the typed words are; nothing is stored. */
    @PostMapping(
            path = "/needs/{code}/wording",
            params = {"check", "!draft"})
    ModelAndView check(Ui ui, Actor actor, @PathVariable String code, Typed sent) {
        Need need = mine(actor, code);
        OfficialText typed = sent.text();
        WordingFormPage page = page(ui, need, typed, sent.version(), FormErrors.none());
        return ui.page(FORM, page.with(checks.of(List.of(need), typed.title() + "\n" + typed.detail())));
    }

    /** The form as the browser sends it. */
    record Typed(
            @Nullable String titleOfficial,
            @Nullable String detailOfficial,
            @Nullable String titleEn,
            @Nullable String seen) {
        OfficialText text() {
            return new OfficialText(
                    NeedTextForm.or(titleOfficial), NeedTextForm.or(detailOfficial), NeedTextForm.or(titleEn));
        }

        OfficialText tidied() {
            OfficialText text = text();
            return new OfficialText(
                    ThaiText.normalise(text.title()),
                    ThaiText.normaliseLines(text.detail()).strip(),
                    text.titleEn().strip());
        }

        int version() {
            return seen != null && seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
        }
    }

    @PostMapping("/needs/{code}/wording")
    ModelAndView write(Ui ui, Actor actor, @PathVariable String code, Typed sent) {
        Need need = mine(actor, code);
        OfficialText typed = sent.tidied();
        return switch (wording.word(actor, code, typed, sent.version())) {
            case Written.Done done -> ui.redirect("/needs/" + code, "proposals.wording.done");
            case Written.Refused refused ->
                ui.page(422, FORM, page(ui, need, typed, need.wordingVersion(), refused.errors()));
            case Written.Forbidden f -> throw new AccessDeniedException("not yours to word");
            case Written.Stale s -> {
                FormErrors errors = FormErrors.none();
                errors.add("", "proposals.wording.stale");
                Need now = mine(actor, code);
                yield ui.page(409, FORM, page(ui, now, typed, now.wordingVersion(), errors));
            }
        };
    }

    private WordingFormPage page(Ui ui, Need need, OfficialText typed, int seen, FormErrors errors) {
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), need.area(), need.code()));
        crumbs.set(crumbs.size() - 1, new Crumb(need.code(), "/needs/" + need.code()));
        crumbs.add(new Crumb(ui.t("proposals.wording.crumb"), null));
        return new WordingFormPage(
                need.code(), need.title(), need.detail(), need.sample(), crumbs, seen, typed, null, null, errors);
    }

    private Need mine(Actor actor, String code) {
        Journey journey = needs.get(actor, code);
        if (!wording.mayWord(actor, journey)) {
            throw new AccessDeniedException("not yours to word");
        }
        return journey.need();
    }
}
