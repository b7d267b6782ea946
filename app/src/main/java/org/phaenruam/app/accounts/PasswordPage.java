package org.phaenruam.app.accounts;

import org.phaenruam.app.web.FormErrors;

/** Changing one's own password; {@code first} when the present one came on paper and must be changed. */
public record PasswordPage(boolean first, FormErrors errors) {}
