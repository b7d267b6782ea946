package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The whole list of what a body has to rank, of which its desk shows the beginning. Anybody may look. */
@Controller
class RankingPages {
    private final Needs needs;
    private final NeedLines lines;
    private final Bodies bodies;

    RankingPages(Needs needs, NeedLines lines, Bodies bodies) {
        this.needs = needs;
        this.lines = lines;
        this.bodies = bodies;
    }

    @GetMapping("/desks/{bodyCode}/ranking")
    ModelAndView ranking(
            Ui ui, Actor actor, @PathVariable String bodyCode, @RequestParam(defaultValue = "") String at) {
        Body body = bodies.findBody(bodyCode)
                .filter(b -> !b.type().local() && !b.type().receives())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ui.page("proposals/ranking", page(ui, actor, body, Ranked.place(at)));
    }

    private RankingPage page(Ui ui, Actor actor, Body body, @Nullable Cursor from) {
        String desk = "/desks/" + body.code();
        String base = actor.worksFor(body.code()) ? desk + "/needs/" : "/needs/";
        List<Ranked> read = needs.listApprovedBy(body.code(), from, DeskPages.RANKED + 1);
        List<Ranked> shown = read.subList(0, Math.min(DeskPages.RANKED, read.size()));
        return new RankingPage(
                ui.t("proposals.ranking.heading", ui.say(body.name())),
                List.of(
                        new Crumb(ui.t("proposals.desk.crumb"), desk),
                        new Crumb(ui.t("proposals.ranking.crumb"), null)),
                shown.stream().anyMatch(ranked -> ranked.need().sample()),
                shown.stream()
                        .map(Ranked::need)
                        .map(need -> lines.line(ui, need, base + need.code()))
                        .toList(),
                read.size() > shown.size()
                        ? desk + "/ranking?at=" + shown.getLast().place().word()
                        : null,
                from == null ? null : desk + "/ranking",
                desk);
    }
}
