package org.phaenruam.app.proposals.counts;

import java.time.LocalDate;

/** The counts of an area with all that lies below it, or of one place alone; never changed once made. */
final class Tally {
    /** Rungs 1–7; 0 is for needs that are on no desk. */
    static final int RUNGS = 8;

    static final int CHAIN_WIDTH = 5;
    private static final int[] ZEROS = new int[RUNGS];
    private static final long[] NEVER = never();

    final Cells standing;
    final Cells chain;
    final int[] late;
    final int[] sentUp;
    final int[] answered;
    /** The day since which the longest waiting need of each rung has waited; {@link Long#MAX_VALUE} for none. */
    final long[] since;
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
            long[] since,
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

    private static long[] never() {
        long[] days = new long[RUNGS];
        java.util.Arrays.fill(days, Long.MAX_VALUE);
        return days;
    }

    static long dueKey(int rung, long day) {
        return (long) rung << 40 | day;
    }

    static long chainKey(int reached, Fate fate) {
        return (long) reached << 8 | fate.ordinal();
    }

    /** Adds up needs, places and areas; what is late depends on the day. */
    static final class Maker {
        private final long day;
        private final Cells.Maker standing = new Cells.Maker(2);
        private final Cells.Maker chain = new Cells.Maker(CHAIN_WIDTH);
        private final int[] late = new int[RUNGS];
        private final int[] sentUp = new int[RUNGS];
        private final int[] answered = new int[RUNGS];
        private final long[] since = NEVER.clone();
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
                    chainKey(fact.reached(), Fate.of(fact.status(), fact.reached())),
                    1,
                    money.asked(),
                    money.funded(),
                    money.contracted(),
                    money.paid());
            for (int rung = 1; rung < RUNGS; rung++) {
                sentUp[rung] += (int) (fact.sentUp() >>> 8 * (rung - 1)) & 0xFF;
                answered[rung] += (int) (fact.answered() >>> 8 * (rung - 1)) & 0xFF;
            }
            if (fact.status().equals("WAITING")) {
                long from = fact.waitingSince().toEpochDay();
                since[fact.rung()] = Math.min(since[fact.rung()], from);
                waits = FirstDays.earlier(waits, from);
            }
            if (fact.answeredOn() != null) {
                answers = FirstDays.earlier(answers, -fact.answeredOn().toEpochDay());
            }
        }

        void add(Tally tally) {
            standing.add(tally.standing);
            chain.add(tally.chain);
            for (int rung = 0; rung < RUNGS; rung++) {
                late[rung] += tally.late[rung];
                sentUp[rung] += tally.sentUp[rung];
                answered[rung] += tally.answered[rung];
                since[rung] = Math.min(since[rung], tally.since[rung]);
            }
            waits = FirstDays.merge(waits, tally.waits);
            answers = FirstDays.merge(answers, tally.answers);
        }

        void add(Leaf leaf) {
            add(leaf.tally());
            Cells due = leaf.due();
            for (int at = 0; at < due.size(); at++) {
                if ((due.key(at) & 0xFFFFFFFFFFL) < day) {
                    late[(int) (due.key(at) >> 40)] += (int) due.sum(at, 0);
                }
            }
        }

        Tally make() {
            return new Tally(
                    standing.make(),
                    chain.make(),
                    small(late),
                    small(sentUp),
                    small(answered),
                    since.clone(),
                    waits,
                    answers);
        }

        private static int[] small(int[] counts) {
            return java.util.Arrays.equals(counts, ZEROS) ? ZEROS : counts.clone();
        }
    }
}
