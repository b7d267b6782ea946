package org.phaenruam.app.proposals;

import java.util.List;

/** A need with all its steps, in order, and the plans it is in. */
public record Journey(Need need, List<Step> steps, List<Membership> memberships) {
    /** True when it was ever sent; a draft, also one that was withdrawn unsent, is seen only by whoever writes it. */
    public boolean sent() {
        return !steps.isEmpty() && steps.getFirst().move().equals("SUBMIT");
    }
}
