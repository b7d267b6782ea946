package org.phaenruam.app.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/**
 * An area that is no longer in force, as it last was.
 *
 * @param endedOn the first day on which it no longer was
 * @param successor the area in force that carries it on; null when it ended without one
 * @param keeper where its needs are: the successor, else the nearest area above it that is in force
 */
public record PastArea(
        Area area, LocalDate endedOn, @Nullable AreaCode successor, AreaCode keeper) {}
