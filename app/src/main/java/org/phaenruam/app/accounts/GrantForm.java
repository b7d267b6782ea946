package org.phaenruam.app.accounts;

import org.jspecify.annotations.Nullable;

/** A role as a form sends it: the role, for which body, from which day, to which. */
public record GrantForm(
        @Nullable String role,
        @Nullable String body,
        @Nullable String from,
        @Nullable String to) {
    static final GrantForm EMPTY = new GrantForm(null, null, null, null);

    public String typedRole() {
        return role == null ? "" : role;
    }

    public String typedBody() {
        return body == null ? "" : body;
    }

    public String typedFrom() {
        return from == null ? "" : from.strip();
    }

    public String typedTo() {
        return to == null ? "" : to.strip();
    }
}
