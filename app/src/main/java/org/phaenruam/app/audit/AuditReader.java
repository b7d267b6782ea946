package org.phaenruam.app.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the chains, newest first. It asks for no right: whoever calls it has. */
@Component
public class AuditReader {
    private static final String NEWEST = SqlFile.beside(AuditReader.class, "newest.sql");

    private final JdbcClient jdbc;

    AuditReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AuditRecord> list(AuditQuery asked, int most) {
        AuditQuery.Place before = asked.before();
        List<String> chains =
                asked.areas().stream().map(Audit::chainOf).distinct().toList();
        return jdbc.sql(NEWEST)
                .param("chains", chains)
                .param("wide", asked.wide())
                .param("areas", asked.areas().stream().map(AreaCode::value).toList())
                .param("deed", asked.deed())
                .param("from", asked.from().atOffset(ZoneOffset.UTC))
                .param("until", asked.until().atOffset(ZoneOffset.UTC))
                .param("at", (before == null ? asked.until() : before.at()).atOffset(ZoneOffset.UTC))
                .param("chain", before == null ? "" : before.chain())
                .param("seq", before == null ? 0 : before.seq())
                .param("most", most)
                .query((row, n) -> new AuditRecord(
                        row.getString("chain"),
                        row.getLong("seq"),
                        instant(row.getObject("at", OffsetDateTime.class)),
                        row.getString("actor"),
                        row.getString("deed"),
                        row.getString("subject"),
                        new AreaCode(row.getString("area")),
                        row.getString("detail")))
                .list();
    }

    /** True when anything but these deeds was ever recorded. */
    public boolean holdsOtherThan(Set<String> deeds) {
        return jdbc.sql("select exists (select 1 from audit.record where deed not in (:deeds))")
                .param("deeds", deeds)
                .query(Boolean.class)
                .single();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
