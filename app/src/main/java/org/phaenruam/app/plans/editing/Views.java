package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.EditionWords;
import org.phaenruam.app.plans.NodeNumbers;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.plans.editions.Seal;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** What the pages of writing a plan have in common: crumbs, numbers, money, the edition's name. */
@Component
class Views {
    private final Areas areas;
    private final Seal seal;
    private final Bodies bodies;

    Views(Areas areas, Seal seal, Bodies bodies) {
        this.areas = areas;
        this.seal = seal;
        this.bodies = bodies;
    }

    String body(Ui ui, String code) {
        return bodies.findBody(code).map(Body::name).map(ui::say).orElse(code);
    }

    /** The bodies that a branch of this plan may name: those that work in its area, the committees above, its own. */
    List<Option> bodies(Ui ui, Plan plan, String chosen) {
        List<Body> found = new ArrayList<>(bodies.listReceivers(plan.area()));
        bodies.committeeOf(plan.area()).ifPresent(found::addFirst);
        areas.tree()
                .ancestors(plan.area())
                .forEach(area -> bodies.committeeOf(area.code()).ifPresent(found::add));
        if (!chosen.isEmpty() && found.stream().noneMatch(body -> body.code().equals(chosen))) {
            bodies.findBody(chosen).ifPresent(found::add);
        }
        return found.stream()
                .map(body -> new Option(body.code(), ui.say(body.name())))
                .distinct()
                .toList();
    }

    Edition current(Plan plan) {
        return seal.current(plan.code());
    }

    String edition(Ui ui, Edition edition) {
        return EditionWords.name(ui, edition);
    }

    /** What is written now, in one line: an edition, a plan that people go by already, or nothing, because all is sealed. */
    String open(Ui ui, Plan plan, Edition edition) {
        if (edition.sealed()) {
            return ui.t("plans.edit.sealed", edition(ui, edition));
        }
        return plan.knownInForce() ? ui.t("plans.edit.known") : ui.t("plans.edit.writing", edition(ui, edition));
    }

    /** Area, plan, then this page. */
    List<Crumb> crumbs(Ui ui, Plan plan, String last) {
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), plan.area(), last));
        crumbs.add(crumbs.size() - 1, new Crumb(ui.t("plans.crumb"), "/plans/" + plan.code()));
        return crumbs;
    }

    static Map<String, String> numbers(List<Branch> live) {
        return NodeNumbers.of(live.stream()
                .map(b -> new NodeNumbers.Place(b.code(), b.parentCode(), b.kind(), b.no(), b.textTh()))
                .toList());
    }

    /** Number and name as they stand behind the branch's kind; {@code numbers} by code. */
    static NodeNumbers.Named named(Ui ui, Map<String, String> numbers, Branch branch) {
        return NodeNumbers.beside(
                ui.t("plans.kind." + branch.kind()), numbers.getOrDefault(branch.code(), ""), text(ui, branch));
    }

    static String text(Ui ui, Branch branch) {
        String text = ui.lang() == Lang.EN && !branch.textEn().isEmpty() ? branch.textEn() : branch.textTh();
        return text.isEmpty() ? ui.t("plans.unknown") : text;
    }

    static String lang(Ui ui, Branch branch) {
        return ui.lang() == Lang.EN && !branch.textEn().isEmpty() ? "en" : "th";
    }

    /** Baht with separators; satang only where there are some. */
    static String baht(Ui ui, BigDecimal baht) {
        return ui.t("plans.baht", EditionWords.money(ui, baht));
    }

    /** What was typed over several lines as the one line that a branch is. */
    static String oneLine(String typed) {
        return typed.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** A figure as people write it: 1,200 or 2.5. */
    static String number(Ui ui, BigDecimal figure) {
        String plain = figure.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        return figure.signum() < 0 || figure.precision() - figure.scale() > 15
                ? plain
                : ui.num(figure.longValue()) + (point < 0 ? "" : plain.substring(point));
    }

    /** True when this kind of edition takes new branches. */
    boolean mayAdd(Edition edition) {
        return !edition.sealed() && seal.rule(edition.kind()).allows(Change.ADD, false);
    }

    /** What this kind of edition lets be done to a branch. */
    Set<Change> allowed(Edition edition, Branch branch) {
        return allowed(edition, branch.sinceEdition() == edition.seq());
    }

    /** What it lets be done to what was adopted before. */
    Set<Change> allowed(Edition edition) {
        return allowed(edition, false);
    }

    private Set<Change> allowed(Edition edition, boolean own) {
        Set<Change> allowed = EnumSet.noneOf(Change.class);
        for (Change change : Change.values()) {
            if (!edition.sealed() && seal.rule(edition.kind()).allows(change, own)) {
                allowed.add(change);
            }
        }
        return allowed;
    }

    static String indicator(Ui ui, PartStore.Indicator i) {
        String target = number(ui, i.target());
        String year = String.valueOf(i.targetYear());
        return i.base() == null
                ? ui.t("plans.indicator.line", i.name(), target, i.unit(), year)
                : ui.t("plans.indicator.linebase", i.name(), number(ui, i.base()), target, i.unit(), year);
    }
}
