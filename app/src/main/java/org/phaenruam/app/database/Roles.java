package org.phaenruam.app.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the role that runs the product: it may sign in and use what migrations grant, nothing more. */
final class Roles {
    private static final long LOCK = 0x7068_6165_6e01L;

    private Roles() {}

    /** Makes the role or sets it right; repeating it changes nothing. */
    static void ensureApp(Connection owner, String role, String password) throws SQLException {
        if (!role.matches("[a-z_][a-z0-9_]{0,62}") || !password.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a role name or password of ours: " + role);
        }
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            if (!exists(owner, role)) {
                statement.execute("create role " + role);
            }
            statement.execute("alter role " + role + " with login nosuperuser nocreatedb nocreaterole noreplication"
                    + " nobypassrls password '" + password + "'");
            withholdTemporaryTables(statement, role);
            owner.commit();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    /** PostgreSQL lets everybody make temporary tables, which are met before others of their name; ours needs none. */
    private static void withholdTemporaryTables(Statement statement, String role) throws SQLException {
        statement.execute("""
                do $$ begin
                    if has_database_privilege('%s', current_database(), 'temporary') then
                        execute format('revoke temporary on database %%I from public', current_database());
                    end if;
                end $$""".formatted(role));
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /**
     * The app role's password on somebody else's server: HMAC-SHA256 keyed with the owner's password over a fixed text
     * and the role's name. Every node that knows the owner's password finds the same one; nobody else can.
     */
    static String derivedPassword(String ownerPassword, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(("phaenruam app role " + role).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
