package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.plans.NodeNumbers;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.plans.editions.Ties;
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
    private static final int MOST_NAMED = 3;

    private final TreeStore store;
    private final Writing writing;
    private final Needs needs;
    private final Ties ties;
    private final Bodies bodies;
    private final Clock clock;

    TreeChanges(TreeStore store, Writing writing, Needs needs, Ties ties, Bodies bodies, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.needs = needs;
        this.ties = ties;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Which branch somebody changes, in which plan, and what they saw of it. */
    public record On(String plan, String node, UUID key, int seen) {}

    private PlanWritten change(Actor actor, On on, Change what, BiFunction<Writing.Open, Branch, PlanWritten> deed) {
        return change(actor, on, what, (open, branch) -> Optional.empty(), deed);
    }

    private PlanWritten change(
            Actor actor,
            On on,
            Change what,
            BiFunction<Writing.Open, Branch, Optional<PlanWritten>> unless,
            BiFunction<Writing.Open, Branch, PlanWritten> deed) {
        return writing.change(actor, on.plan(), on.key(), open -> {
            Optional<Branch> branch = store.find(on.plan(), on.node());
            if (branch.isEmpty()) {
                return open.refused("", "plans.error.parent");
            }
            if (!open.allows(what, branch.get())) {
                return open.notInThisKind();
            }
            Optional<PlanWritten> instead = unless.apply(open, branch.get());
            if (instead.isPresent()) {
                return instead.get();
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
        return NodeNumbers.line(branch.no(), branch.textTh());
    }

    /** Changes the words of a branch and who is responsible for it; place and money stay. */
    @Transactional
    public PlanWritten reword(Actor actor, On on, NewBranch typed) {
        NewBranch to = BranchRules.tidied(typed);
        return change(actor, on, Change.REWORD, (open, branch) -> {
            FormErrors errors = FormErrors.none();
            BranchRules.check(errors, "", open.plan(), to);
            fits(errors, live(on.plan()), branch, to);
            if (!open.allows(Change.MOVE, branch)) {
                open.passed().ifPresent(passed -> WordsOnly.check(errors, passed, branch, to));
            }
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

    /** Another kind must fit what is above and below; another number must be free. What stood so before is left. */
    private static void fits(FormErrors errors, List<Branch> all, Branch branch, NewBranch to) {
        boolean kind = !to.kind().equals(branch.kind());
        boolean order = all.stream()
                .filter(b -> b.code().equals(branch.parentCode()))
                .allMatch(above -> BranchRules.hangs(to.kind(), above.kind()));
        boolean below = all.stream()
                .filter(b -> b.parentCode().equals(branch.code()))
                .allMatch(b -> BranchRules.hangs(b.kind(), to.kind()));
        if (kind && !(order && below)) {
            errors.add("kind", "plans.error.kindorder");
        }
        if (kind || !to.no().equals(branch.no())) {
            BranchRules.numbered(all, branch.parentCode(), to.kind(), to.no(), branch.code())
                    .ifPresent(same -> errors.add("no", "plans.error.sameno", to.no(), same.textTh()));
        }
    }

    private static Optional<Branch> numbered(List<Branch> all, String parent, Branch branch) {
        return BranchRules.numbered(all, parent, branch.kind(), branch.no(), branch.code());
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
            if (under.isPresent()
                    && !BranchRules.hangs(branch.kind(), under.get().kind())) {
                return open.refused("parent", "plans.error.kindorder");
            }
            Optional<Branch> same = numbered(all, parent, branch);
            if (same.isPresent()) {
                return open.refused(
                        "parent", "plans.error.sameno", branch.no(), same.get().textTh());
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

    /**
     * Takes a branch out with all below it. The rows stay and can be put back; needs must have been moved, and confirmed
     * links taken back, before.
     */
    @Transactional
    public PlanWritten remove(Actor actor, On on) {
        return change(actor, on, Change.REMOVE, (open, branch) -> {
            List<Branch> all = live(on.plan());
            List<Branch> below = all.stream()
                    .filter(b -> BranchRules.within(all, b.code(), branch.code()))
                    .toList();
            List<String> gone = below.stream().map(Branch::code).toList();
            ties.hold(gone);
            FormErrors errors = held(on.plan(), below);
            if (errors.any()) {
                return new PlanWritten.Refused(errors);
            }
            store.remove(gone, clock.instant());
            return open.done(branch.code(), "node-removed", said(branch), String.valueOf(gone.size()));
        });
    }

    /** What keeps these branches where they are: needs, and confirmed links with the branches that they tie. */
    private FormErrors held(String plan, List<Branch> gone) {
        FormErrors errors = FormErrors.none();
        Map<String, Integer> counts = needs.countUnderNodes(List.of(plan));
        int held = gone.stream().mapToInt(b -> counts.getOrDefault(b.code(), 0)).sum();
        if (held > 0) {
            errors.add("", "plans.error.holdsneeds", held);
        }
        Map<String, Integer> tied = ties.count(gone.stream().map(Branch::code).toList());
        if (!tied.isEmpty()) {
            List<String> names = gone.stream()
                    .filter(b -> tied.containsKey(b.code()))
                    .map(TreeChanges::said)
                    .toList();
            String named = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
            errors.add("", "plans.error.holdsties", names.size(), names.size() > MOST_NAMED ? named + " …" : named);
        }
        return errors;
    }

    /**
     * Puts back what was taken out: the branch and what went with it. What has come in again stays out; what hung under such
     * a branch hangs under the one that stands there now.
     */
    @Transactional
    public PlanWritten restore(Actor actor, On on) {
        return change(actor, on, Change.REMOVE, this::twice, (open, branch) -> {
            if (!branch.removed()) {
                return new PlanWritten.Done(on.plan(), 0);
            }
            TakenOut out = takenOut(on.plan(), store.list(on.plan()));
            if (out.waits(branch)) {
                return open.refused("", "plans.error.parentremoved");
            }
            String under = out.under(branch).map(Branch::code).orElse("");
            Optional<Branch> same = numbered(live(on.plan()), under, branch);
            if (same.isPresent()) {
                return open.refused(
                        "", "plans.error.sameno", branch.no(), same.get().textTh());
            }
            if (!under.equals(branch.parentCode())) {
                store.place(branch.code(), under.isEmpty() ? null : under, store.lastSeq(on.plan()) + 1);
            }
            store.remove(out.listWith(branch), null);
            String where = store.list(on.plan()).stream()
                    .filter(one -> one.code().equals(under) && !under.equals(branch.parentCode()))
                    .map(one -> said(one) + " › ")
                    .findFirst()
                    .orElse("");
            return open.done(branch.code(), "node-restored", "", where + said(branch));
        });
    }

    /** Looked at before the version: whose page is older than what came in again reads why it cannot be put back. */
    private Optional<PlanWritten> twice(Writing.Open open, Branch branch) {
        TakenOut out = takenOut(branch.planCode(), store.list(branch.planCode()));
        return !branch.removed() || !out.cameAgain(branch)
                ? Optional.empty()
                : Optional.of(out.like(branch)
                        .map(like -> open.refused("", "plans.error.likestands", said(like)))
                        .orElseGet(() -> open.refused("", "plans.error.cameagain")));
    }

    /** What was taken out of this plan, {@code all} being all its branches. */
    TakenOut takenOut(String plan, List<Branch> all) {
        boolean any = all.stream().anyMatch(Branch::removed);
        return new TakenOut(all, any ? store.cameAgain(plan) : Set.of());
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

    List<TreeStore.Kept> listEdits(String plan, int limit, String before, UUID key) {
        return store.listEdits(plan, limit, before, key);
    }

    Map<String, List<NewBranch.Money>> money(String plan) {
        return store.money(plan);
    }

    static BigDecimal sum(List<NewBranch.Money> lines) {
        return lines.stream().map(NewBranch.Money::baht).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
