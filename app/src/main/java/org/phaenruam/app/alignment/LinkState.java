package org.phaenruam.app.alignment;

/** Asserted from below, then confirmed or refused from above. */
public enum LinkState {
    ASSERTED,
    CONFIRMED,
    REFUSED
}
