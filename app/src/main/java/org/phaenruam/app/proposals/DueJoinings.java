package org.phaenruam.app.proposals;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Settles the joinings whose days have passed, each in a transaction of its own, so that one that fails holds up no other. */
@Component
public class DueJoinings {
    private static final Logger LOG = LoggerFactory.getLogger(DueJoinings.class);

    private final Joinings joinings;

    DueJoinings(Joinings joinings) {
        this.joinings = joinings;
    }

    /** Returns how many were due. */
    public int settle() {
        List<UUID> due = joinings.listDue();
        for (UUID joining : due) {
            try {
                joinings.settle(joining);
            } catch (RuntimeException e) {
                LOG.error("the joining {} could not be settled; it is tried again", joining, e);
            }
        }
        return due.size();
    }
}
