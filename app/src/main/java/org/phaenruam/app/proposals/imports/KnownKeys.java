package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Counts which keys would be new and which are there already or came before, some thousands at a time. */
final class KnownKeys {
    private static final int AT_ONCE = 5_000;

    private final Function<List<UUID>, Set<UUID>> there;
    private final Set<UUID> seen = new HashSet<>();
    private final List<UUID> waiting = new ArrayList<>();
    private int known;
    private int fresh;

    /** {@code there} answers which of some keys a need has already. */
    KnownKeys(Function<List<UUID>, Set<UUID>> there) {
        this.there = there;
    }

    void add(UUID key) {
        if (!seen.add(key)) {
            known++;
            return;
        }
        waiting.add(key);
        if (waiting.size() == AT_ONCE) {
            ask();
        }
    }

    private void ask() {
        if (!waiting.isEmpty()) {
            Set<UUID> found = there.apply(waiting);
            known += found.size();
            fresh += waiting.size() - found.size();
            waiting.clear();
        }
    }

    int fresh() {
        ask();
        return fresh;
    }

    int known() {
        ask();
        return known;
    }
}
