package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.plans.editions.Seal;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for adding branches to the open edition of a plan, one or many at once. */
@Component
public class PlanTree {
    private static final int AT_ONCE = 1_000;

    private final TreeStore store;
    private final Plans plans;
    private final Seal seal;
    private final Bodies bodies;
    private final Audit audit;
    private final Clock clock;

    PlanTree(TreeStore store, Plans plans, Seal seal, Bodies bodies, Audit audit, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.seal = seal;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds branches with their money to the open edition, all or none, in one transaction and with one record of it.
     * The same call again in the same edition ({@code key}), or a branch that is there already (its own key), changes
     * nothing. What went with a dropped edition is added anew; what was taken out by hand stays out and is told, but for
     * headings that something new hangs under, which are made anew.
     */
    @Transactional
    public BranchesAdded addAll(Actor actor, String planCode, UUID key, List<NewBranch> branches) {
        Plan plan = plans.get(planCode);
        if (!plans.mayEdit(actor, plan)) {
            return new BranchesAdded.Forbidden();
        }
        return add(actor.ref(), actor.signedIn() ? actor.account() : null, plan, key, branches);
    }

    /** The same by a command on the server's own machine, whose right is that of whoever may run it there. */
    @Transactional
    public BranchesAdded addAllByCommand(ActorRef by, String planCode, UUID key, List<NewBranch> branches) {
        return add(by, null, plans.get(planCode), key, branches);
    }

    /** What {@link #addAll} would come to now; nothing is written and nobody waits. */
    @Transactional(readOnly = true)
    public BranchesAdded tryAll(Actor actor, String planCode, UUID key, List<NewBranch> branches) {
        Plan plan = plans.get(planCode);
        return plans.mayEdit(actor, plan) ? looked(plan, key, branches).outcome() : new BranchesAdded.Forbidden();
    }

    /** The same for {@link #addAllByCommand}. */
    @Transactional(readOnly = true)
    public BranchesAdded tryAllByCommand(String planCode, UUID key, List<NewBranch> branches) {
        return looked(plans.get(planCode), key, branches).outcome();
    }

    /** The code that the branch with this key has; throws where none was added. */
    public String codeOf(UUID key) {
        String code = store.codesOf(List.of(key)).get(key);
        if (code == null) {
            throw new java.util.NoSuchElementException("no branch was added with the key " + key);
        }
        return code;
    }

    /** What stands in the plan, and the keys of all that it has or had. */
    public StandingBranches standing(String planCode) {
        List<Branch> all = store.list(planCode);
        Map<String, UUID> keys = store.keysOf(planCode);
        Map<UUID, String> codes = new HashMap<>();
        keys.forEach((code, key) -> codes.put(key, code));
        KnownBranches known = new KnownBranches(all, codes, store.droppedEditions(planCode));
        Map<String, String> standing = known.standing();
        Map<String, List<NewBranch.Money>> money = store.money(planCode);
        List<StandingBranches.One> ones = new ArrayList<>();
        Map<UUID, StandingBranches.One> takenOut = new HashMap<>();
        for (Branch branch : all) {
            StandingBranches.One one = one(branch, money.getOrDefault(branch.code(), List.of()));
            UUID key = keys.get(branch.code());
            if (standing.containsKey(branch.code())) {
                ones.add(one);
            } else if (key != null && known.takenOut(key)) {
                takenOut.put(key, one);
            }
        }
        return new StandingBranches(ones, keys, takenOut);
    }

    private static StandingBranches.One one(Branch branch, List<NewBranch.Money> money) {
        return new StandingBranches.One(
                branch.code(),
                branch.parentCode(),
                branch.kind(),
                branch.textTh(),
                branch.detail(),
                branch.body(),
                branch.responsible(),
                byYear(money));
    }

    private static NavigableMap<Integer, BigDecimal> byYear(List<NewBranch.Money> lines) {
        NavigableMap<Integer, BigDecimal> years = new TreeMap<>();
        lines.forEach(line -> years.merge(line.yearBe(), line.baht(), BigDecimal::add));
        return years;
    }

    /** What the plan adds up to as it is written now. */
    public PlanSums sums(String planCode) {
        return store.sums(planCode);
    }

    /** What the branches that stand in the plan add up to. */
    public PlanSums standingSums(String planCode) {
        return store.standingSums(planCode);
    }

    /** What adding comes to, and what has to be written for it: nothing where it was done before or is refused. */
    private record Looked(Edition open, KnownBranches known, List<TreeStore.Placed> rows, BranchesAdded outcome) {}

    private Looked looked(Plan plan, UUID key, List<NewBranch> typed) {
        Edition open = seal.current(plan.code());
        List<NewBranch> branches = typed.stream().map(BranchRules::tidied).toList();
        KnownBranches known = new KnownBranches(
                store.list(plan.code()), store.codesOf(keys(typed)), store.droppedEditions(plan.code()));
        if (store.edited(plan.code(), open.seq(), key)) {
            return new Looked(open, known, List.of(), done(branches, known, Set.of(), 0));
        }
        FormErrors errors = mayAdd(plan, open);
        Set<UUID> wanted = known.wanted(branches);
        List<TreeStore.Placed> rows = placed(errors, plan, branches, known, wanted);
        if (branches.size() == 1 && branches.getFirst().key().equals(key)) {
            sameNumber(errors, known, rows);
        }
        return errors.any()
                ? new Looked(open, known, List.of(), new BranchesAdded.Refused(errors))
                : new Looked(open, known, rows, done(branches, known, wanted, rows.size()));
    }

    private static List<UUID> keys(List<NewBranch> branches) {
        return branches.stream().map(NewBranch::key).toList();
    }

    private BranchesAdded add(ActorRef by, @Nullable UUID account, Plan plan, UUID key, List<NewBranch> branches) {
        plans.hold(plan.code());
        Looked looked = looked(plan, key, branches);
        List<TreeStore.Placed> rows = looked.rows();
        if (rows.isEmpty()) {
            return looked.outcome();
        }
        List<String> gone = looked.known().listGone(keys(branches));
        if (!gone.isEmpty()) {
            store.forget(gone, clock.instant());
        }
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<TreeStore.Placed> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            store.addAll(plan.code(), looked.open().seq(), plan.sample(), some, clock.instant());
        }
        record(by, account, plan, looked.open(), key, rows);
        return looked.outcome();
    }

    private static BranchesAdded.Done done(List<NewBranch> branches, KnownBranches known, Set<UUID> wanted, int added) {
        List<String> takenOut = branches.stream()
                .filter(branch -> known.takenOut(branch.key()) && !wanted.contains(branch.key()))
                .map(NewBranch::textTh)
                .toList();
        return new BranchesAdded.Done(added, branches.size() - added - takenOut.size(), takenOut);
    }

    private FormErrors mayAdd(Plan plan, Edition open) {
        FormErrors errors = FormErrors.none();
        if (plan.framework() || open.sealed()) {
            errors.add("", "plans.error.sealed");
        } else if (!seal.rule(open.kind()).allows(Change.ADD, false)) {
            errors.add("", "plans.error.noadd");
        }
        return errors;
    }

    /** Gives codes and places; a branch that is there already is skipped, but others may hang below it by its ref. */
    private List<TreeStore.Placed> placed(
            FormErrors errors, Plan plan, List<NewBranch> branches, KnownBranches known, Set<UUID> wanted) {
        Map<String, String> codes = known.standing();
        Map<String, String> kinds = known.kinds();
        Map<UUID, String> given = new HashMap<>();
        int seq = known.lastSeq();
        List<TreeStore.Placed> rows = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            NewBranch branch = branches.get(i);
            String at = branches.size() == 1 ? "" : "row." + (i + 1) + ".";
            check(errors, at, plan, branch);
            if (!wanted.contains(branch.key())) {
                known.standing(branch.key())
                        .filter(code -> !branch.ref().isEmpty())
                        .ifPresent(code -> codes.put(branch.ref(), code));
                continue;
            }
            String parent = branch.parent().isEmpty() ? "" : codes.get(branch.parent());
            if (parent == null) {
                errors.add(at + "parent", "plans.error.parent");
                continue;
            }
            if (!parent.isEmpty() && !BranchRules.hangs(branch.kind(), kinds.getOrDefault(parent, ""))) {
                errors.add(at + "kind", "plans.error.kindorder");
            }
            String code = given.getOrDefault(branch.key(), plan.code() + "-" + (seq + 1));
            kinds.put(code, branch.kind());
            if (!branch.ref().isEmpty()) {
                codes.put(branch.ref(), code);
            }
            if (given.put(branch.key(), code) == null) {
                seq++;
                // what was taken out by hand keeps its key: it may be put back
                NewBranch row = known.takenOut(branch.key()) ? branch.withKey(Ids.next()) : branch;
                rows.add(new TreeStore.Placed(code, parent, seq, row));
            }
        }
        return rows;
    }

    private void check(FormErrors errors, String at, Plan plan, NewBranch branch) {
        BranchRules.check(errors, at, plan, branch);
        if (!branch.body().isEmpty() && bodies.findBody(branch.body()).isEmpty()) {
            errors.add(at + "body", "plans.error.body", branch.body());
        }
    }

    /** Of a branch that somebody types, whose form has one key with it; files of offices have numbers twice and are told. */
    private static void sameNumber(FormErrors errors, KnownBranches known, List<TreeStore.Placed> rows) {
        for (TreeStore.Placed row : rows) {
            NewBranch typed = row.branch();
            BranchRules.numbered(known.there(), row.parent(), typed.kind(), typed.no(), "")
                    .ifPresent(same -> errors.add("no", "plans.error.sameno", typed.no(), same.textTh()));
        }
    }

    private void record(
            ActorRef by, @Nullable UUID account, Plan plan, Edition open, UUID key, List<TreeStore.Placed> rows) {
        TreeStore.Placed first = rows.getFirst();
        String said = rows.size() == 1 ? first.branch().textTh() : String.valueOf(rows.size());
        store.keep(
                new TreeStore.Edit(key, plan.code(), open.seq(), first.code(), "added", "", said),
                clock.instant(),
                account);
        Map<String, String> detail = rows.size() == 1
                ? Map.of("node", first.code(), "text", said)
                : Map.of("node", first.code(), "nodes", said);
        audit.record(by, "plan.node-added", plan.ref(), plan.area(), detail);
    }
}
