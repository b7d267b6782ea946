package org.phaenruam.app.kernel;

/** As many as may are at the same heavy work just now: whoever asked is told to come again in a moment. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Busy(String what) {
        super(what, null, false, false);
    }
}
