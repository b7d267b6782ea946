package org.phaenruam.app.proposals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.PublicAddress;
import org.phaenruam.app.web.Qr;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The slip of a need, for printing. Drafts have none: nobody could follow one. */
@Controller
class NeedSlipPages {
    private final Needs needs;
    private final NeedPageMaker maker;
    private final NeedLines lines;
    private final Bodies bodies;
    private final Areas areas;
    private final PublicAddress address;

    NeedSlipPages(
            Needs needs, NeedPageMaker maker, NeedLines lines, Bodies bodies, Areas areas, PublicAddress address) {
        this.needs = needs;
        this.maker = maker;
        this.lines = lines;
        this.bodies = bodies;
        this.areas = areas;
        this.address = address;
    }

    @GetMapping("/needs/{code}/slip")
    ModelAndView slip(Ui ui, HttpServletRequest request, @PathVariable String code) {
        Journey journey = needs.find(code)
                .filter(Journey::sent)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Need need = journey.need();
        Situated now = Situated.after(journey.steps(), ui.today());
        NeedPageMaker.Standing standing = maker.standing(ui, now, NeedPageMaker.keptCode(journey.steps()));
        String whole = address.of(request, "/needs/" + need.code());
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), need.area(), need.code()));
        crumbs.set(crumbs.size() - 1, new Crumb(need.code(), "/needs/" + need.code()));
        crumbs.add(new Crumb(ui.t("proposals.slip.crumb"), null));
        return ui.page(
                "proposals/slip",
                new NeedSlipPage(
                        need.code(),
                        need.title(ui.lang(), ui.register()),
                        lines.place(ui, need.area()),
                        NeedPageMaker.speaker(ui, need),
                        ui.date(journey.steps().getFirst().decidedOn()),
                        standing.text(),
                        standing.limit().isEmpty() ? standing.tag() : standing.limit(),
                        next(ui, now),
                        ui.date(ui.today()),
                        whole,
                        Qr.of(whole),
                        crumbs,
                        need.sample()));
    }

    private String next(Ui ui, Situated now) {
        if (!now.status().equals("WAITING") || now.holder() == null) {
            return "";
        }
        Optional<Body> next = bodies.nextUp(bodies.get(now.holder()));
        return next.map(body -> ui.t("proposals.slip.next", ui.say(body.name())))
                .orElse("");
    }
}
