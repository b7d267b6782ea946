package org.phaenruam.app.proposals.counts;

import java.time.LocalDate;
import java.util.Arrays;

/** The counts of an area with all that lies below it, or of one place alone; never changed once made. */
final class Tally {
    /** Rungs 1–7; 0 is for needs that are on no desk. */
    static final int RUNGS = 8;

    static final int CHAIN_WIDTH = 5;
    private static final int[] ZEROS = new int[RUNGS];
    private static final int[] NEVER = never();
    private static final int RUNG = 24;

    final Cells standing;
    final Cells chain;
    final int[] late;
    final int[] sentUp;
    final int[] answered;
    /** The day since which the longest waiting need of each rung has waited; {@link Integer#MAX_VALUE} for none. */
    final int[] since;
    /** Since when the longest waiting need of a place waits, of the places where that is earliest. */
    final long[] waits;
    /** The day of the newest answer of a place, turned about so that the newest comes first. */
    final long[] answers;

    private Tally(
            Cells standing,
            Cells chain,
            int[] late,
            int[] sentUp,
            int[] answered,
            int[] since,
            long[] waits,
            long[] answers) {
        this.standing = standing;
        this.chain = chain;
        this.late = late;
        this.sentUp = sentUp;
        this.answered = answered;
        this.since = since;
        this.waits = waits;
        this.answers = answers;
    }

    boolean same(Tally other) {
        return standing.same(other.standing)
                && chain.same(other.chain)
                && Arrays.equals(late, other.late)
                && Arrays.equals(sentUp, other.sentUp)
                && Arrays.equals(answered, other.answered)
                && Arrays.equals(since, other.since)
                && Arrays.equals(waits, other.waits)
                && Arrays.equals(answers, other.answers);
    }

    private static int[] never() {
        int[] days = new int[RUNGS];
        Arrays.fill(days, Integer.MAX_VALUE);
        return days;
    }

    /** Days since 1970 are far from filling the bits below the rung; what was due before that is late on any day. */
    static long dueKey(int rung, int day) {
        return (long) rung << RUNG | Math.clamp(day, 0, (1 << RUNG) - 1);
    }

    static long chainKey(int reached, Fate fate) {
        return (long) reached << 8 | fate.ordinal();
    }

    /** Adds up needs, places and areas; what is late depends on the day. What nobody fills is not made: there are many. */
    static final class Maker {
        private final long day;
        private final Cells.Maker standing = new Cells.Maker(2);
        private final Cells.Maker chain = new Cells.Maker(CHAIN_WIDTH);
        private int[] late = ZEROS;
        private int[] sentUp = ZEROS;
        private int[] answered = ZEROS;
        private int[] since = NEVER;
        private long[] waits = FirstDays.NONE;
        private long[] answers = FirstDays.NONE;

        Maker(long day) {
            this.day = day;
        }

        Maker(LocalDate day) {
            this(day.toEpochDay());
        }

        void add(Fact fact, CountWords words) {
            Money money = fact.money();
            standing.add(words.standingKey(fact.status(), fact.rung(), fact.sector()), 1, money.asked());
            chain.add(
                    chainKey(fact.reached(), fact.fate()),
                    1,
                    money.asked(),
                    money.funded(),
                    money.contracted(),
                    money.paid());
            sentUp = plus(sentUp, fact.sentUp());
            answered = plus(answered, fact.answered());
            if (fact.waits()) {
                int from = fact.waitingSince();
                if (from < since[fact.rung()]) {
                    since = since == NEVER ? NEVER.clone() : since;
                    since[fact.rung()] = from;
                }
                waits = FirstDays.earlier(waits, from);
            }
            if (fact.answeredOn() != Fact.NO_DAY) {
                answers = FirstDays.earlier(answers, -fact.answeredOn());
            }
        }

        /** One byte for each rung, the lowest rung's lowest. */
        private static int[] plus(int[] sums, long bytes) {
            if (bytes == 0) {
                return sums;
            }
            int[] to = own(sums);
            for (int rung = 1; rung < RUNGS; rung++) {
                to[rung] += (int) (bytes >>> 8 * (rung - 1)) & 0xFF;
            }
            return to;
        }

        private static int[] plus(int[] sums, int[] more) {
            if (more == ZEROS) {
                return sums;
            }
            int[] to = own(sums);
            for (int rung = 0; rung < RUNGS; rung++) {
                to[rung] += more[rung];
            }
            return to;
        }

        private static int[] own(int[] sums) {
            return sums == ZEROS ? new int[RUNGS] : sums;
        }

        void add(Tally tally) {
            standing.add(tally.standing);
            chain.add(tally.chain);
            late = plus(late, tally.late);
            sentUp = plus(sentUp, tally.sentUp);
            answered = plus(answered, tally.answered);
            if (tally.since != NEVER) {
                since = since == NEVER ? NEVER.clone() : since;
                for (int rung = 0; rung < RUNGS; rung++) {
                    since[rung] = Math.min(since[rung], tally.since[rung]);
                }
            }
            waits = FirstDays.merge(waits, tally.waits);
            answers = FirstDays.merge(answers, tally.answers);
        }

        void add(Leaf leaf) {
            add(leaf.tally());
            leaf.due().each((key, needs) -> {
                if ((key & (1L << RUNG) - 1) < day) {
                    late = own(late);
                    late[(int) (key >> RUNG)] += (int) needs[0];
                }
            });
        }

        /** Once only: what was made keeps the sums. */
        Tally make() {
            return new Tally(standing.make(), chain.make(), late, sentUp, answered, since, waits, answers);
        }
    }
}
