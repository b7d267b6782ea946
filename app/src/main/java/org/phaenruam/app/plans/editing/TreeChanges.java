package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for changing branches of the open edition. Whoever changes says which version of the branch was before the
 * eyes ({@code seen}); when somebody else was quicker, nothing is written and what stands there now is shown.
 */
@Component
public class TreeChanges {
    private final TreeStore store;
    private final Writing writing;
    private final Needs needs;
    private final Bodies bodies;
    private final Clock clock;

    TreeChanges(TreeStore store, Writing writing, Needs needs, Bodies bodies, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.needs = needs;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Which branch somebody changes, in which plan, and what they saw of it. */
    public record On(String plan, String node, UUID key, int seen) {}

    private PlanWritten change(Actor actor, On on, Change what, BiFunction<Writing.Open, Branch, PlanWritten> deed) {
        return writing.change(actor, on.plan(), on.key(), open -> {
            Optional<Branch> branch = store.find(on.plan(), on.node());
            if (branch.isEmpty()) {
                return open.refused("", "plans.error.parent");
            }
            if (!open.allows(what, branch.get())) {
                return open.notInThisKind();
            }
            if (branch.get().version() != on.seen()) {
                return branch.get().removed()
                        ? open.refused("", "plans.error.removed")
                        : open.refused("", "plans.error.stale", said(branch.get()));
            }
            return deed.apply(open, branch.get());
        });
    }

    private static String said(Branch branch) {
        return (branch.no() + " " + branch.textTh()).strip();
    }

    /** Changes the words of a branch and who is responsible for it; place and money stay. */
    @Transactional
    public PlanWritten reword(Actor actor, On on, NewBranch typed) {
        NewBranch to = BranchRules.tidied(typed);
        return change(actor, on, Change.REWORD, (open, branch) -> {
            FormErrors errors = FormErrors.none();
            BranchRules.check(errors, "", open.plan(), to);
            if (!to.body().isEmpty() && bodies.findBody(to.body()).isEmpty()) {
                errors.add("body", "plans.error.body", to.body());
            }
            if (errors.any()) {
                return new PlanWritten.Refused(errors);
            }
            store.reword(branch, to);
            Reworded reworded = Reworded.of(branch, to);
            return open.done(branch.code(), "node-reworded", reworded.before(), reworded.after());
        });
    }

    /** Hangs a branch, with all below it, under another one or ({@code parent} empty) at the top; it comes last there. */
    @Transactional
    public PlanWritten move(Actor actor, On on, String parent) {
        return change(actor, on, Change.MOVE, (open, branch) -> {
            List<Branch> all = live(on.plan());
            Optional<Branch> under =
                    all.stream().filter(b -> b.code().equals(parent)).findFirst();
            if (!parent.isEmpty() && under.isEmpty()) {
                return open.refused("parent", "plans.error.parent");
            }
            if (BranchRules.within(all, parent, branch.code())) {
                return open.refused("parent", "plans.error.underitself");
            }
            String before = all.stream()
                    .filter(b -> b.code().equals(branch.parentCode()))
                    .map(TreeChanges::said)
                    .findFirst()
                    .orElse("");
            store.place(branch.code(), parent.isEmpty() ? null : parent, store.lastSeq(on.plan()) + 1);
            return open.done(
                    branch.code(),
                    "node-moved",
                    before,
                    under.map(TreeChanges::said).orElse(""));
        });
    }

    /** Swaps a branch with the one before or after it under the same parent; at the end of the row nothing changes. */
    @Transactional
    public PlanWritten shift(Actor actor, On on, boolean up) {
        return change(actor, on, Change.MOVE, (open, branch) -> {
            List<Branch> row = live(on.plan()).stream()
                    .filter(b -> b.parentCode().equals(branch.parentCode()))
                    .toList();
            int at = row.stream().map(Branch::code).toList().indexOf(branch.code());
            int to = up ? at - 1 : at + 1;
            if (to < 0 || to >= row.size()) {
                return new PlanWritten.Done(on.plan(), 0);
            }
            Branch other = row.get(to);
            int last = other.seq() == branch.seq() ? store.lastSeq(on.plan()) + 1 : branch.seq();
            store.place(branch.code(), branch.parent(), other.seq());
            store.place(other.code(), other.parent(), last);
            return open.done(branch.code(), "node-moved", String.valueOf(at + 1), String.valueOf(to + 1));
        });
    }

    /** Takes a branch out with all below it. The rows stay and can be put back; needs must have been moved before. */
    @Transactional
    public PlanWritten remove(Actor actor, On on) {
        return change(actor, on, Change.REMOVE, (open, branch) -> {
            List<Branch> all = live(on.plan());
            List<String> gone = all.stream()
                    .map(Branch::code)
                    .filter(code -> BranchRules.within(all, code, branch.code()))
                    .toList();
            store.hold(gone);
            Map<String, Integer> counts = needs.countUnderNodes(List.of(on.plan()));
            int held =
                    gone.stream().mapToInt(code -> counts.getOrDefault(code, 0)).sum();
            if (held > 0) {
                return open.refused("", "plans.error.holdsneeds", held);
            }
            store.remove(gone, clock.instant());
            return open.done(branch.code(), "node-removed", said(branch), String.valueOf(gone.size()));
        });
    }

    /** Puts back what was taken out: the branch and what went with it. */
    @Transactional
    public PlanWritten restore(Actor actor, On on) {
        return change(actor, on, Change.REMOVE, (open, branch) -> {
            if (!branch.removed()) {
                return new PlanWritten.Done(on.plan(), 0);
            }
            List<Branch> all = store.list(on.plan());
            boolean orphan = all.stream().anyMatch(b -> b.code().equals(branch.parentCode()) && b.removed());
            if (orphan) {
                return open.refused("", "plans.error.parentremoved");
            }
            List<String> back = all.stream()
                    .filter(Branch::removed)
                    .map(Branch::code)
                    .filter(code -> BranchRules.within(all, code, branch.code()))
                    .toList();
            store.remove(back, null);
            return open.done(branch.code(), "node-restored", "", said(branch));
        });
    }

    /** Writes the whole money table of a branch anew. */
    @Transactional
    public PlanWritten pay(Actor actor, On on, List<NewBranch.Money> lines) {
        return change(actor, on, Change.MONEY, (open, branch) -> {
            FormErrors errors = FormErrors.none();
            for (int i = 0; i < lines.size(); i++) {
                BranchRules.checkMoney(errors, "line" + (i + 1) + "-", open.plan(), lines.get(i));
            }
            long different = lines.stream()
                    .map(line -> line.yearBe() + "/" + line.source())
                    .distinct()
                    .count();
            if (different < lines.size()) {
                errors.add("", "plans.error.lines");
            }
            if (errors.any()) {
                return new PlanWritten.Refused(errors);
            }
            String before = said(store.money(on.plan()).getOrDefault(branch.code(), List.of()));
            store.replaceMoney(branch.code(), lines);
            return open.done(branch.code(), "node-money", before, said(lines));
        });
    }

    private static String said(List<NewBranch.Money> lines) {
        return lines.stream()
                .map(line ->
                        line.yearBe() + " " + line.source() + " " + line.baht().toPlainString())
                .collect(Collectors.joining("; "));
    }

    private List<Branch> live(String plan) {
        return store.list(plan).stream().filter(b -> !b.removed()).toList();
    }

    /** How often a branch was changed; 0 where there is none. */
    public int versionOf(String plan, String node) {
        return store.find(plan, node).map(Branch::version).orElse(0);
    }

    Optional<Branch> find(String plan, String node) {
        return store.find(plan, node);
    }

    List<Branch> listAll(String plan) {
        return store.list(plan);
    }

    List<TreeStore.Kept> listEdits(String plan, int limit, String before) {
        return store.listEdits(plan, limit, before);
    }

    Map<String, List<NewBranch.Money>> money(String plan) {
        return store.money(plan);
    }

    static BigDecimal sum(List<NewBranch.Money> lines) {
        return lines.stream().map(NewBranch.Money::baht).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
