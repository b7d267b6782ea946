package org.phaenruam.app.proposals;

/** What stands on one rung for one area: waiting now, of these late, the longest wait in days, sent up, answered. */
public record RungCount(int rung, int waiting, int late, int longestDays, int sentUp, int answered) {}
