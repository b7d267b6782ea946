package org.phaenruam.app.proposals;

/** What a budget office asks for before it gives money: readiness earns money (ความพร้อมได้เงิน). */
public enum ReadyItem {
    /** The land may be used. */
    LAND,
    /** There is a drawing. */
    DRAWING,
    /** There is a price estimate. */
    ESTIMATE,
    /** The permits are there. */
    PERMITS,
    /** Somebody keeps it up afterwards. */
    KEEPER
}
