package org.phaenruam.app.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/** Where a deed would be done: the place, the body that must act (if any), who wrote the subject, its stage. */
public record Situation(
        AreaCode area,
        @Nullable String bodyCode,
        @Nullable UUID author,
        @Nullable String stage) {
    public static Situation at(AreaCode area) {
        return new Situation(area, null, null, null);
    }
}
