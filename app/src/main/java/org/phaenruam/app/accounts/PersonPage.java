package org.phaenruam.app.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

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
        AreaPick pick,
        List<Option> offers,
        String role,
        FormErrors errors) {
    /** One role in force. */
    public record RoleLine(UUID id, String text, LocalDate since, boolean mayEnd) {}
}
