package org.phaenruam.app.proposals.bundles;

import java.time.LocalDate;
import java.util.UUID;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;

/** Like needs held together under a name; people call it ชุดโครงการ. */
public record Bundle(
        UUID id, String code, AreaCode area, String name, boolean sample, String office, LocalDate madeOn, int needs) {
    public SubjectRef ref() {
        return new SubjectRef("bundle", code);
    }
}
