package org.phaenruam.app.accounts;

import java.util.UUID;

/** A password on paper: shown once, never stored in a readable form. */
public record SlipPage(UUID account, String label, String name, String password) {}
