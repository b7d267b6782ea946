package org.phaenruam.app.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.proposals.AnswerLine;
import org.phaenruam.app.proposals.Journeys;
import org.phaenruam.app.proposals.MoveLook;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.Proposals;
import org.phaenruam.app.proposals.RungCount;
import org.phaenruam.app.proposals.Totals;
import org.phaenruam.app.web.Ladder;
import org.phaenruam.app.web.Rung;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Gathers what an area's page shows from the modules that know it. */
@Component
class AreaPageMaker {
    private static final int SHOWN = 5;

    private final Areas areas;
    private final Bodies bodies;
    private final Needs needs;
    private final NeedLines lines;
    private final Journeys tables;
    private final Proposals proposals;
    private final PlanCards plans;

    AreaPageMaker(
            Areas areas,
            Bodies bodies,
            Needs needs,
            NeedLines lines,
            Journeys tables,
            Proposals proposals,
            PlanCards plans) {
        this.areas = areas;
        this.bodies = bodies;
        this.needs = needs;
        this.lines = lines;
        this.tables = tables;
        this.proposals = proposals;
        this.plans = plans;
    }

    AreaPage page(Ui ui, Actor actor, Area area) {
        AreaTree tree = areas.tree();
        Map<Integer, RungCount> counts =
                needs.countRungs(area.code()).stream().collect(Collectors.toMap(RungCount::rung, Function.identity()));
        Totals totals = needs.totals(area.code());
        List<NeedLine> longest = needs.listLongest(area.code(), SHOWN);
        List<AnswerLine> answers = needs.latestAnswers(area.code(), SHOWN);
        Optional<Body> committee = bodies.committeeOf(area.code());
        return new AreaPage(
                area.code().value(),
                area.title(ui.lang()),
                where(ui, tree, area.code()),
                area.level().rung(),
                ui.t("web.level." + area.level().name()),
                below(ui, tree, area),
                AreaCrumbs.of(ui, tree, area.code()),
                area.sample()
                        || longest.stream().anyMatch(NeedLine::sample)
                        || answers.stream().anyMatch(AnswerLine::sample),
                area.sample(),
                ladder(ui, tree, area, counts, true),
                totals.asked(),
                totals.answered(),
                totals.waiting(),
                totals.inPlan(),
                totals.funded(),
                stuckAt(ui, counts),
                longest.stream()
                        .map(n -> lines.line(ui, n, "/needs/" + n.code()))
                        .toList(),
                answers.stream().map(a -> answer(ui, tree, a)).toList(),
                plans.of(ui, area.code()),
                tree.children(area.code()).stream()
                        .map(c -> new AreaPage.Child("/areas/" + c.code(), c.title(ui.lang())))
                        .toList(),
                committee.map(b -> "/desks/" + b.code()).orElse(null),
                committee.map(b -> ui.say(b.name())).orElse(null),
                area.level().rung() <= Level.TAMBON.rung() && proposals.mayWrite(actor, area.code()),
                area.level() == Level.TAMBON && actor.may(AreaAdminPages.ADD_VILLAGE, Situation.at(area.code())),
                agreement(ui, tree, area));
    }

    /** The areas above that people name when they say where something is. */
    static String where(Ui ui, AreaTree tree, AreaCode code) {
        Level own = tree.get(code).level();
        return tree.ancestors(code).stream()
                .filter(a -> a.level() != Level.NATION)
                .filter(a -> own.rung() >= Level.PROVINCE.rung() || a.level().rung() <= Level.PROVINCE.rung())
                .map(a -> a.title(ui.lang()))
                .collect(Collectors.joining(" "));
    }

    private static String below(Ui ui, AreaTree tree, Area area) {
        List<String> parts = new ArrayList<>();
        for (int rung = area.level().rung() - 1; rung >= 1; rung--) {
            Level level = Level.ofRung(rung);
            int count = tree.count(area.code(), level);
            if (count > 0) {
                parts.add(ui.t("portal.count." + level.code(), count));
            }
        }
        return String.join(" · ", parts);
    }

    Ladder ladder(Ui ui, AreaTree tree, Area area, Map<Integer, RungCount> counts, boolean here) {
        List<Rung> rungs = new ArrayList<>();
        for (Level level : Level.values()) {
            RungCount c = counts.getOrDefault(level.rung(), new RungCount(level.rung(), 0, 0, 0, 0, 0));
            rungs.add(new Rung(
                    level,
                    ui.t("web.level." + level.name()),
                    sublabel(ui, tree, area, level),
                    c.waiting(),
                    c.late(),
                    c.longestDays(),
                    c.sentUp(),
                    c.answered(),
                    here && level == area.level()));
        }
        return Ladder.of(rungs);
    }

    /** The body of the area above, or how many areas of that level lie below. */
    private String sublabel(Ui ui, AreaTree tree, Area area, Level level) {
        if (level.rung() < area.level().rung()) {
            return ui.t("portal.count." + level.code(), tree.count(area.code(), level));
        }
        return tree.ancestorAt(area.code(), level)
                .flatMap(a -> bodies.committeeOf(a.code()))
                .map(b -> ui.say(b.name()))
                .orElse(ui.t("portal.nobody"));
    }

    /** The level where most needs wait past the agreed limit, or an empty text. */
    static String stuckAt(Ui ui, Map<Integer, RungCount> counts) {
        return counts.values().stream()
                .filter(c -> c.late() > 0)
                .max(Comparator.comparingInt(RungCount::late))
                .map(c -> ui.t("web.level." + Level.ofRung(c.rung()).name()))
                .orElse("");
    }

    AreaPage.Answer answer(Ui ui, AreaTree tree, AnswerLine a) {
        MoveLook look = MoveLook.of(a.move());
        Level level =
                a.bodyCode() == null ? Level.VILLAGE : bodies.get(a.bodyCode()).level();
        String place = tree.get(a.area()).title(ui.lang());
        String tambon = tree.ancestorAt(a.area(), Level.TAMBON)
                .filter(t -> !t.code().equals(a.area()))
                .map(t -> " " + t.title(ui.lang()))
                .orElse("");
        return new AreaPage.Answer(
                "/needs/" + a.needCode(),
                a.title(ui.lang()),
                level.rung(),
                ui.t("web.level." + level.name()),
                look.css(),
                look.icon(),
                ui.say(tables.move(a.move()).done()),
                a.sentence(ui.lang()),
                ui.lang() == Lang.EN && !a.sentenceEn().isEmpty() ? "en" : "th",
                ui.t("portal.answer.foot", place + tambon, ui.shortDate(a.decidedOn()), a.daysTaken()));
    }

    /** Days each level agreed to: an agreement, not a law, and not yet verified. */
    private String agreement(Ui ui, AreaTree tree, Area area) {
        List<String> parts = new ArrayList<>();
        for (Level level : Level.values()) {
            Optional<Area> at = tree.ancestorAt(area.code(), level);
            at.flatMap(a -> bodies.committeeOf(a.code()))
                    .ifPresent(b ->
                            parts.add(ui.t("portal.days", ui.t("web.level." + level.name()), bodies.daysAllowed(b))));
        }
        return parts.isEmpty() ? "" : ui.t("portal.agreement", String.join(" · ", parts));
    }
}
