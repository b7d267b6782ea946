package org.phaenruam.app.web;

/** What the frame of a page needs to know of the person looking at it; {@code reads} opens the record of deeds. */
public record Visitor(boolean signedIn, String label, boolean hasDesk, boolean administers, boolean reads) {
    public static final Visitor NOBODY = new Visitor(false, "", false, false, false);
}
