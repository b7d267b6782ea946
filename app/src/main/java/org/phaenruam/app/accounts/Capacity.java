package org.phaenruam.app.accounts;

/** In which capacity a deed may be done; the words of the journey table's column {@code actors} and a few more. */
public enum Capacity {
    /** Whoever wrote the need; a speaker writes as this. */
    AUTHOR,
    /** A recorder or facilitator whose area covers the place. */
    RECORDER,
    /** A coordinator whose area covers the place. */
    COORDINATOR,
    /** The secretary of the body that must act, or who acts for the secretary. */
    BODY,
    /** Who decides or works for the agency, local government or partner that must act. */
    AGENCY,
    /** Somebody who speaks for the village: its recorder, facilitator, coordinator or speaker, not the body that did the work. */
    COMMUNITY,
    /** An auditor whose area covers the place. */
    AUDITOR,
    /** An administrator whose area covers the place. */
    ADMINISTRATOR,
    /** The product itself; never a person. */
    SYSTEM
}
