package org.phaenruam.app.plans.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of plans and budgets on their way in, and how somebody matched their columns before. */
@Repository
class IncomingStore {
    private final JdbcClient jdbc;

    IncomingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(IncomingFile file, UUID account, Instant at) {
        jdbc.sql("""
                insert into plans.import_file (id, account, kind, target, name, sha256, bytes, kept_at)
                values (:id, :account, :kind, :target, :name, :sha, :bytes, :at)""")
                .param("id", file.id())
                .param("account", account)
                .param("kind", file.kind())
                .param("target", file.target())
                .param("name", file.name())
                .param("sha", file.sha256())
                .param("bytes", file.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void dropKeptBefore(Instant moment) {
        jdbc.sql("delete from plans.import_file where kept_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<IncomingFile> find(UUID id, UUID account, Instant keptSince) {
        return jdbc.sql("""
                select id, kind, target, name, sha256, bytes, columns, sheet, done_at is not null as done,
                    added, already, left_out
                from plans.import_file where id = :id and account = :account and kept_at >= :since""")
                .param("id", id)
                .param("account", account)
                .param("since", keptSince.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new IncomingFile(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("target"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getBytes("bytes"),
                        row.getString("columns"),
                        row.getString("sheet"),
                        row.getBoolean("done"),
                        new IncomingFile.Outcome(row.getInt("added"), row.getInt("already"), row.getInt("left_out"))))
                .optional();
    }

    /** Until the transaction ends, whoever meets somebody else's lock hears of it soon. */
    void waitNoLonger() {
        jdbc.sql("select set_config('lock_timeout', '2s', true)")
                .query(String.class)
                .single();
    }

    /** True once it is done; holds others back who would do it at the same moment. */
    boolean holdDone(UUID id) {
        return jdbc.sql("select done_at is not null from plans.import_file where id = :id for update")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void match(UUID id, String columns) {
        jdbc.sql("update plans.import_file set columns = :columns where id = :id and done_at is null")
                .param("columns", columns)
                .param("id", id)
                .update();
    }

    /** Another sheet of the same workbook; its columns are another matter. */
    void choose(UUID id, String sheet) {
        jdbc.sql("update plans.import_file set sheet = :sheet, columns = '' where id = :id and done_at is null")
                .param("sheet", sheet)
                .param("id", id)
                .update();
    }

    void done(UUID id, IncomingFile.Outcome outcome, Instant at) {
        jdbc.sql("""
                update plans.import_file set done_at = :at, added = :added, already = :already, left_out = :left
                where id = :id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("added", outcome.added())
                .param("already", outcome.already())
                .param("left", outcome.leftOut())
                .param("id", id)
                .update();
    }

    void remember(UUID account, String layout, String columns, Instant at) {
        jdbc.sql("""
                insert into plans.import_columns (account, layout, columns, used_at)
                values (:account, :layout, :columns, :at)
                on conflict (account, layout) do update set columns = excluded.columns, used_at = excluded.used_at""")
                .param("account", account)
                .param("layout", layout)
                .param("columns", columns)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> remembered(UUID account, String layout) {
        return jdbc.sql("select columns from plans.import_columns where account = :account and layout = :layout")
                .param("account", account)
                .param("layout", layout)
                .query(String.class)
                .optional();
    }
}
