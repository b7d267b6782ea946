package org.phaenruam.app.proposals.counts;

import java.util.List;

/** What is counted of the needs that were told at one place, without those of places below it. */
record Leaf(String path, Tally tally, Cells due, Cells places) {
    /** Sums of a place in a plan: needs, then satang asked, funded, contracted, paid. */
    static final int PLACE_WIDTH = 5;

    static Leaf of(String path, List<Fact> facts, List<Place> places, CountWords words) {
        Tally.Maker tally = new Tally.Maker(0);
        Cells.Maker due = new Cells.Maker(1);
        for (Fact fact : facts) {
            tally.add(fact, words);
            if (fact.dueOn() != null && fact.status().equals("WAITING") && fact.rung() > 0) {
                due.add(Tally.dueKey(fact.rung(), fact.dueOn().toEpochDay()), 1);
            }
        }
        Cells.Maker placed = new Cells.Maker(PLACE_WIDTH);
        for (Place place : places) {
            Money money = place.money();
            placed.add(words.placeKey(place), 1, money.asked(), money.funded(), money.contracted(), money.paid());
        }
        return new Leaf(path, tally.make(), due.make(), placed.make());
    }

    /** How many needs were told here. */
    long needs() {
        long needs = 0;
        for (int at = 0; at < tally.standing.size(); at++) {
            needs += tally.standing.sum(at, 0);
        }
        return needs;
    }
}
