package org.phaenruam.app.plans.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.NewPlan;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for making a plan from the template of its kind. */
@Component
public class PlanMaking {
    private final Plans plans;
    private final PlanTree tree;
    private final PlanParts parts;

    PlanMaking(Plans plans, PlanTree tree, PlanParts parts) {
        this.plans = plans;
        this.tree = tree;
        this.parts = parts;
    }

    /** Begins a plan with the branches that its template gives it. The same kind and first year again is the same plan. */
    @Transactional
    public PlanWritten begin(Actor actor, AreaCode area, NewPlan typed) {
        PlanWritten written = plans.begin(actor, area, typed);
        if (written instanceof PlanWritten.Done done) {
            List<NewBranch> preset = parts.of(typed.type()).stream()
                    .filter(part -> part.kind().equals("preset"))
                    .map(part -> preset(done.code(), part))
                    .toList();
            if (!preset.isEmpty()) {
                tree.addAll(actor, done.code(), key(done.code()), preset);
            }
        }
        return written;
    }

    private static NewBranch preset(String plan, Part part) {
        return new NewBranch(
                key(plan + "/" + part.code()),
                "",
                "",
                part.nodeKind(),
                "",
                part.label().officialTh(),
                part.label().en(),
                "",
                "",
                "",
                "",
                List.of());
    }

    private static UUID key(String of) {
        return UUID.nameUUIDFromBytes(("template " + of).getBytes(StandardCharsets.UTF_8));
    }
}
