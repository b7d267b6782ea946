package org.phaenruam.app.web;

/** What the frame of a page needs to know of the person looking at it. */
public record Visitor(boolean signedIn, String label, boolean hasDesk, boolean administers) {
    public static final Visitor NOBODY = new Visitor(false, "", false, false);
}
