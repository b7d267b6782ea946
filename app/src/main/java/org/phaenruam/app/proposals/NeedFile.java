package org.phaenruam.app.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a need as it is listed, without its bytes. */
public record NeedFile(
        UUID id,
        String name,
        String mediaType,
        long size,
        FileNote note,
        Instant storedAt,
        @Nullable Instant hiddenAt,
        String hiddenReason) {
    public boolean photo() {
        return mediaType.startsWith("image/");
    }

    public boolean hidden() {
        return hiddenAt != null;
    }
}
