package org.phaenruam.app.alignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A typed edge between two things. Labels are those of the day on which it was asserted.
 *
 * @param machine it was offered by the machine, with {@code reason}
 * @param declined refused by the level below itself, which may say yes again
 * @param decided office and day of the last word from above; null while it waits
 */
public record Link(
        UUID id,
        Linkable from,
        Linkable to,
        LinkKind kind,
        LinkState state,
        boolean declined,
        boolean machine,
        String reason,
        Said asserted,
        @Nullable Said decided) {

    /** An office and a day. */
    public record Said(String office, LocalDate on) {}
}
