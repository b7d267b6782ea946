package org.phaenruam.app.mechanisms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;

/**
 * A kind of body within its legal period, such as ก.บ.จ. since 2551. {@code areaKind} is the kind of area in each of
 * which one body of this type stands; null when bodies of the type are made one by one.
 */
public record BodyType(
        String code,
        Level level,
        String family,
        String abbrTh,
        String nameTh,
        String plainTh,
        String nameEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String areaKind,
        SourceStatus sourceStatus) {

    /** Local governments (อบต. เทศบาล อบจ.) have a service area of their own. */
    public boolean local() {
        return family.equals("local");
    }

    /** Agencies and partners are made one by one too; needs are forwarded to them, none comes to them first. */
    public boolean receives() {
        return family.equals("agency") || family.equals("partner");
    }

    /** The same kind, standing at this level: an agency has the level of the area where it is seated. */
    BodyType at(Level seat) {
        return seat == level
                ? this
                : new BodyType(
                        code,
                        seat,
                        family,
                        abbrTh,
                        nameTh,
                        plainTh,
                        nameEn,
                        validFrom,
                        validTo,
                        areaKind,
                        sourceStatus);
    }

    public boolean inForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
