package org.phaenruam.app.proposals.counts;

/** The numbers that stand for codes inside the keys of cells. */
final class CountWords {
    /** As many bits hold the number of a sector. */
    private static final int SECTOR = 16;

    private static final int RUNG_AND_SECTOR = SECTOR + 4;

    private final Codes statuses = new Codes();
    private final Codes sectors = new Codes();
    private final Codes plans = new Codes();
    private final Codes nodes = new Codes();

    /** Keys are small numbers where they can be: cells keep them short. */
    long standingKey(String status, int rung, String sector) {
        return (long) statuses.number(status) << RUNG_AND_SECTOR | (long) rung << SECTOR | sectors.number(sector);
    }

    String status(long standingKey) {
        return statuses.code((int) (standingKey >> RUNG_AND_SECTOR));
    }

    static int rung(long standingKey) {
        return (int) (standingKey >> SECTOR) & 0xF;
    }

    String sector(long standingKey) {
        return sectors.code((int) standingKey & (1 << SECTOR) - 1);
    }

    long placeKey(Fact fact, Fact.InPlan plan) {
        int stage = fact.reached() << 3 | fact.fate().ordinal() << 1;
        return planPart(plan.plan()) | (long) nodes.number(plan.node()) << 8 | stage | (plan.approved() ? 1 : 0);
    }

    /** The part of a place's key that all nodes of the plan share. */
    long planPart(String plan) {
        return (long) plans.number(plan) << 36;
    }

    static boolean samePlan(long placeKey, long planPart) {
        return placeKey >> 36 == planPart >> 36;
    }

    String node(long placeKey) {
        return nodes.code((int) (placeKey >> 8 & 0xFFFFFFF));
    }

    static boolean approved(long placeKey) {
        return (placeKey & 1) == 1;
    }

    static int reached(long placeKey) {
        return (int) (placeKey >> 3) & 0x7;
    }

    static Fate fate(long placeKey) {
        return Fate.values()[(int) (placeKey >> 1) & 0x3];
    }
}
