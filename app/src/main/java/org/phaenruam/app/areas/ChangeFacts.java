package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phaenruam.app.kernel.AreaCode;

/**
 * What the rules must know of the past: since when areas have been there, when they changed last, which codes were ever
 * given, what else was recorded. It grows while changes are tried one after another.
 */
final class ChangeFacts {
    private final Map<AreaCode, LocalDate> began = new HashMap<>();
    private final Map<AreaCode, LocalDate> changed = new HashMap<>();
    private final Set<AreaCode> used = new HashSet<>();
    private final Map<LocalDate, Set<AreaChange>> recorded = new HashMap<>();

    void began(AreaCode code, LocalDate day) {
        began.put(code, day);
        changed(code, day);
        used(code);
    }

    void changed(AreaCode code, LocalDate day) {
        changed.merge(code, day, (one, other) -> one.isAfter(other) ? one : other);
    }

    void used(AreaCode code) {
        used.add(code);
    }

    void recorded(AreaChange change) {
        recorded.computeIfAbsent(change.from(), day -> new HashSet<>()).add(change);
    }

    /** Empty: since before our records. */
    Optional<LocalDate> began(AreaCode code) {
        return Optional.ofNullable(began.get(code));
    }

    Optional<LocalDate> lastChanged(AreaCode code) {
        return Optional.ofNullable(changed.get(code));
    }

    boolean wasUsed(AreaCode code) {
        return used.contains(code);
    }

    List<AreaChange> listOn(LocalDate day) {
        return List.copyOf(recorded.getOrDefault(day, Set.of()));
    }
}
