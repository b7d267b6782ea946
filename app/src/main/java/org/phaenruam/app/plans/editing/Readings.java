package org.phaenruam.app.plans.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.plans.Approvals;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.StandingTree;
import org.phaenruam.app.plans.editions.Contents;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.plans.editions.Editions;
import org.springframework.stereotype.Component;

/** What one reader reads of a plan's branches and indicators: the draft who works on it, all others what passed. */
@Component
class Readings {
    private final Plans plans;
    private final Approvals approvals;
    private final Editions editions;
    private final TreeStore tree;
    private final PartTexts texts;

    Readings(Plans plans, Approvals approvals, Editions editions, TreeStore tree, PartTexts texts) {
        this.plans = plans;
        this.approvals = approvals;
        this.editions = editions;
        this.tree = tree;
        this.texts = texts;
    }

    /**
     * @param open the draft of a later edition, if one is open
     * @param passed true where one is open and what passed is read
     * @param branches those taken out too, unless what passed is read
     * @param counts where needs count whose branch stands only in the draft
     */
    record Reading(
            @Nullable Edition open,
            boolean passed,
            List<Branch> branches,
            Map<String, List<NewBranch.Money>> money,
            List<PartStore.Indicator> indicators,
            StandingTree counts) {}

    /** What this reader reads of the plan. */
    Reading of(Actor actor, Plan plan) {
        return of(actor, plan, "");
    }

    /**
     * The same for the page of one branch, unless {@code node} is empty: one that stands only in the draft, or was taken out
     * before, is read as it is written.
     */
    Reading of(Actor actor, Plan plan, String node) {
        if (!plan.redrafted()) {
            return written(plan, null);
        }
        List<Edition> all = editions.list(plan.code());
        Edition open = all.getLast();
        if (approvals.readsDraft(actor, plan, open)) {
            return written(plan, open);
        }
        List<Branch> standing = tree.listStanding(plan.code());
        boolean there =
                node.isEmpty() || standing.stream().anyMatch(b -> b.code().equals(node));
        return there ? passed(plan, all, standing) : written(plan, open);
    }

    private Reading written(Plan plan, @Nullable Edition open) {
        return new Reading(
                open,
                false,
                tree.list(plan.code()),
                tree.money(plan.code()),
                texts.listIndicators(plan.code()),
                new StandingTree(List.of(), Set.of()));
    }

    private Reading passed(Plan plan, List<Edition> all, List<Branch> standing) {
        Edition passed = all.stream()
                .filter(Edition::sealed)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return new Reading(
                all.getLast(),
                true,
                standing,
                tree.standingMoney(plan.code()),
                editions.contentsOf(passed).indicators().stream()
                        .map(Readings::indicator)
                        .toList(),
                plans.standing(List.of(plan.code())));
    }

    private static PartStore.Indicator indicator(Contents.Indicator i) {
        return new PartStore.Indicator(
                UUID.fromString(i.id()),
                i.node(),
                i.name(),
                i.unit(),
                i.base(),
                i.baseYear(),
                i.target(),
                i.targetYear(),
                0);
    }
}
