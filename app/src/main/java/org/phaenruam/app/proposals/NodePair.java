package org.phaenruam.app.proposals;

/** Needs that are on this branch of one plan and on that branch of another; {@code above} is empty where they are in one only. */
public record NodePair(String below, String above, Counted counted) {}
