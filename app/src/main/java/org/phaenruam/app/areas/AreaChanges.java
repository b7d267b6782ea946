package org.phaenruam.app.areas;

import java.util.List;
import org.phaenruam.app.kernel.AreaCode;

/**
 * What a writing does to the tree; each row is the area as it shall be. {@code renamed} also holds new numbers of
 * villages; {@code confirmed} are sample villages that turned out to be real.
 */
record AreaChanges(
        List<AreaRow> added,
        List<AreaRow> renamed,
        List<AreaRow> moved,
        List<AreaRow> confirmed,
        List<AreaRow> postcodes,
        List<AreaCode> closed) {
    static final AreaChanges NONE = added(List.of());

    static AreaChanges added(List<AreaRow> rows) {
        return new AreaChanges(rows, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    boolean none() {
        return added.isEmpty()
                && renamed.isEmpty()
                && moved.isEmpty()
                && confirmed.isEmpty()
                && postcodes.isEmpty()
                && closed.isEmpty();
    }
}
