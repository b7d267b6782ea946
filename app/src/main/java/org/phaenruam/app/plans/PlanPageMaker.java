package org.phaenruam.app.plans;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.editing.PlanSums;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.plans.editions.Editions;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.springframework.stereotype.Component;

/** Turns a plan into what one reader sees of it. */
@Component
class PlanPageMaker {
    /** A plan with more than this is shown branch by branch. */
    private static final int MOST_NODES = 90;

    private static final int MOST_NEEDS = 45;
    private static final int MOST_TOP = 60;
    private static final int TEXT_SHOWN = 1_500;

    private final Plans plans;
    private final Approvals approvals;
    private final Editions editions;
    private final PlanTexts texts;
    private final Needs needs;
    private final NeedLines lines;
    private final Areas areas;

    PlanPageMaker(
            Plans plans,
            Approvals approvals,
            Editions editions,
            PlanTexts texts,
            Needs needs,
            NeedLines lines,
            Areas areas) {
        this.plans = plans;
        this.approvals = approvals;
        this.editions = editions;
        this.texts = texts;
        this.needs = needs;
        this.lines = lines;
        this.areas = areas;
    }

    PlanPage page(Ui ui, Actor actor, Plan plan, boolean thai, Map<String, String> typed, FormErrors errors) {
        Edition edition = approvals.current(plan.code());
        OptionalInt awaiting = awaiting(actor, plan, edition);
        boolean mayApprove = awaiting.isPresent();
        boolean mayEdit = plans.mayEdit(actor, plan);
        Standing standing = standing(ui, plan, edition, approvals.readsDraft(actor, plan, edition));
        Contents contents = contents(ui, plan, thai, standing);
        List<PlanPage.Branch> branches = contents.branches();
        return new PlanPage(
                plan.code(),
                plan.area().value(),
                plan.title(ui.lang(), ui.register()),
                plan.titleTh(),
                plan.type().level().rung(),
                ui.t("web.level." + plan.type().level().name()),
                AreaCrumbs.of(ui, areas.tree(), plan.area(), ui.t("plans.crumb")),
                plan.sample() || contents.sample(),
                !plan.sourceStatus().verified(),
                plan.framework(),
                standing.good(),
                standing.badge(),
                standing.line(),
                standing.other(),
                plans.linesFrom(ui, plan).orElse(null),
                approvals.needsForum(edition),
                texts.sections(ui, plan, TEXT_SHOWN, contents.texts()),
                texts.years(ui, contents.sums()),
                texts.doers(ui, contents.sums()),
                contents.needs(),
                empty(branches),
                branches.stream().limit(MOST_TOP).toList(),
                Math.max(0, branches.size() - MOST_TOP),
                thai,
                approvals.deciderOf(plan, edition).map(Body::name).map(ui::say).orElse(""),
                mayEdit,
                mayApprove,
                edition.sealed(),
                awaiting.orElse(0),
                Ids.next(),
                filled(ui, typed, plan),
                errors);
    }

    /** How many needs a decision would reach; none where this actor has nothing to decide about the edition. */
    private OptionalInt awaiting(Actor actor, Plan plan, Edition edition) {
        if (!approvals.mayApprove(actor, plan, edition)) {
            return OptionalInt.empty();
        }
        int awaiting = needs.countAwaitingApproval(plan.code());
        return edition.sealed() && awaiting == 0 ? OptionalInt.empty() : OptionalInt.of(awaiting);
    }

    /** As what a plan is shown: its badge and line, the edition that is read, and the way to the one that is not. */
    private record Standing(
            boolean good,
            String badge,
            String line,
            boolean draft,
            @Nullable Edition passed,
            PlanPage.@Nullable InForce other) {}

    /** While a later edition is written, its draft is for those who write or adopt it; all others read what passed. */
    private Standing standing(Ui ui, Plan plan, Edition edition, boolean works) {
        if (!plan.redrafted()) {
            String line = plan.knownInForce() ? ui.t("plans.edition.known") : editionLine(ui, edition);
            return new Standing(plan.inUse(), plans.standing(ui, plan), line, false, null, null);
        }
        Edition passed = approvals.inForce(plan.code()).orElseThrow();
        PlanPage.InForce other = draftOver(ui, plan, edition, passed, works);
        return works
                ? new Standing(
                        false,
                        ui.t("plans.standing.draftof", EditionWords.name(ui, edition)),
                        editionLine(ui, edition),
                        true,
                        null,
                        other)
                : new Standing(true, plans.standing(ui, plan), editionLine(ui, passed), false, passed, other);
    }

    /** What stands in a plan, as far as its page shows it. */
    private record Contents(
            int needs, boolean sample, Map<String, String> texts, PlanSums sums, List<PlanPage.Branch> branches) {}

    /** What the draft says to those who work on it, to all others what stands in the plan. */
    private Contents contents(Ui ui, Plan plan, boolean thai, Standing as) {
        StandingTree tree = as.draft()
                ? new StandingTree(plans.listWritten(plan.code()), Set.of())
                : plans.standing(List.of(plan.code()));
        Map<String, Integer> counts = needs.countUnderNodes(List.of(plan.code()));
        int inPlan = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean whole = tree.all().size() <= MOST_NODES && inPlan <= MOST_NEEDS;
        List<NeedLine> shown = whole ? needs.listUnder(plan.code(), counts.keySet(), MOST_NEEDS) : List.of();
        PlanSums sums = as.draft() ? texts.sums(plan) : texts.standingSums(plan);
        return new Contents(
                inPlan,
                whole ? shown.stream().anyMatch(NeedLine::sample) : needs.anySample(plan.area()),
                as.passed() == null ? texts.written(plan) : passedTexts(as.passed()),
                sums,
                new PlanTreeView(
                                ui,
                                lines,
                                tree,
                                counts,
                                shown,
                                sums,
                                new PlanTreeView.How(thai, whole, plans.takesNeeds(plan)))
                        .top());
    }

    private Map<String, String> passedTexts(Edition passed) {
        Map<String, String> texts = new HashMap<>();
        editions.contentsOf(passed).sections().forEach(section -> texts.put(section.part(), section.text()));
        return texts;
    }

    private static int empty(List<PlanPage.Branch> branches) {
        return (int) branches.stream()
                .filter(b -> b.takesNeeds() && !b.unknown() && b.count() == 0)
                .count();
    }

    /** Of a plan that passed and is written anew: which edition the page shows, and the way to what it does not. */
    private static PlanPage.InForce draftOver(Ui ui, Plan plan, Edition open, Edition passed, boolean draft) {
        return new PlanPage.InForce(
                ui.t(draft ? "plans.edition.draftshown" : "plans.edition.passedshown", EditionWords.name(ui, open)),
                EditionWords.name(ui, passed),
                "/plans/" + plan.code() + "/editions/" + passed.seq(),
                "/plans/" + plan.code() + "/compare");
    }

    private static String editionLine(Ui ui, Edition edition) {
        String name = EditionWords.name(ui, edition);
        return edition.sealed() ? ui.t("plans.edition.now", name) : ui.t("plans.edition.drafting", name);
    }

    private static Map<String, String> filled(Ui ui, Map<String, String> typed, Plan plan) {
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("on", ThaiDates.full(ui.today()));
        filled.put("sentence", ui.in(Lang.TH, "plans.offer.approve", plan.titleTh()));
        filled.putAll(typed);
        return filled;
    }

    /** Whose framework, and who gave it; a royal command proclaims, it does not approve. */
    private static String framework(Ui ui, PlanType type) {
        if (type.code().equals("SDG")) {
            return ui.t("plans.standing.world", ui.say(type.adoptedBy()));
        }
        String by = ui.say(type.adoptedBy());
        if (!type.adoptedBy().officialTh().endsWith("พระบรมราชโองการ")) {
            return ui.t("plans.standing.framework", by);
        }
        int before = by.indexOf(" / ");
        return before < 0 ? ui.t("plans.standing.royal") : ui.t("plans.standing.royalafter", by.substring(0, before));
    }

    /** What a plan is now: a draft, approved by whom and when, or a framework that is given. */
    static String standing(Ui ui, Plan plan, boolean takesNeeds) {
        if (plan.framework()) {
            return framework(ui, plan.type());
        }
        if (plan.knownInForce()) {
            return ui.t("plans.standing.current");
        }
        return plan.approvedOn() == null
                ? ui.t(takesNeeds ? "plans.standing.draft" : "plans.standing.draftonly")
                : ui.t(
                        plan.redrafted() ? "plans.standing.redrafted" : "plans.standing.approved",
                        ui.shortDate(plan.approvedOn()));
    }
}
