package org.phaenruam.app.plans.editions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.plans.EditionWords;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the page that asks whether a draft edition shall be dropped. */
@Component
class DropPageMaker {
    private final Editions editions;
    private final EditionPageMaker pages;

    DropPageMaker(Editions editions, EditionPageMaker pages) {
        this.editions = editions;
        this.pages = pages;
    }

    /** Empty where this edition is not the one that is open. */
    Optional<DropPage> page(Ui ui, Plan plan, int seq, FormErrors errors) {
        return editions.lossOf(plan.code(), seq).map(loss -> page(ui, plan, loss, errors));
    }

    private DropPage page(Ui ui, Plan plan, Dropping.Loss loss, FormErrors errors) {
        Edition open = loss.open();
        Edition passed = loss.passed();
        return new DropPage(
                plan.code(),
                open.seq(),
                plan.title(ui.lang(), ui.register()),
                pages.crumbs(ui, plan, ui.t("plans.drop.crumb")),
                plan.sample(),
                EditionWords.name(ui, open),
                EditionWords.name(ui, passed),
                open.reason(),
                counts(ui, plan, open, passed, loss.comparison()),
                ComparePageMaker.years(ui, loss.comparison()).stream()
                        .filter(year -> !year.same())
                        .toList(),
                loss.held().stream().map(held -> held(ui, plan, held)).toList(),
                loss.seen(),
                errors);
    }

    private static List<ComparePage.Count> counts(Ui ui, Plan plan, Edition open, Edition passed, Comparison lost) {
        String compare = "/plans/" + plan.code() + "/compare?from=" + passed.seq() + "&to=" + open.seq() + "&show=";
        return Stream.of(
                        new ComparePage.Count("added", lost.added().size(), compare),
                        new ComparePage.Count("removed", lost.removed().size(), compare),
                        new ComparePage.Count("changed", lost.changed().size(), compare),
                        new ComparePage.Count("moved", lost.moved().size(), compare),
                        new ComparePage.Count("texts", lost.texts().size(), compare),
                        new ComparePage.Count("indicators", lost.indicators().size(), compare))
                .filter(count -> count.count() > 0)
                .map(count -> new ComparePage.Count(
                        ui.t("plans.drop." + count.label()), count.count(), count.href() + count.label()))
                .toList();
    }

    private static DropPage.Held held(Ui ui, Plan plan, Dropping.Held held) {
        String word = held.needs() == 0
                ? ui.t("plans.drop.ties", held.ties())
                : held.ties() == 0
                        ? ui.t("plans.drop.needs", held.needs())
                        : ui.t("plans.drop.both", held.needs(), held.ties());
        return new DropPage.Held(
                "/plans/" + plan.code() + "/nodes/" + held.node().code(),
                held.node().textTh(),
                word);
    }
}
