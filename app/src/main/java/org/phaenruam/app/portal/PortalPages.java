package org.phaenruam.app.portal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.AnswerLine;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.RungCount;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front page, an area's page, and finding my area. */
@Controller
class PortalPages {
    private static final int HITS = 30;
    /** The five pilot provinces, as doors for somebody who is just looking. */
    private static final List<String> PILOTS = List.of("50", "60", "45", "91", "24");

    private final Areas areas;
    private final Needs needs;
    private final NeedLines lines;
    private final AreaPageMaker maker;
    private final AreaHistoryPages history;

    PortalPages(Areas areas, Needs needs, NeedLines lines, AreaPageMaker maker, AreaHistoryPages history) {
        this.areas = areas;
        this.needs = needs;
        this.lines = lines;
        this.maker = maker;
        this.history = history;
    }

    @GetMapping("/")
    ModelAndView home(Ui ui) {
        AreaTree tree = areas.tree();
        Area nation = tree.get(AreaCode.NATION);
        Map<Integer, RungCount> counts = needs.countRungs(AreaCode.NATION).stream()
                .collect(Collectors.toMap(RungCount::rung, Function.identity()));
        List<AnswerLine> answers = needs.latestAnswers(AreaCode.NATION, 3);
        List<NeedLine> longest = needs.listLongest(AreaCode.NATION, 5);
        return ui.page(
                "portal/home",
                new HomePage(
                        answers.stream().anyMatch(AnswerLine::sample)
                                || longest.stream().anyMatch(NeedLine::sample),
                        maker.ladder(ui, tree, nation, counts, false),
                        counts.values().stream().mapToInt(RungCount::waiting).sum(),
                        AreaPageMaker.stuckAt(ui, counts),
                        answers.stream().map(a -> maker.answer(ui, tree, a)).toList(),
                        longest.stream()
                                .map(n -> lines.line(ui, n, "/needs/" + n.code()))
                                .toList(),
                        PILOTS.stream()
                                .map(code -> tree.get(new AreaCode(code)))
                                .map(a -> new AreaPage.Child("/areas/" + a.code(), a.title(ui.lang())))
                                .toList()));
    }

    @GetMapping(value = "/areas/{code}", params = "!on")
    ModelAndView area(Ui ui, Actor actor, @PathVariable String code) {
        return AreaCode.find(ThaiDigits.toArabic(code))
                .flatMap(areas.tree()::find)
                .map(area -> ui.page("portal/area", maker.page(ui, actor, area)))
                .orElseGet(() -> history.show(ui, actor, code, ""));
    }

    @GetMapping("/areas")
    ModelAndView search(Ui ui, @RequestParam(defaultValue = "") String q) {
        if (q.isBlank() && !ui.fragment()) {
            return ui.redirect("/areas/TH");
        }
        AreaTree tree = areas.tree();
        List<Area> found = q.isBlank() ? List.of() : areas.search(q, HITS + 1);
        if (found.size() == 1 && !ui.fragment()) {
            return ui.redirect("/areas/" + found.getFirst().code());
        }
        List<SearchPage.Hit> hits = found.stream()
                .limit(HITS)
                .map(a -> new SearchPage.Hit(
                        "/areas/" + a.code(),
                        a.title(ui.lang()),
                        AreaPageMaker.where(ui, tree, a.code()),
                        a.level().rung(),
                        ui.t("web.level." + a.level().name())))
                .toList();
        return ui.page("portal/search", new SearchPage(q, hits, found.size() > HITS));
    }
}
