package org.phaenruam.app.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Holes both ways between an area and a plan, on the screen and as a file. */
@Controller
class GapPages {
    /** The 23 master plans under the national strategy. */
    private static final String NATIONAL = "MP-TH-2561";

    private static final int MOST_TRIED = 4;

    private final Plans plans;
    private final GapMaker maker;
    private final Areas areas;

    GapPages(Plans plans, GapMaker maker, Areas areas) {
        this.plans = plans;
        this.maker = maker;
        this.areas = areas;
    }

    @GetMapping("/plans/{code}/gaps")
    ModelAndView show(Ui ui, @PathVariable String code, @RequestParam(defaultValue = "") String area) {
        Plan plan = plan(code);
        return ui.page("plans/gaps", maker.page(ui, plan, area(plan, area)));
    }

    /** The same for an area: against the nearest plan that has branches, its own or one above, else the national master plans. */
    @GetMapping("/plans/gaps")
    ModelAndView ofArea(Ui ui, @RequestParam(defaultValue = "TH") String area) {
        AreaCode at = AreaCode.find(ThaiDigits.toArabic(area.strip()))
                .filter(code -> areas.tree().find(code).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<AreaCode> wayUp = new ArrayList<>(List.of(at));
        areas.tree().ancestors(at).forEach(above -> wayUp.add(above.code()));
        wayUp.remove(AreaCode.NATION);
        String plan = plans.listAt(wayUp).stream()
                .filter(plans::takesNeeds)
                .sorted(Comparator.comparing(p -> wayUp.indexOf(p.area())))
                .map(Plan::code)
                .limit(MOST_TRIED)
                .filter(this::hasBranches)
                .findFirst()
                .orElse(NATIONAL);
        return ui.redirect("/plans/" + plan + "/gaps?area=" + at);
    }

    @GetMapping("/plans/{code}/gaps.{format}")
    void file(
            Ui ui,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String area,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Plan plan = plan(code);
        AreaCode at = area(plan, area);
        TableDownload.send(response, as, maker.table(ui, plan, at), maker.title(ui, plan, at));
    }

    /** A plan of which nothing but the vision is known has nothing to hold needs against. */
    private boolean hasBranches(String plan) {
        return plans.standing(List.of(plan)).nodes().stream()
                .anyMatch(node -> !node.unknown() && !node.kind().equals("vision"));
    }

    /** The plan's own area, or one within it. */
    private AreaCode area(Plan plan, String typed) {
        return typed.isBlank()
                ? plan.area()
                : AreaCode.find(ThaiDigits.toArabic(typed.strip()))
                        .filter(code -> areas.tree().find(code).isPresent()
                                && areas.tree().within(code, plan.area()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plan plan(String code) {
        return plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
