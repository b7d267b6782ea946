package org.phaenruam.app.alignment;

import java.util.List;
import org.phaenruam.app.kernel.AreaCode;

/** Hands in what a text may be linked to; filled by the module that knows plans. Asked in the background, never by a page. */
public interface TargetShelf {
    /** What stands in plans of these areas; given frameworks are not among it. */
    List<Linkable> listAt(List<AreaCode> areas);

    /** The given frameworks, whole. */
    List<Linkable> listGiven();

    /** Another word whenever something may have changed. */
    String mark();
}
