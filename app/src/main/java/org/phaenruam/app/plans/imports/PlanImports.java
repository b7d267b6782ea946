package org.phaenruam.app.plans.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanNode;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.editing.BranchesAdded;
import org.phaenruam.app.plans.editing.NewBranch;
import org.phaenruam.app.plans.editing.PlanTree;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for bringing a form's projects into the open edition of a plan, all or none; twice changes nothing. */
@Component
class PlanImports {
    private static final Pattern ROW = Pattern.compile("row\\.([0-9]+)\\.(.*)");

    private final Plans plans;
    private final PlanTree tree;
    private final Texts texts;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PlanImports(Plans plans, PlanTree tree, Texts texts, Audit audit, TransactionTemplate transaction) {
        this.plans = plans;
        this.tree = tree;
        this.texts = texts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What came of it: so many added, so many there already, and the texts of those that stay out because somebody took
     * them out by hand; or what is wrong with rows and with the whole.
     */
    record Outcome(
            int added, int already, List<String> takenOut, List<RowFault> faults, List<FormErrors.Problem> whole) {
        static Outcome refused(List<RowFault> faults, List<FormErrors.Problem> whole) {
            return new Outcome(0, 0, List.of(), faults, whole);
        }

        boolean fine() {
            return faults.isEmpty() && whole.isEmpty();
        }
    }

    /** How the file is called, and the digest of its bytes. */
    record Origin(String name, String sha256) {}

    /** Brings the projects in, or only tries to; {@code actor} null: by a command. */
    Outcome bring(@Nullable Actor actor, ActorRef by, Plan plan, PlanForm.Read read, Origin origin, boolean dryRun) {
        List<PlanItem> made = new ArrayList<>();
        List<NewBranch> branches = branches(plan, read.items(), made);
        UUID key = key("plan-file", plan.code(), origin.sha256(), Integer.toString(branches.hashCode()));
        BranchesAdded added = dryRun
                ? tried(actor, plan, key, branches)
                : Objects.requireNonNull(transaction.execute(status -> {
                    BranchesAdded done = actor == null
                            ? tree.addAllByCommand(by, plan.code(), key, branches)
                            : tree.addAll(actor, plan.code(), key, branches);
                    if (done instanceof BranchesAdded.Done fine && fine.added() > 0) {
                        record(by, plan, origin, fine.added());
                    }
                    return done;
                }));
        return switch (added) {
            case BranchesAdded.Done done ->
                new Outcome(done.added(), done.already(), done.takenOut(), List.of(), List.of());
            case BranchesAdded.Forbidden forbidden ->
                Outcome.refused(List.of(), List.of(new FormErrors.Problem("plans.planfile.forbidden", List.of())));
            case BranchesAdded.Refused refused -> refused(made, refused.errors());
        };
    }

    private BranchesAdded tried(@Nullable Actor actor, Plan plan, UUID key, List<NewBranch> branches) {
        return actor == null
                ? tree.tryAllByCommand(plan.code(), key, branches)
                : tree.tryAll(actor, plan.code(), key, branches);
    }

    private void record(ActorRef by, Plan plan, Origin origin, int added) {
        audit.record(
                by,
                "plan.imported",
                plan.ref(),
                plan.area(),
                Map.of(
                        "sha256", origin.sha256(),
                        "name", origin.name(),
                        "added", Integer.toString(added)));
    }

    private static Outcome refused(List<PlanItem> items, FormErrors errors) {
        List<RowFault> faults = new ArrayList<>();
        List<FormErrors.Problem> whole = new ArrayList<>();
        errors.all().forEach((field, problems) -> {
            Matcher at = ROW.matcher(field);
            for (FormErrors.Problem problem : problems) {
                if (at.matches()) {
                    SheetRow row = items.get(Integer.parseInt(at.group(1)) - 1).row();
                    faults.add(new RowFault(row, -1, problem.key(), problem.args()));
                } else {
                    whole.add(problem);
                }
            }
        });
        return Outcome.refused(faults, whole);
    }

    /**
     * Strategies and programmes that stand in the plan already are used, not made again; {@code made} gets the item of
     * each branch.
     */
    private List<NewBranch> branches(Plan plan, List<PlanItem> items, List<PlanItem> made) {
        List<PlanNode> there = plans.listNodes(List.of(plan.code()));
        Map<String, String> known = new HashMap<>();
        there.forEach(node -> known.putIfAbsent(
                (node.parent() == null ? "" : node.parent()) + "\n" + node.kind() + "\n" + node.textTh(), node.code()));
        Map<List<String>, String> refs = new HashMap<>();
        refs.put(List.of(), "");
        String source = texts.in(Lang.TH, "plans.planfile.source");
        List<NewBranch> branches = new ArrayList<>();
        for (PlanItem item : items) {
            String parent = refs.getOrDefault(item.path(), "");
            List<String> own = new ArrayList<>(item.path());
            own.add(item.text());
            String code =
                    item.kind().equals("project") ? null : known.get(parent + "\n" + item.kind() + "\n" + item.text());
            if (code != null) {
                refs.put(own, code);
                continue;
            }
            UUID key = key(
                    "plan-item",
                    plan.code(),
                    item.kind(),
                    String.join("\n", own),
                    item.no(),
                    item.detail(),
                    item.money().toString());
            String ref = item.kind().equals("project") ? "" : "f-" + key;
            if (!ref.isEmpty()) {
                refs.put(own, ref);
            }
            branches.add(branch(item, key, ref, parent, source));
            made.add(item);
        }
        return branches;
    }

    private static NewBranch branch(PlanItem item, UUID key, String ref, String parent, String source) {
        return new NewBranch(
                key,
                ref,
                parent,
                item.kind(),
                item.no(),
                item.text(),
                "",
                item.detail(),
                "",
                "",
                item.responsible(),
                item.money().entrySet().stream()
                        .map(money -> new NewBranch.Money(money.getKey(), source, money.getValue()))
                        .toList());
    }

    /** The same content, the same key: a UUID of version 8 (RFC 9562), made from the content. */
    private static UUID key(String... content) {
        MessageDigest digest = Digests.begin();
        for (String part : content) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer sum = ByteBuffer.wrap(digest.digest());
        return new UUID(sum.getLong() & ~0xF000L | 0x8000L, sum.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
