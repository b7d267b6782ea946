package org.phaenruam.app.alignment.glossary;

/** What became of a proposal. */
public enum TermState {
    WAITING,
    ACCEPTED,
    REFUSED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN
}
