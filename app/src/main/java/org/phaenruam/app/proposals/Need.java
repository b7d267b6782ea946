package org.phaenruam.app.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Register;
import org.phaenruam.app.kernel.SubjectRef;

/**
 * A need as it reads now: its permanent code, its place, who says it, its latest wording. People call it ความต้องการ.
 *
 * @param createdAt when it came in here
 * @param writtenArea the area that it was written down in, where it follows that one into another; else null
 * @param toldOn the day on which it was told, where the file that brought it says so; else null
 */
public record Need(
        UUID id,
        String code,
        AreaCode area,
        @Nullable UUID author,
        String speakerKind,
        String speakerLabel,
        String doerClass,
        boolean sample,
        Instant createdAt,
        String title,
        String detail,
        String titleEn,
        String titleOfficial,
        int wordingVersion,
        @Nullable String splitFrom,
        @Nullable AreaCode writtenArea,
        @Nullable LocalDate toldOn) {

    public Need(
            UUID id,
            String code,
            AreaCode area,
            @Nullable UUID author,
            String speakerKind,
            String speakerLabel,
            String doerClass,
            boolean sample,
            Instant createdAt,
            String title,
            String detail,
            String titleEn,
            String titleOfficial,
            int wordingVersion,
            @Nullable String splitFrom) {
        this(
                id,
                code,
                area,
                author,
                speakerKind,
                speakerLabel,
                doerClass,
                sample,
                createdAt,
                title,
                detail,
                titleEn,
                titleOfficial,
                wordingVersion,
                splitFrom,
                null,
                null);
    }

    /** The same need with other words of its people. */
    Need reworded(NeedText text) {
        return new Need(
                id,
                code,
                area,
                author,
                text.speakerKind(),
                text.speakerLabel(),
                text.doerClass(),
                sample,
                createdAt,
                text.title(),
                text.detail(),
                titleEn,
                text.titleOfficial(),
                wordingVersion + 1,
                splitFrom,
                writtenArea,
                toldOn);
    }

    public SubjectRef ref() {
        return new SubjectRef("need", code);
    }

    /** The title for this reader; people's own Thai stands where there is no other wording. */
    public String title(Lang lang, Register register) {
        if (lang == Lang.EN && !titleEn.isEmpty()) {
            return titleEn;
        }
        return register == Register.OFFICIAL && !titleOfficial.isEmpty() ? titleOfficial : title;
    }
}
