package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.mechanisms.Body;

/** Where a body may put a need into a plan; filled by the module that knows plans. */
public interface PlanShelf {
    /** The places in draft plans that this body puts together. */
    List<PlanPlace> placesFor(Body body);

    /** The page where this person may begin a plan that takes needs of this body; empty when this person may not. */
    Optional<String> whereToBegin(Actor actor, Body body);

    /** The place of this reference, if this body may use it. */
    Optional<PlanPlace> find(Body body, String nodeRef);

    /**
     * Holds the place of this reference in its plan until the transaction ends, so that nobody takes it out meanwhile;
     * false when it has been taken out.
     */
    boolean hold(String nodeRef);

    /** This branch and all below it; at least the reference itself. */
    List<String> listWithin(String nodeRef);

    /** This branch, those below it, and branches of plans below that are confirmed to lead to any of them. */
    List<String> listLeadingTo(String nodeRef);

    /** The same for every branch of a plan. */
    List<String> listLeadingToPlan(String planRef);

    /** The branch of this reference, whoever asks. */
    Optional<PlanPlace> findBranch(String nodeRef);

    /** What the plan of this code is called, Thai and English, whoever asks. */
    Optional<PlanBeside> findPlan(String plan);

    /** The plans of these areas that needs can be in, newest first; national frameworks are none. */
    List<PlanBeside> listAt(List<AreaCode> areas);

    /** The plans of the areas where this body works: its own beside those of the committees and local governments there. */
    List<PlanBeside> beside(Body body);
}
