package org.phaenruam.app.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Register;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.SubjectRef;

/**
 * A plan document of an area for a period of Buddhist years; approved once a body above has said so, {@code redrafted} while
 * a later edition of what was approved is being written.
 */
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
        @Nullable String approvedBy,
        boolean redrafted) {

    public boolean approved() {
        return approvedOn != null;
    }

    /** True for a plan that a public source knows to be in force, though no approval of it was recorded here. */
    public boolean knownInForce() {
        return !framework && approvedOn == null && sourceStatus.verified();
    }

    /** True when people go by this plan: it was approved here or is known to be in force. */
    public boolean inUse() {
        return approved() || knownInForce();
    }

    public String title(Lang lang, Register register) {
        if (lang == Lang.EN) {
            return titleEn;
        }
        return register == Register.PLAIN ? PlanTitles.plain(titleTh) : titleTh;
    }

    public SubjectRef ref() {
        return new SubjectRef("plan", code);
    }
}
