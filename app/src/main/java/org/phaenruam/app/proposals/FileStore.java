package org.phaenruam.app.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of needs and of their steps. */
@Repository
class FileStore {
    /** What is sent to a browser. */
    record Sent(String name, String mediaType, byte[] bytes, String sha256) {}

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(UUID need, UploadedFile file, FileNote note, String by, Instant at, UUID key) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into proposals.file (id, need_id, name, media_type, bytes, sha256, stored_at, kind, caption, made_on,
                    made_where, thumbnail, added_by, client_key)
                values (:id, :need, :name, :type, :bytes, :sha, :at, :kind, :caption, :on, :where, :small, :by, :key)""")
                .param("id", id)
                .param("need", need)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("sha", file.sha256())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", note.kind().name())
                .param("caption", note.caption())
                .param("on", note.madeOn())
                .param("where", note.madeWhere())
                .param("small", file.thumbnail())
                .param("by", by)
                .param("key", key)
                .update();
        return id;
    }

    boolean added(UUID key) {
        return jdbc.sql("select exists (select 1 from proposals.file where client_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    List<NeedFile> list(UUID need) {
        return jdbc.sql("""
                select id, name, media_type, octet_length(bytes) size, kind, caption, made_on, made_where, stored_at,
                    hidden_at, hidden_reason
                from proposals.file where need_id = :need order by stored_at, id""").param("need", need).query(FileStore::file).list();
    }

    private static NeedFile file(ResultSet row, int n) throws SQLException {
        OffsetDateTime hidden = row.getObject("hidden_at", OffsetDateTime.class);
        return new NeedFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                new FileNote(
                        FileKind.valueOf(row.getString("kind")),
                        row.getString("caption"),
                        row.getObject("made_on", LocalDate.class),
                        row.getString("made_where")),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                hidden == null ? null : hidden.toInstant(),
                row.getString("hidden_reason"));
    }

    /** The bytes, or those of its small picture, while it is not hidden. */
    Optional<Sent> find(UUID need, UUID id, boolean small) {
        return jdbc.sql("""
                select name, media_type, case when :small then thumbnail else bytes end, sha256
                from proposals.file where id = :id and need_id = :need and hidden_at is null
                    and (not :small or thumbnail is not null)""")
                .param("id", id)
                .param("need", need)
                .param("small", small)
                .query((row, n) -> new Sent(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)))
                .optional();
    }

    int hide(UUID need, UUID id, String reason, Instant at) {
        return jdbc.sql("""
                update proposals.file set hidden_at = :at, hidden_reason = :reason
                where id = :id and need_id = :need and hidden_at is null""")
                .param("id", id)
                .param("need", need)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
