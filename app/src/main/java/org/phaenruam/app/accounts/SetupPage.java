package org.phaenruam.app.accounts;

import org.phaenruam.app.web.FormErrors;

/** Making the first administrator. {@code state}: {@code form}, {@code link} (no good link) or {@code done} (accounts exist). */
public record SetupPage(String state, String token, String name, String label, FormErrors errors) {}
