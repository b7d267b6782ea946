package org.phaenruam.app.accounts;

import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;

/** The sign-in form: the name stays after a mistake, the password never; {@code to} is where the person wanted to go. */
public record SignInPage(String name, String to, @Nullable Kept kept, FormErrors errors) {}
