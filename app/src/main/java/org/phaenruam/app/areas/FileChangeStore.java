package org.phaenruam.app.areas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of areas that were taken over, and what each changed of which area. */
@Repository
class FileChangeStore {
    private final JdbcClient jdbc;

    FileChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            GazetteerDesk.Origin origin,
            LocalDate from,
            GazetteerReport report,
            List<GazetteerFinding> done,
            ActorRef by,
            Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into areas.file_change (id, name, sha256, holds_from, reference, recorded_by, recorded_at)
                values (:id, :name, :sha256, :from, :reference, :by, :at)
                """)
                .param("id", id)
                .param("name", origin.file())
                .param("sha256", report.sha256())
                .param("from", from)
                .param("reference", origin.reference())
                .param("by", by.value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        Map<String, String> rows = new LinkedHashMap<>();
        for (GazetteerFinding finding : done) {
            rows.put(finding.code() + " " + finding.kind().name(), finding.code());
            if (finding.kind() == Kind.CODE) {
                rows.put(finding.other() + " " + finding.kind().name(), finding.other());
            }
        }
        jdbc.sql("""
                insert into areas.file_change_area (code, file_id, what)
                select u.code, :id, u.what from unnest(cast(:codes as text[]), cast(:whats as text[])) as u (code, what)
                """)
                .param("id", id)
                .param("codes", rows.values().toArray(String[]::new))
                .param(
                        "whats",
                        rows.keySet().stream()
                                .map(row -> row.substring(row.indexOf(' ') + 1))
                                .toArray(String[]::new))
                .update();
    }

    /** What files changed of this area, the newest first. */
    List<FileChange> listOf(AreaCode code) {
        return jdbc.sql("""
                select a.what, f.name, f.holds_from, f.reference
                from areas.file_change_area a join areas.file_change f on f.id = a.file_id
                where a.code = :code order by f.holds_from desc, f.recorded_at desc, a.what
                """)
                .param("code", code.value())
                .query((row, n) -> new FileChange(
                        Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list();
    }
}
