package org.phaenruam.app.proposals.counts;

import java.util.Arrays;

/** The first day of each of several places, earliest first, no more than {@link Edge#MOST_LINES}; arrays are never changed. */
final class FirstDays {
    static final long[] NONE = {};

    private FirstDays() {}

    /** The earlier of a place's first day and this one. */
    static long[] earlier(long[] first, long day) {
        return first.length == 0 || day < first[0] ? new long[] {day} : first;
    }

    static long[] merge(long[] some, long[] others) {
        if (some.length == 0 || others.length == 0) {
            return some.length == 0 ? others : some;
        }
        long[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        Arrays.sort(all);
        return all.length <= Edge.MOST_LINES ? all : Arrays.copyOf(all, Edge.MOST_LINES);
    }
}
