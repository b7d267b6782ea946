package org.phaenruam.app.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the product keeps about one account besides the account itself: sessions, the history of roles. */
@Repository
class OwnDataStore {
    private final JdbcClient jdbc;
    private final SignedIn memory;

    OwnDataStore(JdbcClient jdbc, SignedIn memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** Sessions that are still good, latest first. */
    List<OwnSession> listSessions(UUID account, String present, Instant now) {
        return jdbc.sql("""
            select s.primary_id, s.creation_time, s.last_access_time, s.session_id = :present as here, a.attribute_bytes
            from accounts.spring_session s left join accounts.spring_session_attributes a
              on a.session_primary_id = s.primary_id and a.attribute_name = :browser
            where s.principal_name = :account and s.expiry_time > :now order by s.last_access_time desc limit 50
            """)
                .param("present", present)
                .param("browser", FreshSession.BROWSER)
                .param("account", account.toString())
                .param("now", now.toEpochMilli())
                .query((row, n) -> new OwnSession(
                        UUID.fromString(row.getString("primary_id").strip()),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        browser(row.getBytes("attribute_bytes")),
                        row.getBoolean("here")))
                .list();
    }

    private static String browser(byte @Nullable [] stored) {
        return stored != null && Sessions.read(stored) instanceof String kind ? kind : "";
    }

    boolean endSession(UUID account, UUID session) {
        int ended = jdbc.sql("delete from accounts.spring_session where primary_id = :id and principal_name = :account")
                .param("id", session.toString())
                .param("account", account.toString())
                .update();
        memory.changed();
        return ended == 1;
    }

    void endOtherSessions(UUID account, String present) {
        jdbc.sql("delete from accounts.spring_session where principal_name = :account and session_id <> :present")
                .param("account", account.toString())
                .param("present", present)
                .update();
        memory.changed();
    }

    /** One role that was ever held. */
    record PastRole(
            HeldGrant held, String givenBy, @Nullable String endedBy) {}

    /** Every role that the account ever held, the latest first. */
    List<PastRole> listHistory(UUID account) {
        return jdbc.sql("""
            select r.*, g.given_by, g.ended_by from accounts.account_role r
            join accounts.grant_held g on g.id = r.grant_id
            where r.id = :account order by r.valid_from desc, r.grant_id desc limit 200
            """)
                .param("account", account)
                .query((row, n) ->
                        new PastRole(AccountStore.role(row), row.getString("given_by"), row.getString("ended_by")))
                .list();
    }

    /** The day on which the account was opened. */
    LocalDate opened(UUID account) {
        return jdbc.sql("select (created_at at time zone 'Asia/Bangkok')::date from accounts.account where id = :id")
                .param("id", account)
                .query(LocalDate.class)
                .single();
    }

    void setLabel(UUID account, String label) {
        jdbc.sql("update accounts.account set label = :label where id = :id")
                .param("label", label)
                .param("id", account)
                .update();
        memory.changed();
    }

    /** Replaces name, label and password and closes the account for ever; a hash that no password has comes along. */
    void erase(UUID account, String name, String label, String hash, Instant now) {
        jdbc.sql("""
            update accounts.account set sign_in_name = :name, label = :label, password_hash = :hash,
                must_change_password = false, disabled_at = coalesce(disabled_at, :now), erased_at = :now
            where id = :id
            """)
                .param("name", name)
                .param("label", label)
                .param("hash", hash)
                .param("now", AccountStore.at(now))
                .param("id", account)
                .update();
        memory.changed();
    }
}
