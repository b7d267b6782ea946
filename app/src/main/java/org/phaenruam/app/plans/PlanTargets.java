package org.phaenruam.app.plans;

import java.util.List;
import org.phaenruam.app.alignment.Linkable;
import org.phaenruam.app.alignment.TargetShelf;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.stereotype.Component;

/** Hands the branches of plans to whoever looks for a text's place. */
@Component
class PlanTargets implements TargetShelf {
    private final TargetStore store;

    PlanTargets(TargetStore store) {
        this.store = store;
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
    public String mark() {
        return store.mark();
    }
}
