package org.phaenruam.app.alignment;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;

/**
 * Hands in what a text may be linked to; filled by the module that knows plans. The lists are asked in the background or by a form, never by a
 * page that everybody opens.
 */
public interface TargetShelf {
    /** What stands in plans of these areas; given frameworks are not among it. */
    List<Linkable> listAt(List<AreaCode> areas);

    /** The given frameworks, whole. */
    List<Linkable> listGiven();

    /** The thing of this reference, as it stands now. */
    Optional<Linkable> find(SubjectRef ref);

    /**
     * Holds the thing of this reference where it stands until the transaction ends, so that nobody takes it out meanwhile;
     * false when it has been taken out.
     */
    boolean hold(SubjectRef ref);

    /** Another word whenever something in plans of these areas may have changed. */
    String markAt(List<AreaCode> areas);

    /** Another word whenever something in the given frameworks may have changed. */
    String markGiven();
}
