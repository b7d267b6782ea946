package org.phaenruam.app.proposals.counts;

/** The numbers that stand for codes inside the keys of cells. */
final class CountWords {
    private final Codes statuses = new Codes();
    private final Codes sectors = new Codes();
    private final Codes plans = new Codes();
    private final Codes nodes = new Codes();

    long standingKey(String status, int rung, String sector) {
        return (long) statuses.number(status) << 32 | (long) rung << 24 | sectors.number(sector);
    }

    String status(long standingKey) {
        return statuses.code((int) (standingKey >> 32));
    }

    static int rung(long standingKey) {
        return (int) (standingKey >> 24) & 0xFF;
    }

    String sector(long standingKey) {
        return sectors.code((int) standingKey & 0xFFFFFF);
    }

    long placeKey(Place place) {
        int stage =
                place.reached() << 3 | Fate.of(place.status(), place.reached()).ordinal() << 1;
        return planPart(place.plan()) | (long) nodes.number(place.node()) << 8 | stage | (place.approved() ? 1 : 0);
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
