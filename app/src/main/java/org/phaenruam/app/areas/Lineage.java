package org.phaenruam.app.areas;

import java.time.LocalDate;
import org.phaenruam.app.kernel.AreaCode;

/**
 * One area came from another.
 *
 * @param main true when {@code to} carries the needs and roles of an area that ended on
 */
public record Lineage(ChangeKind kind, AreaCode from, AreaCode to, boolean main, LocalDate holdsFrom) {}
