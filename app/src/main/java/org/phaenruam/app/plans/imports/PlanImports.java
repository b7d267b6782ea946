package org.phaenruam.app.plans.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.Plan;
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

    private final PlanTree tree;
    private final Bodies bodies;
    private final Texts texts;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PlanImports(PlanTree tree, Bodies bodies, Texts texts, Audit audit, TransactionTemplate transaction) {
        this.tree = tree;
        this.bodies = bodies;
        this.texts = texts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What came of it: so many added, so many there already, and the texts of those that stay out because somebody took
     * them out by hand; or what is wrong with rows and with the whole.
     *
     * @param differs where the file says otherwise than branches that are there, which stay as they are, or says a thing twice
     * @param fresh what was added, or would be
     */
    record Outcome(
            int added,
            int already,
            List<String> takenOut,
            List<RowFault> faults,
            List<FormErrors.Problem> whole,
            List<FormErrors.Problem> differs,
            List<PlanItem> fresh) {
        static Outcome refused(List<RowFault> faults, List<FormErrors.Problem> whole) {
            return new Outcome(0, 0, List.of(), faults, whole, List.of(), List.of());
        }

        boolean fine() {
            return faults.isEmpty() && whole.isEmpty();
        }
    }

    /** How the file is called, and the digest of its bytes. */
    record Origin(String name, String sha256) {}

    /** Brings the projects in, or only tries to; {@code actor} null: by a command. */
    Outcome bring(@Nullable Actor actor, ActorRef by, Plan plan, PlanForm.Read read, Origin origin, boolean dryRun) {
        PlanFit fit = fit(plan, read.items());
        List<NewBranch> branches = fit.branches();
        UUID key = PlanFit.key("plan-file", plan.code(), origin.sha256(), Integer.toString(branches.hashCode()));
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
                new Outcome(
                        done.added(),
                        done.already() + fit.there().size(),
                        done.takenOut(),
                        List.of(),
                        List.of(),
                        fit.differs(),
                        fit.fresh());
            case BranchesAdded.Forbidden forbidden ->
                Outcome.refused(List.of(), List.of(new FormErrors.Problem("plans.planfile.forbidden", List.of())));
            case BranchesAdded.Refused refused -> refused(fit.made(), refused.errors());
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
            int only = items.size() == 1 && !field.isEmpty() ? 1 : 0;
            int of = at.matches() ? Integer.parseInt(at.group(1)) : only;
            for (FormErrors.Problem problem : problems) {
                if (of > 0) {
                    SheetRow row = items.get(of - 1).row();
                    faults.add(new RowFault(row, -1, problem.key(), problem.args()));
                } else {
                    whole.add(problem);
                }
            }
        });
        return Outcome.refused(faults, whole);
    }

    private PlanFit fit(Plan plan, List<PlanItem> items) {
        return new PlanFit(
                        plan.code(),
                        tree.standing(plan.code()),
                        texts.in(Lang.TH, "plans.planfile.source"),
                        this::bodyNames)
                .take(items);
    }

    /** What a body may be called in files; they are taken away in either language. */
    private Set<String> bodyNames(String code) {
        return bodies.findBody(code)
                .map(Body::name)
                .map(name -> Set.copyOf(List.of(name.plainTh(), name.officialTh(), name.en())))
                .orElse(Set.of(code));
    }
}
