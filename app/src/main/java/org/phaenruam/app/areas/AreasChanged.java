package org.phaenruam.app.areas;

import java.util.Set;
import org.phaenruam.app.kernel.AreaCode;

/**
 * Areas were added, moved under another parent, or closed. Published inside the writing transaction; {@code tree} is
 * the tree as it will be after the commit.
 */
public record AreasChanged(Set<AreaCode> added, Set<AreaCode> moved, Set<AreaCode> closed, AreaTree tree) {}
