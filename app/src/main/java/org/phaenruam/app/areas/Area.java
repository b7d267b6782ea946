package org.phaenruam.app.areas;

import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;

/** One area as it is today. {@code moo} is the village number; only villages have one. */
public record Area(
        AreaCode code,
        AreaKind kind,
        String nameTh,
        @Nullable String nameEn,
        @Nullable AreaCode parent,
        @Nullable Integer moo,
        SourceStatus sourceStatus,
        boolean sample) {

    public Level level() {
        return kind.level();
    }

    /** The name as people say it: "ตำบลหนองบัว", "หมู่ที่ 4 บ้านห้วยน้อย". Names without a known English form stay Thai. */
    public String title(Lang lang) {
        if (lang == Lang.EN && nameEn != null) {
            return nameEn;
        }
        if (kind == AreaKind.VILLAGE && moo != null) {
            return nameTh.startsWith("หมู่ที่") ? nameTh : "หมู่ที่ " + moo + " " + nameTh;
        }
        return nameTh.startsWith(kind.prefixTh()) ? nameTh : kind.prefixTh() + nameTh;
    }
}
