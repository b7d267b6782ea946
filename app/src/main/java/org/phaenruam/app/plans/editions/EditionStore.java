package org.phaenruam.app.plans.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions as rows; a sealed one is refused every change by the database itself. */
@Repository
class EditionStore {
    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The editions of a plan that were not dropped, the first one first. A plan that was approved before there were
     * editions has its first one, without a seal until somebody begins the next.
     */
    List<Edition> list(String plan) {
        return jdbc.sql("""
            select e.plan_code, e.seq, e.kind, e.number, e.year_be, e.reason, e.begun_at, e.sealed_at, a.decided_on,
                coalesce(a.body_code, ''), e.forum, coalesce(e.digest, '')
            from plans.edition e left join plans.approval a on a.plan_code = e.plan_code and a.no = e.approval_no
            where e.plan_code = :plan and e.dropped_at is null
            union all
            (select a.plan_code, 1, 'FIRST', 0, 0, '', a.recorded_at, a.recorded_at, a.decided_on, a.body_code, '', ''
            from plans.approval a
            where a.plan_code = :plan and not exists (select 1 from plans.edition where plan_code = :plan)
            order by a.no desc limit 1)
            order by 2\
            """).param("plan", plan).query(EditionStore::edition).list();
    }

    private static Edition edition(ResultSet row, int n) throws SQLException {
        return new Edition(
                row.getString(1),
                row.getInt(2),
                EditionKind.valueOf(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                instant(row, 7),
                instant(row, 8),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    boolean begun(UUID key) {
        return jdbc.sql("select exists (select 1 from plans.edition where client_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Begins the next edition; its number is the next one of its kind and year. */
    void begin(String plan, EditionKind kind, int yearBe, String reason, Instant at, @Nullable UUID account, UUID key) {
        jdbc.sql("""
            insert into plans.edition (plan_code, seq, kind, number, year_be, reason, begun_at, account, client_key)
            select :plan, coalesce(max(seq), 0) + 1, :kind, case when :kind = 'FIRST' then 0 else
                coalesce(max(number) filter (where kind = :kind and year_be = :year and dropped_at is null), 0) + 1 end,
                :year, :reason, :at, :account, :key
            from plans.edition where plan_code = :plan\
            """)
                .param("plan", plan)
                .param("kind", kind.name())
                .param("year", yearBe)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("key", key)
                .update();
    }

    boolean drop(String plan, int seq, Instant at) {
        return jdbc.sql("""
            update plans.edition set dropped_at = :at
            where plan_code = :plan and seq = :seq and sealed_at is null and dropped_at is null\
            """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("plan", plan)
                        .param("seq", seq)
                        .update()
                == 1;
    }

    /** Says in the history of the plan that this edition was dropped, with what it had been begun for. */
    void keepDropped(Edition edition, Instant at, @Nullable UUID account) {
        jdbc.sql("""
            insert into plans.edit (client_key, plan_code, edition_seq, subject, deed, before, after, made_at, account)
            values (:key, :plan, :seq, 'edition', 'edition-dropped', :reason, '', :at, :account)\
            """)
                .param("key", Ids.next())
                .param("plan", edition.planCode())
                .param("seq", edition.seq())
                .param("reason", edition.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    void seal(Edition edition, int approval, String forum, String content, String digest, Instant at) {
        int sealed = jdbc.sql("""
            update plans.edition set sealed_at = :at, approval_no = :approval, forum = :forum, content = :content,
                digest = :digest
            where plan_code = :plan and seq = :seq\
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("approval", approval)
                .param("forum", forum)
                .param("content", content)
                .param("digest", digest)
                .param("plan", edition.planCode())
                .param("seq", edition.seq())
                .update();
        if (sealed != 1) {
            throw new IllegalStateException("no edition " + edition.seq() + " of " + edition.planCode() + " to seal");
        }
    }

    Optional<String> content(String plan, int seq) {
        return jdbc.sql("""
            select content from plans.edition where plan_code = :plan and seq = :seq and content is not null\
            """)
                .param("plan", plan)
                .param("seq", seq)
                .query(String.class)
                .optional();
    }

    /** False for a plan of which nobody has sealed or begun an edition. */
    boolean any(String plan) {
        return jdbc.sql("select exists (select 1 from plans.edition where plan_code = :plan)")
                .param("plan", plan)
                .query(Boolean.class)
                .single();
    }

    /** The number of the plan's last approval; 0 where there is none. */
    int lastApproval(String plan) {
        return jdbc.sql("select coalesce(max(no), 0) from plans.approval where plan_code = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }
}
