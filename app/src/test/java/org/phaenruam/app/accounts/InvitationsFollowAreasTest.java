package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.AreaChange;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.areas.ChangeKind;
import org.phaenruam.app.areas.ChangeOutcome;
import org.phaenruam.app.areas.ChangePart;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.phaenruam.app.web.FormErrors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is invited to work in an area finds it where it is now, and no invitation outlives its area. */
@ProductTest
class InvitationsFollowAreasTest {
    private static final AreaCode GOING = new AreaCode("920801");
    private static final AreaCode ENDING = new AreaCode("920802");

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    AreaChangeDesk changes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_invitation_moves_with_its_area_and_ends_with_it() {
        Actor admin = accounts.actor(accounts.createSample(
                "trang.invites",
                Town.PASSWORD,
                "ผู้ดูแลตรัง",
                List.of(new Grant(Role.ADMINISTRATOR, new AreaCode("92"), null))));
        invite(admin, GOING);
        String code = invite(admin, ENDING);

        change(ChangeKind.MOVE, new ChangePart(ChangePart.Role.SUBJECT, GOING, null, null, null, new AreaCode("9209")));
        assertThat(places(admin, "9209")).containsExactly(GOING);
        assertThat(places(admin, "9208")).containsExactly(ENDING);

        change(
                ChangeKind.MERGE,
                ChangePart.of(ChangePart.Role.SUBJECT, ENDING),
                ChangePart.of(ChangePart.Role.INTO, new AreaCode("920803")));
        assertThat(places(admin, "9208")).isEmpty();
        assertThat(invitations.findByCode(code)).isEmpty();
        assertThat(jdbc.sql("""
                select count(*) from audit.record
                where deed = 'account.invitation-revoked' and area = '920802' and actor = 'system:areas'
                """).query(Integer.class).single()).isEqualTo(1);
    }

    private String invite(Actor admin, AreaCode area) {
        return invitations
                .invite(admin, new Grant(Role.RECORDER, area, null), "", FormErrors.none())
                .orElseThrow()
                .code();
    }

    private List<AreaCode> places(Actor admin, String area) {
        return invitations.list(admin, new AreaCode(area), 10).stream()
                .map(open -> open.grant().area())
                .toList();
    }

    private void change(ChangeKind kind, ChangePart... parts) {
        AreaChange change =
                new AreaChange(UUID.randomUUID(), kind, LocalDate.of(2026, 11, 22), "ประกาศ", List.of(parts));
        assertThat(changes.record(change, ActorRef.system("test"))).isInstanceOf(ChangeOutcome.Recorded.class);
    }
}
