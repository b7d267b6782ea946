package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say of a choice. */
sealed interface Verdict {
    /** The step may be taken; this is where the need stands then. */
    record Allowed(String status, @Nullable String holder, LocalDate waitingSince, boolean newDesk)
            implements Verdict {}

    /** It may not; each problem at its field ("" for the whole form), as a message key with what it fills in. */
    record Refused(List<Problem> problems) implements Verdict {}

    record Problem(String field, String key, List<Object> args) {}
}
