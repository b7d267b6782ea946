package org.phaenruam.app.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has which role in an area. */
public record PeoplePage(
        AreaPick pick,
        List<Line> people,
        @Nullable String next,
        @Nullable String first) {
    /** One account of the list. */
    public record Line(UUID id, String name, String label, List<String> roles, boolean closed, boolean sample) {}
}
