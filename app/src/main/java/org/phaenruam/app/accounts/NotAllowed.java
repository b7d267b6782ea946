package org.phaenruam.app.accounts;

import org.springframework.security.access.AccessDeniedException;

/**
 * Somebody asked for a deed that their roles do not cover. A stranger is led to the sign-in page and back; a person who
 * has signed in reads which right is missing.
 */
public final class NotAllowed extends AccessDeniedException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(Actor who, Deed deed, Situation at) {
        super(who.ref() + " may not do " + deed.code() + " at " + at.area());
    }
}
