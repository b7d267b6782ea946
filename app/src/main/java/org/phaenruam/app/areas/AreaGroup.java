package org.phaenruam.app.areas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SourceStatus;

/**
 * Areas put together by somebody else's scheme, such as the regional offices (scheme {@code CODI}) of the community
 * organisations development institute. An area stands in one group of a scheme at most; some stand in none.
 */
public record AreaGroup(
        String scheme,
        String code,
        String nameTh,
        @Nullable String nameEn,
        SourceStatus sourceStatus,
        List<AreaCode> members) {
    public AreaGroup {
        members = List.copyOf(members);
    }

    public String title(Lang lang) {
        return lang == Lang.EN && nameEn != null ? nameEn : nameTh;
    }
}
