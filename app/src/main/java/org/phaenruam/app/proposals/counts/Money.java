package org.phaenruam.app.proposals.counts;

/** Sums in satang: what was asked for, given, agreed in contracts, paid. */
public record Money(long asked, long funded, long contracted, long paid) {
    public static final Money NONE = new Money(0, 0, 0, 0);
}
