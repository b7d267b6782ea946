package org.phaenruam.app.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that waits for somebody to take it. {@code handsOver} is the held role that ends when this one begins. */
record Invitation(
        UUID id,
        Grant grant,
        String label,
        @Nullable UUID handsOver,
        @Nullable UUID toAccount,
        UUID madeBy,
        Instant madeAt,
        Instant expiresAt) {}
