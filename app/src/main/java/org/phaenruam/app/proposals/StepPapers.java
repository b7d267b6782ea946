package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** What stands under a step's sentence: sitting, order, who signed, money, progress, the day promised, why it came late. */
@Component
class StepPapers {
    private final Bodies bodies;

    StepPapers(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Moves whose target is said in words; of others it is not asked, and what a joining or splitting names is linked. */
    private static final Set<String> SAYS_TARGET = Set.of("DO_OURSELVES", "FUND", "CONTRACT", "VERIFY");

    List<String> of(Ui ui, Step step) {
        List<String> papers = new ArrayList<>();
        add(papers, ui, "proposals.sitting", step.sitting());
        add(papers, ui, "proposals.order", step.orderNo());
        add(papers, ui, "proposals.signedfor", step.signedFor());
        if (SAYS_TARGET.contains(step.move())) {
            add(papers, ui, "proposals.target." + step.move(), step.target());
        }
        boolean handed = step.move().equals("FORWARD") || step.move().equals("FUND");
        if (handed && step.holder() != null && !step.holder().equals(step.bodyCode())) {
            add(
                    papers,
                    ui,
                    "proposals.to." + step.move(),
                    ui.say(bodies.get(step.holder()).name()));
        }
        details(ui, step.detail(), papers);
        return papers;
    }

    private static void details(Ui ui, StepDetail detail, List<String> papers) {
        add(papers, ui, "proposals.detail.source", detail.source());
        if (detail.baht() != null) {
            add(papers, ui, "proposals.detail.baht", ui.num(detail.baht().longValue()));
        }
        if (detail.fiscalYear() != null) {
            add(papers, ui, "proposals.detail.fiscalyear", String.valueOf(detail.fiscalYear()));
        }
        if (detail.percent() != null) {
            add(papers, ui, "proposals.detail.percent", String.valueOf(detail.percent()));
        }
        if (detail.paid() != null) {
            add(papers, ui, "proposals.detail.paid", ui.num(detail.paid().longValue()));
        }
        add(papers, ui, "proposals.detail.problem", detail.problem());
        if (detail.byWhen() != null) {
            add(papers, ui, "proposals.detail.bywhen", ui.shortDate(detail.byWhen()));
        }
        add(papers, ui, "proposals.detail.late", detail.lateWhy());
    }

    private static void add(List<String> papers, Ui ui, String key, String value) {
        if (!value.isEmpty()) {
            papers.add(ui.t(key, value));
        }
    }
}
