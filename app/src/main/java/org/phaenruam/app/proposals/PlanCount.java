package org.phaenruam.app.proposals;

import org.phaenruam.app.kernel.AreaCode;

/**
 * Needs of one area below (with all below that) on one branch of a plan, those of an approved plan apart; {@code fate} is
 * {@code ON} for those still on their way.
 */
public record PlanCount(AreaCode area, String node, boolean approved, String fate, Counted counted) {}
