package org.phaenruam.app.accounts;

import java.time.Instant;
import java.util.UUID;

/** A session of one's own: since when, last used when, with which kind of browser ("" when unknown). */
public record OwnSession(UUID id, Instant began, Instant lastSeen, String browser, boolean here) {}
