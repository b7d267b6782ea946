package org.phaenruam.app.plans;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.plans.editing.Part;
import org.phaenruam.app.plans.editing.PartTexts;
import org.phaenruam.app.plans.editing.PlanParts;
import org.phaenruam.app.plans.editing.PlanSums;
import org.phaenruam.app.plans.editing.PlanTree;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** What a plan's page says beside its tree: the parts that are written, money by year, who does how much. */
@Component
class PlanTexts {
    private final PlanParts parts;
    private final PartTexts texts;
    private final PlanTree tree;

    PlanTexts(PlanParts parts, PartTexts texts, PlanTree tree) {
        this.parts = parts;
        this.texts = texts;
        this.tree = tree;
    }

    /** As it is written now. */
    PlanSums sums(Plan plan) {
        return tree.sums(plan.code());
    }

    /** Of the branches that stand. */
    PlanSums standingSums(Plan plan) {
        return tree.standingSums(plan.code());
    }

    Map<String, String> written(Plan plan) {
        return texts.listTexts(plan.code());
    }

    List<PlanPage.Text> sections(Ui ui, Plan plan, int most, Map<String, String> written) {
        return parts.of(plan.type().code()).stream()
                .filter(part ->
                        part.text() && !written.getOrDefault(part.code(), "").isEmpty())
                .map(part -> text(ui, part, written.getOrDefault(part.code(), ""), most))
                .toList();
    }

    private static PlanPage.Text text(Ui ui, Part part, String text, int most) {
        String shown = text.length() <= most ? text : text.substring(0, most) + "…";
        return new PlanPage.Text(ui.say(part.label()), shown, part.sourceStatus() == SourceStatus.OUR_DESIGN);
    }

    List<PlanPage.Text> years(Ui ui, PlanSums sums) {
        return sums.years().entrySet().stream()
                .map(year -> new PlanPage.Text(
                        String.valueOf(year.getKey()),
                        ui.t("plans.baht", EditionWords.money(ui, year.getValue())),
                        false))
                .toList();
    }

    /** ทำเอง 3 · ร่วมทำ 1; empty where no branch says who does it. */
    String doers(Ui ui, PlanSums sums) {
        return Stream.of("SELF", "JOINT", "REQUEST")
                .filter(doer -> sums.count(doer) > 0)
                .map(doer -> ui.t("plans.doers.count", ui.t("plans.doer." + doer), sums.count(doer)))
                .collect(Collectors.joining(" · "));
    }
}
