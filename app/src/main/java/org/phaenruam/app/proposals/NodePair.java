package org.phaenruam.app.proposals;

/**
 * Needs on this branch of a plan that have a home under that branch of another plan.
 *
 * @param said how many of them a person confirmed to belong there
 * @param own how many of them have their home in that branch itself and not, or not only, in one below it
 * @param ownSaid how many of those a person confirmed to belong there
 */
public record NodePair(String below, String above, int needs, int said, int own, int ownSaid) {}
