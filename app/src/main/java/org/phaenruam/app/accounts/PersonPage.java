package org.phaenruam.app.accounts;

import java.util.List;
import java.util.UUID;
import org.phaenruam.app.web.FormErrors;

/** One account as its keepers see it, with what they may do. */
public record PersonPage(
        UUID id,
        String name,
        String label,
        String keptAt,
        boolean closed,
        boolean sample,
        boolean own,
        boolean mayKeep,
        List<RoleLine> roles,
        List<RoleHistory.Line> history,
        AreaPick pick,
        RoleFields offers,
        FormErrors errors) {
    /** One role in force. */
    public record RoleLine(UUID id, String text, String days, boolean mayEnd) {}
}
