package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Which needs of an area that was split belong to the other part. */
@Controller
class SplitNeedsPages {
    private final SplitAreas splits;
    private final Areas areas;

    SplitNeedsPages(SplitAreas splits, Areas areas) {
        this.splits = splits;
        this.areas = areas;
    }

    @GetMapping("/needs/split-area")
    ModelAndView form(Ui ui, Actor actor, @RequestParam String area) {
        return page(ui, 200, area(actor, area), List.of(), "", FormErrors.none());
    }

    @PostMapping("/needs/split-area")
    ModelAndView reassign(
            Ui ui,
            Actor actor,
            @RequestParam String area,
            @RequestParam(required = false) @Nullable List<String> needs,
            @RequestParam(defaultValue = "") String part) {
        Area from = area(actor, area);
        List<String> ticked = needs == null ? List.of() : needs;
        FormErrors errors = FormErrors.none();
        if (ticked.isEmpty()) {
            errors.add("needs", "proposals.area.none");
        }
        List<Area> parts = splits.partsOf(from.code());
        AreaCode to = parts.stream()
                .map(Area::code)
                .filter(code -> code.value().equals(part))
                .findFirst()
                .orElse(null);
        if (to == null) {
            errors.add("part", "proposals.area.nopart");
        }
        if (to == null || errors.any()) {
            return page(ui, 422, from, ticked, part, errors);
        }
        int gone = splits.reassign(actor, from.code(), ticked, to);
        return ui.redirect("/needs?area=" + to, "proposals.area.done", gone);
    }

    private ModelAndView page(Ui ui, int status, Area area, List<String> ticked, String part, FormErrors errors) {
        List<Option> parts = splits.partsOf(area.code()).stream()
                .map(each -> new Option(each.code().value(), each.title(ui.lang())))
                .toList();
        return ui.page(
                status,
                "proposals/split-area",
                new SplitNeedsPage(
                        area.code().value(),
                        area.title(ui.lang()),
                        AreaCrumbs.of(ui, areas.tree(), area.code(), ui.t("proposals.area.crumb")),
                        splits.needsOf(area.code()),
                        parts,
                        ticked,
                        part,
                        errors));
    }

    private Area area(Actor actor, String code) {
        Area area = AreaCode.find(code)
                .flatMap(areas.tree()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        actor.require(SplitAreas.REASSIGN, Situation.at(area.code()));
        return area;
    }
}
