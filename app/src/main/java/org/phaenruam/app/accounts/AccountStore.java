package org.phaenruam.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and the roles they hold. */
@Repository
class AccountStore {
    /** What signing in needs: the hash and whether the account is open. */
    record Secret(UUID id, String hash, boolean disabled, AreaCode area) {}

    private final JdbcClient jdbc;
    private final SignedIn memory;

    AccountStore(JdbcClient jdbc, SignedIn memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    void add(Account account, String hash, String path, Instant now) {
        jdbc.sql("""
            insert into accounts.account
                (id, sign_in_name, password_hash, label, area_code, area_path, must_change_password, sample, created_at)
            values (:id, :name, :hash, :label, :area, :path, :must, :sample, :now)
            """)
                .param("id", account.id())
                .param("name", account.signInName())
                .param("hash", hash)
                .param("label", account.label())
                .param("area", account.area().value())
                .param("path", path)
                .param("must", account.mustChangePassword())
                .param("sample", account.sample())
                .param("now", at(now))
                .update();
    }

    void addRole(HeldGrant held, UUID account, String path, String givenBy) {
        jdbc.sql("""
            insert into accounts.grant_held
                (id, account, role, area_code, area_path, body_code, valid_from, valid_to, given_by)
            values (:id, :account, :role, :area, :path, :body, :from, :to, :by)
            """)
                .param("id", held.id())
                .param("account", account)
                .param("role", held.grant().role().name())
                .param("area", held.grant().area().value())
                .param("path", path)
                .param("body", held.grant().bodyCode())
                .param("from", held.from())
                .param("to", held.to())
                .param("by", givenBy)
                .update();
        memory.changed();
    }

    void endRole(UUID grant, LocalDate today, Instant now, String by) {
        jdbc.sql("""
            update accounts.grant_held
            set valid_to = greatest(valid_from, :today), ended_at = :now, ended_by = :by where id = :id
            """)
                .param("today", today)
                .param("now", at(now))
                .param("by", by)
                .param("id", grant)
                .update();
        memory.changed();
    }

    void setDisabled(UUID account, @Nullable Instant when) {
        jdbc.sql("update accounts.account set disabled_at = :when::timestamptz where id = :id")
                .param("when", when == null ? null : at(when))
                .param("id", account)
                .update();
        memory.changed();
    }

    void setPassword(UUID account, String hash, boolean mustChange) {
        jdbc.sql("update accounts.account set password_hash = :hash, must_change_password = :must where id = :id")
                .param("hash", hash)
                .param("must", mustChange)
                .param("id", account)
                .update();
        memory.changed();
    }

    Optional<Secret> findSecret(String signInName) {
        return jdbc.sql("""
            select id, password_hash, disabled_at is not null as disabled, area_code
            from accounts.account where sign_in_name = :name
            """)
                .param("name", signInName)
                .query((row, n) -> new Secret(
                        row.getObject("id", UUID.class),
                        row.getString("password_hash"),
                        row.getBoolean("disabled"),
                        new AreaCode(row.getString("area_code"))))
                .optional();
    }

    /** Holds the row until the end of the transaction, so that two keepers of one account take turns. */
    void lock(UUID account) {
        jdbc.sql("select id from accounts.account where id = :id for update")
                .param("id", account)
                .query(UUID.class)
                .optional();
    }

    Optional<Account> find(UUID account, LocalDate today) {
        return accounts(
                        jdbc.sql("select * from accounts.account_role where id = :id order by valid_from, grant_id")
                                .param("id", account),
                        today)
                .stream()
                .findFirst();
    }

    Optional<Account> findByName(String signInName, LocalDate today) {
        return accounts(jdbc.sql("""
            select * from accounts.account_role where sign_in_name = :name
            order by valid_from, grant_id
            """).param("name", signInName), today).stream().findFirst();
    }

    /** Accounts kept in the area or holding a role there, by name, after the one given. */
    List<Account> within(String path, String after, int most, LocalDate today) {
        return accounts(
                jdbc.sql("""
                    select r.* from accounts.account_role r where r.id in (
                        select b.id from accounts.account b where b.sign_in_name > :after
                         and (b.area_path >= :path and b.area_path < :path || chr(1114111)
                          or exists (select 1 from accounts.grant_held h where h.account = b.id
                                and h.area_path >= :path and h.area_path < :path || chr(1114111)
                                and h.valid_from <= :today and (h.valid_to is null or h.valid_to > :today)))
                        order by b.sign_in_name limit :most)
                    order by r.sign_in_name, r.valid_from, r.grant_id
                    """)
                        .param("path", path)
                        .param("after", after)
                        .param("most", most)
                        .param("today", today),
                today);
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from accounts.account)")
                .query(Boolean.class)
                .single();
    }

    /** Whoever lets an administrator go holds this until the end of the transaction. */
    void lockAdministrators() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('accounts administrators', 0))")
                .query((row, n) -> true)
                .single();
    }

    /** Open accounts that administer one of these areas today with no end in sight, other than this one. */
    int otherAdministrators(UUID account, List<AreaCode> areas, LocalDate today) {
        return jdbc.sql("""
            select count(distinct a.id) from accounts.account a join accounts.grant_held g on g.account = a.id
            where a.id <> :account and a.disabled_at is null and g.role = 'ADMINISTRATOR'
              and g.area_code in (:areas) and g.valid_from <= :today and g.valid_to is null
            """)
                .param("account", account)
                .param("areas", areas.stream().map(AreaCode::value).toList())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** True when the owner had the personal data erased: such an account is never opened again. */
    boolean erased(UUID account) {
        return jdbc.sql("select erased_at is not null from accounts.account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> findHolder(UUID grant) {
        return jdbc.sql("select account from accounts.grant_held where id = :id")
                .param("id", grant)
                .query(UUID.class)
                .optional();
    }

    /** Roles in force today or later, in the order in which they begin. */
    List<HeldGrant> listRoles(UUID account, LocalDate today) {
        return jdbc.sql("""
            select * from accounts.account_role where id = :id and role is not null
            order by valid_from, grant_id\
            """).param("id", account).query((row, n) -> role(row)).list().stream()
                .filter(held -> held.stillToCome(today))
                .toList();
    }

    /** Signs the person out everywhere, in this transaction. */
    void endSessions(UUID account) {
        jdbc.sql("delete from accounts.spring_session where principal_name = :account")
                .param("account", account.toString())
                .update();
        memory.changed();
    }

    /** How many roles are held within a path today. */
    int countRolesWithin(String path, LocalDate today) {
        return jdbc.sql("""
            select count(*) from accounts.grant_held
            where area_path >= :path and area_path < :path || chr(1114111) and valid_from <= :today
                and (valid_to is null or valid_to > :today)
            """)
                .param("path", path)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** The places of accounts, roles and open invitations with the path they are kept under; empty where they disagree. */
    Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        jdbc.sql("""
            select area_code, area_path from accounts.account
            union select area_code, area_path from accounts.grant_held
            union select area_code, area_path from accounts.invitation_open
            """).query(row -> {
            paths.merge(row.getString(1), row.getString(2), (one, other) -> "");
        });
        return paths;
    }

    void setPath(String area, String path) {
        jdbc.sql("update accounts.account set area_path = :path where area_code = :area")
                .param("path", path)
                .param("area", area)
                .update();
        jdbc.sql("update accounts.grant_held set area_path = :path where area_code = :area")
                .param("path", path)
                .param("area", area)
                .update();
        jdbc.sql("""
            update accounts.invitation set area_path = :path
            where area_code = :area and used_at is null and revoked_at is null
            """).param("path", path).param("area", area).update();
        memory.changed();
    }

    private static List<Account> accounts(JdbcClient.StatementSpec statement, LocalDate today) {
        Map<UUID, Account> heads = new LinkedHashMap<>();
        Map<UUID, List<HeldGrant>> roles = new LinkedHashMap<>();
        statement.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            heads.putIfAbsent(id, head(row, id));
            List<HeldGrant> held = roles.computeIfAbsent(id, i -> new ArrayList<>());
            if (row.getString("role") != null && role(row).inForce(today)) {
                held.add(role(row));
            }
        });
        return heads.values().stream()
                .map(head -> new Account(
                        head.id(),
                        head.signInName(),
                        head.label(),
                        head.area(),
                        head.disabled(),
                        head.mustChangePassword(),
                        head.sample(),
                        roles.getOrDefault(head.id(), List.of())))
                .toList();
    }

    Map<UUID, String> listLabels(List<UUID> accounts) {
        Map<UUID, String> labels = new HashMap<>();
        jdbc.sql("select id, label from accounts.account where id = any (:ids)")
                .param("ids", accounts.toArray(UUID[]::new))
                .query(row -> {
                    labels.put(row.getObject("id", UUID.class), row.getString("label"));
                });
        return labels;
    }

    private static Account head(ResultSet row, UUID id) throws SQLException {
        return new Account(
                id,
                row.getString("sign_in_name"),
                row.getString("label"),
                new AreaCode(row.getString("area_code")),
                row.getBoolean("disabled"),
                row.getBoolean("must_change_password"),
                row.getBoolean("sample"),
                List.of());
    }

    static HeldGrant role(ResultSet row) throws SQLException {
        Grant grant = new Grant(
                Role.valueOf(row.getString("role")),
                new AreaCode(row.getString("role_area")),
                row.getString("body_code"));
        return new HeldGrant(
                row.getObject("grant_id", UUID.class),
                grant,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    static OffsetDateTime at(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }
}
