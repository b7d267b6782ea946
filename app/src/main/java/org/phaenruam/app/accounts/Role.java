package org.phaenruam.app.accounts;

/** A role is held in an area (and below it), or for one body. */
public enum Role {
    /** Writes needs down, on behalf of people of the area. */
    RECORDER,
    /** Helps: joins, splits, plans, for the areas below. */
    COORDINATOR,
    /** Decides for one body and signs what it decided. */
    SECRETARY,
    /** Gives roles and keeps areas, bodies and reference facts; decides no need. */
    ADMINISTRATOR
}
