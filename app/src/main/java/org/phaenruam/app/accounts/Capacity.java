package org.phaenruam.app.accounts;

/** In which capacity a deed may be done; the words of the journey table's column {@code actors} and a few more. */
public enum Capacity {
    /** Whoever wrote the need. */
    AUTHOR,
    /** A recorder whose area covers the place. */
    RECORDER,
    /** A coordinator whose area covers the place. */
    COORDINATOR,
    /** The secretary of the body that must act. */
    BODY,
    /** The secretary of the agency or local government that must act. */
    AGENCY,
    /** Somebody who speaks for the village: its recorder or coordinator, not the body that did the work. */
    COMMUNITY,
    /** An administrator whose area covers the place. */
    ADMINISTRATOR,
    /** The product itself; never a person. */
    SYSTEM
}
