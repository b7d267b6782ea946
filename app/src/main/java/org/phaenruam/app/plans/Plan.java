package org.phaenruam.app.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Register;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.SubjectRef;

/** A plan document of an area for a period of Buddhist years; approved once a body above has said so. */
public record Plan(
        String code,
        PlanType type,
        AreaCode area,
        String titleTh,
        String titleEn,
        int fromBe,
        int toBe,
        boolean framework,
        boolean sample,
        SourceStatus sourceStatus,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedBy) {

    public boolean approved() {
        return approvedOn != null;
    }

    public String title(Lang lang, Register register) {
        if (lang == Lang.EN) {
            return titleEn;
        }
        return register == Register.PLAIN ? titleTh.replace("แผนพัฒนา", "แผน") : titleTh;
    }

    public SubjectRef ref() {
        return new SubjectRef("plan", code);
    }
}
