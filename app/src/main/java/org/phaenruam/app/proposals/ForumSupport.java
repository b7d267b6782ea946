package org.phaenruam.app.proposals;

import java.time.LocalDate;

/** Hands counted for a need at a forum, as a recorder noted them. */
public record ForumSupport(int hands, LocalDate heldOn, String source) {}
