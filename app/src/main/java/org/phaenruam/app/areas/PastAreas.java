package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/** Finds for every area that has ended who carries it on: through as many changes as there were since. */
final class PastAreas {
    /** An ended area with the area that took it over at its end, if one did. */
    record Ended(Area area, LocalDate endedOn, @Nullable AreaCode successor) {}

    private final Set<AreaCode> inForce = new HashSet<>();
    private final Map<AreaCode, Ended> ended = new HashMap<>();

    private PastAreas(List<AreaRow> rows, List<Ended> all) {
        rows.forEach(row -> inForce.add(row.code()));
        all.forEach(each -> ended.put(each.area().code(), each));
    }

    static Map<AreaCode, PastArea> of(List<AreaRow> rows, List<Ended> all) {
        PastAreas known = new PastAreas(rows, all);
        Map<AreaCode, PastArea> past = HashMap.newHashMap(all.size());
        for (Ended each : all) {
            past.put(
                    each.area().code(),
                    new PastArea(
                            each.area(),
                            each.endedOn(),
                            known.successor(each),
                            known.keeper(each.area().code())));
        }
        return past;
    }

    /** Null as soon as one in the chain ended without a successor. */
    private @Nullable AreaCode successor(Ended first) {
        AreaCode next = first.successor();
        for (int steps = 0; next != null && !inForce.contains(next); steps++) {
            Ended past = ended.get(next);
            next = past == null || steps > ended.size() ? null : past.successor();
        }
        return next;
    }

    private AreaCode keeper(AreaCode code) {
        AreaCode at = code;
        for (int steps = 0; steps <= 2 * ended.size(); steps++) {
            if (inForce.contains(at)) {
                return at;
            }
            Ended past = ended.get(at);
            AreaCode next = past == null ? null : past.successor();
            if (next == null && past != null) {
                next = past.area().parent();
            }
            if (next == null) {
                return AreaCode.NATION;
            }
            at = next;
        }
        return AreaCode.NATION;
    }
}
