package org.phaenruam.app.alignment.glossary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of terms as they are kept. */
@Repository
class TermStore {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final JdbcClient jdbc;

    TermStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who said something, for which office, when. */
    record By(String actor, String office, Instant at) {
        OffsetDateTime time() {
            return at.atOffset(ZoneOffset.UTC);
        }
    }

    /** The newest accepted version of each term that was ever changed, retired ones too. */
    List<TermVersion> listAccepted() {
        return jdbc.sql("""
            select distinct on (term) * from alignment.term_version where state = 'ACCEPTED'
            order by term, version desc\
            """).query(TermStore::version).list();
    }

    /** Newest first. */
    List<TermVersion> listVersions(String term) {
        return jdbc.sql("select * from alignment.term_version where term = :term order by version desc")
                .param("term", term)
                .query(TermStore::version)
                .list();
    }

    /** What this person proposed, newest first. */
    List<TermVersion> listBy(String actor, int most) {
        return jdbc.sql("""
            select * from alignment.term_version where proposed_by = :by order by proposed_at desc limit :most\
            """)
                .param("by", actor)
                .param("most", most)
                .query(TermStore::version)
                .list();
    }

    /** Oldest first. */
    List<TermVersion> listWaiting() {
        return jdbc.sql("select * from alignment.term_version where state = 'WAITING' order by proposed_at, term")
                .query(TermStore::version)
                .list();
    }

    Optional<TermVersion> find(String term, int version) {
        return jdbc.sql("select * from alignment.term_version where term = :term and version = :version")
                .param("term", term)
                .param("version", version)
                .query(TermStore::version)
                .optional();
    }

    /** Proposals come one after the other, so that each sees what the one before did. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('alignment.term_version'))")
                .query((row, n) -> "")
                .single();
    }

    String nextId() {
        return "W%05d"
                .formatted(jdbc.sql("select nextval('alignment.own_term')")
                        .query(Long.class)
                        .single());
    }

    /** Keeps a proposal as the next version of its term; it waits. Answers the version. */
    int add(String term, AreaCode area, TermText text, boolean retired, String why, boolean sample, By by) {
        return jdbc.sql("""
            insert into alignment.term_version (term, version, area, official, plain, english, same_name, retired, why,
                state, sample, proposed_by, proposed_office, proposed_at)
            select :term, coalesce(max(version), 0) + 1, :area, :official, :plain, :english, :same, :retired, :why,
                'WAITING', :sample, :by, :office, :at
            from alignment.term_version where term = :term
            returning version\
            """)
                .param("term", term)
                .param("area", area.value())
                .param("official", text.official())
                .param("plain", text.plain())
                .param("english", text.english())
                .param("same", text.sameName())
                .param("retired", retired)
                .param("why", why)
                .param("sample", sample)
                .param("by", by.actor())
                .param("office", by.office())
                .param("at", by.time())
                .query(Integer.class)
                .single();
    }

    /** False when it waits no more. */
    boolean decide(String term, int version, TermState state, String reason, By by) {
        return jdbc.sql("""
            update alignment.term_version set state = :state, reason = :reason, decided_by = :by,
                decided_office = :office, decided_at = :at
            where term = :term and version = :version and state = 'WAITING'\
            """)
                        .param("term", term)
                        .param("version", version)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("by", by.actor())
                        .param("office", by.office())
                        .param("at", by.time())
                        .update()
                > 0;
    }

    private static TermVersion version(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        return new TermVersion(
                row.getString("term"),
                row.getInt("version"),
                new AreaCode(row.getString("area")),
                new TermText(
                        row.getString("official"),
                        row.getString("plain"),
                        row.getString("english"),
                        row.getBoolean("same_name")),
                row.getBoolean("retired"),
                row.getString("why"),
                TermState.valueOf(row.getString("state")),
                row.getBoolean("sample"),
                row.getString("proposed_by"),
                new TermVersion.Said(
                        row.getString("proposed_office"), day(row.getObject("proposed_at", OffsetDateTime.class))),
                decided(row.getString("decided_office"), row.getObject("decided_at", OffsetDateTime.class)),
                reason == null ? "" : reason);
    }

    private static TermVersion.@Nullable Said decided(@Nullable String office, @Nullable OffsetDateTime at) {
        return office == null || at == null ? null : new TermVersion.Said(office, day(at));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(THAILAND).toLocalDate();
    }
}
