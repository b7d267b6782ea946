package org.phaenruam.app.areas;

import java.util.Set;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;

/** What came of a wish to change areas. */
public sealed interface ChangeOutcome {
    /** It is recorded: done already, or waiting for its day. */
    record Recorded(boolean waits) implements ChangeOutcome {}

    /**
     * What would be done; nothing is written.
     *
     * @param closed areas that would end
     * @param moved areas that would hang under another, with everything below them
     * @param tree the tree as it would be
     */
    record Preview(
            boolean waits,
            Set<AreaCode> added,
            Set<AreaCode> renamed,
            Set<AreaCode> moved,
            Set<AreaCode> closed,
            AreaTree tree)
            implements ChangeOutcome {}

    /** It cannot be, for these reasons at the fields. */
    record Refused(FormErrors errors) implements ChangeOutcome {}
}
