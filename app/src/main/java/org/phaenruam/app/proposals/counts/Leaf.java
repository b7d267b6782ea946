package org.phaenruam.app.proposals.counts;

/** What is counted of the needs that were told at one place, without those of places below it. */
record Leaf(String path, Tally tally, Cells due, Cells places) {
    /** Sums of a place in a plan: needs, then satang asked, funded, contracted, paid. */
    static final int PLACE_WIDTH = 5;

    /** Adds up the needs of a place one by one; what it holds grows with the ways in which they differ, not with them. */
    static final class Maker {
        private final CountWords words;
        private final Tally.Maker tally = new Tally.Maker(0);
        private final Cells.Maker due = new Cells.Maker(1);
        private final Cells.Maker places = new Cells.Maker(PLACE_WIDTH);

        Maker(CountWords words) {
            this.words = words;
        }

        void add(Fact fact) {
            tally.add(fact, words);
            if (fact.dueOn() != Fact.NO_DAY && fact.waits() && fact.rung() > 0) {
                due.add(Tally.dueKey(fact.rung(), fact.dueOn()), 1);
            }
            Money money = fact.money();
            for (Fact.InPlan plan : fact.plans()) {
                places.add(
                        words.placeKey(fact, plan), 1, money.asked(), money.funded(), money.contracted(), money.paid());
            }
        }

        Leaf make(String path) {
            return new Leaf(path, tally.make(), due.make(), places.make());
        }
    }

    boolean same(Leaf other) {
        return tally.same(other.tally) && due.same(other.due) && places.same(other.places);
    }

    /** How many needs were told here. */
    long needs() {
        long[] needs = {0};
        tally.standing.each((key, sums) -> needs[0] += sums[0]);
        return needs[0];
    }
}
