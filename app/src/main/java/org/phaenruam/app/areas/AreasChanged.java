package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.Set;
import org.phaenruam.app.kernel.AreaCode;

/**
 * Areas were added, moved under another parent, or closed. Published inside the writing transaction; {@code before}
 * is the tree as it was, {@code tree} as it will be after the commit: it says of every closed area who keeps its needs and
 * who, if anybody, succeeds it.
 *
 * @param day the first day on which it holds; it may lie behind today
 */
public record AreasChanged(
        Set<AreaCode> added,
        Set<AreaCode> moved,
        Set<AreaCode> closed,
        AreaTree before,
        AreaTree tree,
        LocalDate day) {}
