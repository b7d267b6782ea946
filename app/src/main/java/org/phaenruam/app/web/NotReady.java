package org.phaenruam.app.web;

/** What a page shows is still being made, as it is after a start: the page asks for a moment and opens itself again. */
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotReady(String what) {
        super(what, null, false, false);
    }
}
