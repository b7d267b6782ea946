package org.phaenruam.app.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person says of a file: what it is, what can be seen, when and where it was made – typed, never read from a photo. */
public record FileNote(
        FileKind kind, String caption, @Nullable LocalDate madeOn, String madeWhere) {
    static FileNote ofStep() {
        return new FileNote(FileKind.STEP, "", null, "");
    }
}
