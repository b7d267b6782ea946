package org.phaenruam.app.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.web.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the schema {@code plans}. */
@Repository
class PlanStore {
    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void putType(PlanType type, String levelCode) {
        jdbc.sql("""
            insert into plans.plan_type (code, name_th, plain_th, name_en, level_code, adopted_by_th, adopted_by_en, source_status)
            values (:code, :name, :plain, :en, :level, :byTh, :byEn, :status) on conflict do nothing\
            """)
                .param("code", type.code())
                .param("name", type.name().officialTh())
                .param("plain", type.name().plainTh())
                .param("en", type.name().en())
                .param("level", levelCode)
                .param("byTh", type.adoptedBy().officialTh())
                .param("byEn", type.adoptedBy().en())
                .param("status", type.sourceStatus().mark())
                .update();
    }

    List<PlanType> listTypes() {
        return jdbc.sql("""
            select code, name_th, plain_th, name_en, level_code, adopted_by_th, adopted_by_en, source_status
            from plans.plan_type order by code\
            """)
                .query((row, n) -> new PlanType(
                        row.getString(1),
                        new Wording(row.getString(3), row.getString(2), row.getString(4)),
                        Level.ofCode(row.getString(5)),
                        new Wording(row.getString(6), row.getString(6), row.getString(7)),
                        SourceStatus.ofMark(row.getString(8))))
                .list();
    }

    boolean add(Plan plan, Instant at) {
        return jdbc.sql("""
            insert into plans.plan (code, type_code, area_code, title_th, title_en, from_be, to_be, framework, sample,
                source_status, made_at, search_key, search_version)
            values (:code, :type, :area, :th, :en, :from, :to, :framework, :sample, :status, :at, :search, 1)
            on conflict do nothing\
            """)
                        .param("code", plan.code())
                        .param("type", plan.type().code())
                        .param("area", plan.area().value())
                        .param("th", plan.titleTh())
                        .param("en", plan.titleEn())
                        .param("from", plan.fromBe())
                        .param("to", plan.toBe())
                        .param("framework", plan.framework())
                        .param("sample", plan.sample())
                        .param("search", PlanTitles.searchKey(plan.titleTh(), plan.titleEn()))
                        .param("status", plan.sourceStatus().mark())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addNode(PlanNode node, @Nullable UUID key, Instant at) {
        jdbc.sql("""
            insert into plans.node (code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample,
                source_status, client_key, made_at, search_key, search_version)
            values (:code, :plan, :parent, :seq, :kind, :no, :th, :en, :complete, :sample, :status, :key, :at, :search, 1)
            on conflict do nothing\
            """)
                .param("code", node.code())
                .param("plan", node.planCode())
                .param("parent", node.parent())
                .param("seq", node.seq())
                .param("kind", node.kind())
                .param("no", node.no())
                .param("th", node.textTh())
                .param("en", node.textEn())
                .param("complete", node.complete())
                .param("sample", node.sample())
                .param("status", node.sourceStatus().mark())
                .param("key", key)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("search", SearchWords.keyOf(node.no(), node.textTh(), node.textEn()))
                .update();
    }

    /** Stores the next approval of the plan; answers its number. */
    int approve(String plan, Approval approval, Instant at, @Nullable UUID account) {
        return jdbc.sql("""
            insert into plans.approval (plan_code, no, body_code, sentence, sentence_en, sitting, decided_on, recorded_at,
                account, client_key)
            select :plan, coalesce(max(no), 0) + 1, :body, :sentence, :en, :sitting, :on, :at, :account, :key
            from plans.approval where plan_code = :plan returning no\
            """)
                .param("plan", plan)
                .param("body", approval.body())
                .param("sentence", approval.sentence())
                .param("en", approval.sentenceEn())
                .param("sitting", approval.sitting())
                .param("on", approval.on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("key", approval.key())
                .query(Integer.class)
                .single();
    }

    boolean approvalStored(UUID key) {
        return jdbc.sql("select exists (select 1 from plans.approval where client_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    Optional<Plan> find(String code) {
        return jdbc.sql("""
            select p.code, p.area_code, p.title_th, p.title_en, p.from_be, p.to_be, p.framework, p.sample, p.source_status,
                a.decided_on, a.body_code, t.code, t.name_th, t.plain_th, t.name_en, t.level_code, t.adopted_by_th,
                t.adopted_by_en, t.source_status, exists (select 1 from plans.edition e where e.plan_code = p.code
                and e.seq > 1 and e.sealed_at is null and e.dropped_at is null)
            from plans.plan p join plans.plan_type t on t.code = p.type_code
            left join lateral (select * from plans.approval where plan_code = p.code and no = coalesce((select approval_no
                from plans.edition where plan_code = p.code and sealed_at is not null order by seq desc limit 1), no)
                order by no desc limit 1) a on true
            where p.code = :code\
            """).param("code", code).query(PlanStore::plan).optional();
    }

    List<Plan> listAt(Collection<AreaCode> areas) {
        return jdbc.sql("""
            select p.code, p.area_code, p.title_th, p.title_en, p.from_be, p.to_be, p.framework, p.sample, p.source_status,
                a.decided_on, a.body_code, t.code, t.name_th, t.plain_th, t.name_en, t.level_code, t.adopted_by_th,
                t.adopted_by_en, t.source_status, exists (select 1 from plans.edition e where e.plan_code = p.code
                and e.seq > 1 and e.sealed_at is null and e.dropped_at is null)
            from plans.plan p join plans.plan_type t on t.code = p.type_code
            left join lateral (select * from plans.approval where plan_code = p.code and no = coalesce((select approval_no
                from plans.edition where plan_code = p.code and sealed_at is not null order by seq desc limit 1), no)
                order by no desc limit 1) a on true
            where p.area_code = any ((select :areas::text[])::text[]) order by p.area_code, p.from_be desc, p.code\
            """)
                .param("areas", areas.stream().map(AreaCode::value).toArray(String[]::new))
                .query(PlanStore::plan)
                .list();
    }

    static Plan plan(ResultSet row, int n) throws SQLException {
        PlanType type = new PlanType(
                row.getString(12),
                new Wording(row.getString(14), row.getString(13), row.getString(15)),
                Level.ofCode(row.getString(16)),
                new Wording(row.getString(17), row.getString(17), row.getString(18)),
                SourceStatus.ofMark(row.getString(19)));
        return new Plan(
                row.getString(1),
                type,
                new AreaCode(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getBoolean(7),
                row.getBoolean(8),
                SourceStatus.ofMark(row.getString(9)),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getBoolean(20));
    }

    /** The branches as they are written now, with what only an open draft says. */
    List<PlanNode> listWritten(Collection<String> plans) {
        return jdbc.sql("""
            select code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status
            from plans.node where plan_code = any ((select :plans::text[])::text[]) and removed_at is null order by plan_code, seq, code\
            """)
                .param("plans", plans.toArray(String[]::new))
                .query(PlanStore::node)
                .list();
    }

    StandingTree standing(Collection<String> plans) {
        if (plans.isEmpty()) {
            return new StandingTree(List.of(), Set.of());
        }
        Set<String> added = new HashSet<>();
        List<PlanNode> all = jdbc.sql("""
            select code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status, added
            from plans.counted where plan_code = any ((select :plans::text[])::text[]) order by plan_code, seq, code\
            """)
                .param("plans", plans.toArray(String[]::new))
                .query((row, n) -> {
                    if (row.getBoolean(12)) {
                        added.add(row.getString(1));
                    }
                    return node(row, n);
                })
                .list();
        return new StandingTree(all, added);
    }

    private static PlanNode node(ResultSet row, int n) throws SQLException {
        return new PlanNode(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getBoolean(10),
                SourceStatus.ofMark(row.getString(11)));
    }

    /** Holds other writers of this plan back until the transaction ends. */
    void lock(String plan) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:plan, 7))")
                .param("plan", plan)
                .query((row, n) -> plan)
                .single();
    }
}
