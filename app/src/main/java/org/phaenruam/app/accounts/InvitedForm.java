package org.phaenruam.app.accounts;

import org.jspecify.annotations.Nullable;

/** What an invited person chooses. */
record InvitedForm(
        @Nullable String name,
        @Nullable String label,
        @Nullable String fresh,
        @Nullable String again) {
    String typedName() {
        return name == null ? "" : name;
    }

    String typedLabel() {
        return label == null ? "" : label;
    }

    String typedFresh() {
        return fresh == null ? "" : fresh;
    }

    String typedAgain() {
        return again == null ? "" : again;
    }
}
