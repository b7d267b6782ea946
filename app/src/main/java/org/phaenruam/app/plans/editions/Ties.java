package org.phaenruam.app.plans.editions;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What keeps branches in their plan beside needs: confirmed links, which must be taken back before a branch may go. */
@Component
public class Ties {
    private final PutBackStore store;

    Ties(PutBackStore store) {
        this.store = store;
    }

    /**
     * Holds these branches until the transaction ends: who puts a need under one, or ties it, waits and sees what came of
     * it; what they did before is seen by whoever looks after this.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<String> codes) {
        store.hold(codes);
    }

    /** How many confirmed links tie needs or other branches to each of these branches; those without are left out. */
    public Map<String, Integer> count(Collection<String> codes) {
        return store.countTies(codes);
    }
}
