package org.phaenruam.app.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.phaenruam.app.web.FormErrors;

/** Inviting somebody to a role in an area, and the invitations that nobody has used yet. */
public record InviteListPage(AreaPick pick, String label, RoleFields role, List<Line> open, FormErrors errors) {
    public InviteListPage {
        open = List.copyOf(open);
    }

    /** One open invitation or hand-over. */
    public record Line(UUID id, String role, String label, boolean handOver, LocalDate made, LocalDate until) {}
}
