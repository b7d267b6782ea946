package org.phaenruam.app.proposals;

import org.phaenruam.app.kernel.AreaCode;

/**
 * Needs of an area that have a home under a branch.
 *
 * @param top the branch; empty: under any of them, each need once
 * @param area one level below, or the area that was asked for: told there itself
 * @param going how many of them are still on their way
 */
public record HomeCount(String top, AreaCode area, Counted counted, Counted going) {}
