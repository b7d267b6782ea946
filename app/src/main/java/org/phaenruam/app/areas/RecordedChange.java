package org.phaenruam.app.areas;

import java.util.List;

/**
 * A change as it stands in the records.
 *
 * @param why it is stuck: what stood against it on its day; else empty
 */
public record RecordedChange(AreaChange change, State state, String why, String recordedBy) {
    /** Where it stands. */
    public enum State {
        /** It waits for its day. */
        PLANNED,
        DONE,
        WITHDRAWN,
        /** Its day came and it could not be: people must look. */
        STUCK
    }

    RecordedChange with(List<ChangePart> parts) {
        return new RecordedChange(
                new AreaChange(change.id(), change.kind(), change.from(), change.reference(), parts),
                state,
                why,
                recordedBy);
    }
}
