package org.phaenruam.app.accounts;

/** After signing in: what was written before is sent again with one press. */
public record GoOnPage(Kept kept) {}
