package org.phaenruam.app.accounts;

import org.phaenruam.app.web.FormErrors;

/** What came of opening an account. */
public sealed interface Opening {
    /** It is open; the password is known only here and must be changed at the first sign-in. */
    record Opened(Account account, String password) implements Opening {}

    /** Nothing was stored; the fields are {@code name}, {@code label}, {@code role}, {@code body}. */
    record Refused(FormErrors errors) implements Opening {}
}
