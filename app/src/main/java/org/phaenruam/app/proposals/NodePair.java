package org.phaenruam.app.proposals;

/**
 * Needs on this branch of a plan that have a home under that branch of another plan.
 *
 * @param said how many of them a person confirmed to belong there
 */
public record NodePair(String below, String above, int needs, int said) {}
