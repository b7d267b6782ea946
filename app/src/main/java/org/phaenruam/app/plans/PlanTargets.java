package org.phaenruam.app.plans;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.alignment.Linkable;
import org.phaenruam.app.alignment.TargetShelf;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.stereotype.Component;

/** Branches of plans as ends of links; hands them to whoever looks for a text's place. */
@Component
public class PlanTargets implements TargetShelf {
    private final TargetStore store;
    private final BranchStore branches;

    PlanTargets(TargetStore store, BranchStore branches) {
        this.store = store;
        this.branches = branches;
    }

    /** The branch of this code; empty too where its text is not known. */
    public Optional<Linkable> find(String node) {
        return store.find(node);
    }

    @Override
    public Optional<Linkable> find(SubjectRef ref) {
        return ref.kind().equals("plan-node") ? store.find(ref.id()) : Optional.empty();
    }

    @Override
    public boolean hold(SubjectRef ref) {
        return ref.kind().equals("plan-node") && branches.hold(ref.id());
    }

    @Override
    public List<Linkable> listAt(List<AreaCode> areas) {
        return store.listAt(areas);
    }

    @Override
    public List<Linkable> listGiven() {
        return store.listGiven();
    }

    @Override
    public String markAt(List<AreaCode> areas) {
        return store.markAt(areas);
    }

    @Override
    public String markGiven() {
        return store.markGiven();
    }
}
