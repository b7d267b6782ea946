package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.UUID;
import org.phaenruam.app.kernel.AreaCode;

/** Which needs a list shows: of an area, in a status, on a desk, on a rung; and after which one (keyset). */
public record NeedFilter(AreaCode area, String status, String holder, int rung, LocalDate afterDay, UUID afterId) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final UUID FIRST_ID = new UUID(0, 0);

    public static NeedFilter of(AreaCode area) {
        return new NeedFilter(area, "", "", 0, FIRST_DAY, FIRST_ID);
    }

    public static NeedFilter onDesk(String bodyCode) {
        return new NeedFilter(AreaCode.NATION, "", bodyCode, 0, FIRST_DAY, FIRST_ID);
    }

    public NeedFilter inStatus(String code) {
        return new NeedFilter(area, code, holder, rung, afterDay, afterId);
    }

    public NeedFilter onRung(int onRung) {
        return new NeedFilter(area, status, holder, onRung, afterDay, afterId);
    }

    public NeedFilter after(LocalDate day, UUID id) {
        return new NeedFilter(area, status, holder, rung, day, id);
    }
}
