package org.phaenruam.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles that wait for somebody. Only those neither used, nor taken back, nor too old are ever found. */
@Repository
class InvitationStore {
    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invitation made, @Nullable String code, String path) {
        jdbc.sql("""
                insert into accounts.invitation (id, code_digest, to_account, role, area_code, area_path, body_code,
                    valid_from, last_day, label, hands_over, made_by, made_at, expires_at)
                values (:id, :digest, :to, :role, :area, :path, :body, :from, :last, :label, :over, :by, :at, :expires)
                """)
                .param("id", made.id())
                .param("digest", code == null ? null : SignInNames.sha256(code))
                .param("to", made.toAccount())
                .param("role", made.grant().role().name())
                .param("area", made.grant().area().value())
                .param("path", path)
                .param("body", made.grant().bodyCode())
                .param("from", made.grant().from())
                .param("last", made.grant().lastDay())
                .param("label", made.label())
                .param("over", made.handsOver())
                .param("by", made.madeBy())
                .param("at", AccountStore.at(made.madeAt()))
                .param("expires", AccountStore.at(made.expiresAt()))
                .update();
    }

    Optional<Invitation> findByCode(String code, Instant now) {
        return jdbc.sql("select * from accounts.invitation_open where expires_at > :now and code_digest = :digest")
                .param("now", AccountStore.at(now))
                .param("digest", SignInNames.sha256(code))
                .query((row, n) -> invitation(row))
                .optional();
    }

    Optional<Invitation> find(UUID id, Instant now) {
        return jdbc.sql("select * from accounts.invitation_open where expires_at > :now and id = :id")
                .param("now", AccountStore.at(now))
                .param("id", id)
                .query((row, n) -> invitation(row))
                .optional();
    }

    /** Offers of a hand-over made to this account. */
    List<Invitation> listFor(UUID account, Instant now) {
        return jdbc.sql(
                        "select * from accounts.invitation_open where expires_at > :now and to_account = :account order by made_at")
                .param("now", AccountStore.at(now))
                .param("account", account)
                .query((row, n) -> invitation(row))
                .list();
    }

    /** Those of an area and below, newest first. */
    List<Invitation> listWithin(String path, Instant now, int most) {
        return jdbc.sql("""
                select * from accounts.invitation_open
                where expires_at > :now and area_path >= :path and area_path < :path || chr(1114111)
                order by made_at desc limit :most
                """)
                .param("now", AccountStore.at(now))
                .param("path", path)
                .param("most", most)
                .query((row, n) -> invitation(row))
                .list();
    }

    /** Uses it up; false when somebody else was faster. */
    boolean use(UUID id, UUID by, Instant now) {
        return jdbc.sql("""
                        update accounts.invitation set used_at = :now, used_by = :by
                        where id = :id and used_at is null and revoked_at is null and expires_at > :now
                        """)
                        .param("now", AccountStore.at(now))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean revoke(UUID id, Instant now) {
        return jdbc.sql("""
                        update accounts.invitation set revoked_at = :now
                        where id = :id and used_at is null and revoked_at is null
                        """).param("now", AccountStore.at(now)).param("id", id).update() == 1;
    }

    /** Takes back what is open of one area, and answers with it. */
    List<Invitation> revokeOf(AreaCode area, Instant now) {
        return jdbc.sql("""
                update accounts.invitation set revoked_at = :now
                where area_code = :area and used_at is null and revoked_at is null and expires_at > :now
                returning *
                """)
                .param("now", AccountStore.at(now))
                .param("area", area.value())
                .query((row, n) -> invitation(row))
                .list();
    }

    /** Takes back every other offer of this role, so that it is handed over once. */
    void revokeOthers(UUID handsOver, Instant now) {
        jdbc.sql("""
                update accounts.invitation set revoked_at = :now
                where hands_over = :over and used_at is null and revoked_at is null
                """)
                .param("now", AccountStore.at(now))
                .param("over", handsOver)
                .update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        Grant grant = new Grant(
                Role.valueOf(row.getString("role")),
                new AreaCode(row.getString("area_code")),
                row.getString("body_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
        return new Invitation(
                row.getObject("id", UUID.class),
                grant,
                row.getString("label"),
                row.getObject("hands_over", UUID.class),
                row.getObject("to_account", UUID.class),
                row.getObject("made_by", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
