package org.phaenruam.app.areas;

/** Where a village's name comes from, as stored. */
final class VillageSources {
    static final String BY_HAND = "by hand";
    static final String IMPORTED = "village file";
    static final String SAMPLE = "sample";

    private VillageSources() {}
}
