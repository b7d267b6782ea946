package org.phaenruam.app.proposals.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files on their way in, what was remembered of their columns, and which needs are there already. */
@Repository
class ImportStore {
    /** Any number will do as long as nobody else uses it: imports wait for each other. */
    private static final long ONE_AT_A_TIME = 0x6E65656473L;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(KeptFile file, UUID account, Instant at) {
        jdbc.sql("""
                insert into proposals.import_file (id, account, area_code, name, sha256, bytes, kept_at)
                values (:id, :account, :area, :name, :sha, :bytes, :at)""")
                .param("id", file.id())
                .param("account", account)
                .param("area", file.area().value())
                .param("name", file.name())
                .param("sha", file.sha256())
                .param("bytes", file.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Drops what was kept before this moment. */
    void dropKeptBefore(Instant moment) {
        jdbc.sql("delete from proposals.import_file where kept_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptFile> find(UUID id, UUID account, Instant keptSince) {
        return jdbc.sql("""
                select id, area_code, name, sha256, bytes, sheet, columns, done_at is not null as done, known, left_out, codes
                from proposals.import_file where id = :id and account = :account and kept_at >= :since""")
                .param("id", id)
                .param("account", account)
                .param("since", keptSince.atOffset(ZoneOffset.UTC))
                .query(ImportStore::file)
                .optional();
    }

    private static KeptFile file(ResultSet row, int n) throws SQLException {
        return new KeptFile(
                row.getObject("id", UUID.class),
                new AreaCode(row.getString("area_code")),
                row.getString("name"),
                row.getString("sha256"),
                row.getBytes("bytes"),
                row.getString("sheet"),
                row.getString("columns"),
                row.getBoolean("done"),
                row.getInt("known"),
                row.getInt("left_out"),
                Arrays.asList((String[]) row.getArray("codes").getArray()));
    }

    void match(UUID id, String columns) {
        jdbc.sql("update proposals.import_file set columns = :columns where id = :id and done_at is null")
                .param("columns", columns)
                .param("id", id)
                .update();
    }

    /** Another sheet of the same workbook; its columns are another matter. */
    void choose(UUID id, String sheet) {
        jdbc.sql("update proposals.import_file set sheet = :sheet, columns = '' where id = :id and done_at is null")
                .param("sheet", sheet)
                .param("id", id)
                .update();
    }

    void done(UUID id, ImportOutcome outcome, Instant at) {
        jdbc.sql("""
                update proposals.import_file set done_at = :at, known = :known, left_out = :left, codes = :codes
                where id = :id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("known", outcome.known())
                .param("left", outcome.leftOut())
                .param("codes", outcome.codes().toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** Lets one import at a time write, until its transaction ends: the same file sent twice at once adds once. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query((row, n) -> 0)
                .list();
    }

    void remember(UUID account, String signature, String columns, Instant at) {
        jdbc.sql("""
                insert into proposals.import_columns (account, signature, columns, used_at)
                values (:account, :signature, :columns, :at)
                on conflict (account, signature) do update set columns = excluded.columns, used_at = excluded.used_at""")
                .param("account", account)
                .param("signature", signature)
                .param("columns", columns)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> remembered(UUID account, String signature) {
        return jdbc.sql("""
                select columns from proposals.import_columns where account = :account and signature = :signature""")
                .param("account", account)
                .param("signature", signature)
                .query(String.class)
                .optional();
    }
}
