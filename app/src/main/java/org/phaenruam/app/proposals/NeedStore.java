package org.phaenruam.app.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs, their texts and their steps. */
@Repository
class NeedStore {
    private static final String STEPS = SqlFile.beside(NeedStore.class, "steps.sql");
    private static final String STEPS_OF = SqlFile.beside(NeedStore.class, "steps-of.sql");
    private static final String ALL = SqlFile.beside(NeedStore.class, "needs.sql");
    private static final String INSERT_NEED = SqlFile.beside(NeedStore.class, "insert-need.sql");
    private static final String INSERT_STEP = SqlFile.beside(NeedStore.class, "insert-step.sql");

    /** What is stored of a step beyond what readers see. */
    record Taken(
            UUID needId,
            @Nullable UUID account,
            @Nullable Integer holderRung,
            @Nullable Integer actingRung,
            UUID key) {}

    private final JdbcClient jdbc;

    NeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new need with its first words. */
    void add(Need need, String path, UUID key, String by) {
        String search = searchKey(need);
        jdbc.sql(INSERT_NEED)
                .param("id", need.id())
                .param("code", need.code())
                .param("area", need.area().value())
                .param("path", path)
                .param("author", need.author())
                .param("kind", need.speakerKind())
                .param("label", need.speakerLabel())
                .param("doer", need.doerClass())
                .param("sample", need.sample())
                .param("key", key)
                .param("whole", need.splitFrom())
                .param("at", need.createdAt().atOffset(ZoneOffset.UTC))
                .param("search", search)
                .param("pairs", SearchWords.pairsOf(search))
                .param("version", need.wordingVersion())
                .param("title", need.title())
                .param("detail", need.detail())
                .param("en", need.titleEn())
                .param("official", need.titleOfficial())
                .param("by", by)
                .update();
    }

    private static String searchKey(Need need) {
        return NeedSearchKeys.key(
                need.code(), need.speakerLabel(), need.title(), need.detail(), need.titleEn(), need.titleOfficial());
    }

    void addWording(Need need, String by, Instant at) {
        addWording(need, detailOfficial(need.id(), need.wordingVersion() - 1), by, at);
    }

    /** The official detail of this version, or an empty text. */
    String detailOfficial(UUID need, int version) {
        return jdbc.sql("select detail_official from proposals.wording where need_id = :need and version = :version")
                .param("need", need)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void addWording(Need need, String detailOfficial, String by, Instant at) {
        jdbc.sql("""
            insert into proposals.wording (need_id, version, title, detail, title_en, title_official, detail_official,
                written_by, written_at)
            values (:need, :version, :title, :detail, :en, :official, :detailOfficial, :by, :at)\
            """)
                .param("detailOfficial", detailOfficial)
                .param("need", need.id())
                .param("version", need.wordingVersion())
                .param("title", need.title())
                .param("detail", need.detail())
                .param("en", need.titleEn())
                .param("official", need.titleOfficial())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        String key = searchKey(need);
        jdbc.sql("""
            update proposals.need set search_key = :key, search_version = 1, search_pairs = :pairs, speaker_kind = :kind,
                speaker_label = :label, doer_class = :doer
            where id = :need\
            """)
                .param("kind", need.speakerKind())
                .param("label", need.speakerLabel())
                .param("doer", need.doerClass())
                .param("key", key)
                .param("pairs", SearchWords.pairsOf(key))
                .param("need", need.id())
                .update();
    }

    Optional<String> findByKey(UUID key) {
        return jdbc.sql("select code from proposals.need where client_key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    boolean stepTaken(UUID need, UUID key) {
        return jdbc.sql("select exists (select 1 from proposals.step where need_id = :need and client_key = :key)")
                .param("need", need)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Holds other writers of this need back until the transaction ends. */
    void lock(UUID need) {
        jdbc.sql("select id from proposals.need where id = :id for update")
                .param("id", need)
                .query(UUID.class)
                .single();
    }

    /** The same for several, in one order for all, so that two who cross each other take turns. */
    void lock(List<UUID> needs) {
        jdbc.sql("select id from proposals.need where id = any (:ids) order by id for update")
                .param("ids", needs.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** In the same order those that are in this plan and have not passed with it; returns their codes. */
    List<String> lockNotPassed(String planRef) {
        return jdbc.sql("""
            select n.code from proposals.in_plan i join proposals.need n on n.id = i.need_id
            where i.plan_ref = :plan and not i.approved order by n.id for update of n\
            """).param("plan", planRef).query(String.class).list();
    }

    /** A need that is joined, split or withdrawn joins nothing any more, and nothing joins it. */
    void lapseJoinings(UUID need, Instant at) {
        jdbc.sql("""
            update proposals.joining set state = 'LAPSED', closed_at = :at
            where state = 'OPEN' and (need_id = :need or kept_id = :need)\
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("need", need)
                .update();
    }

    /** The code that was typed, with its signs or without any. Drafts are not found: they are not public. */
    /** The first of these codes that a need has, else the need whose code reads so without its signs. */
    Optional<String> findCode(List<String> codes, String bare) {
        return jdbc.sql("""
            select n.code from proposals.need n join proposals.position p on p.need_id = n.id
            where n.code = any(:codes) or replace(n.code, '-', '') = :bare
            order by array_position(:codes, n.code), n.code limit 1\
            """)
                .param("codes", codes.toArray(String[]::new))
                .param("bare", bare)
                .query(String.class)
                .optional();
    }

    Optional<Need> find(String code) {
        return jdbc.sql("""
            select n.id, n.code, n.area_code, n.author, n.speaker_kind, n.speaker_label, n.doer_class, n.sample, n.created_at,
                w.title, w.detail, w.title_en, w.title_official, w.version, whole.code as split_from, n.written_area,
                n.told_on
            from proposals.need n join proposals.wording w on w.need_id = n.id
            left join proposals.need whole on whole.id = n.split_from
            where n.code = :code order by w.version desc limit 1\
            """).param("code", code).query(NeedStore::need).optional();
    }

    List<Need> findAll(List<String> codes) {
        return jdbc.sql(ALL)
                .param("codes", codes.toArray(String[]::new))
                .query(NeedStore::need)
                .list();
    }

    /** The steps of these needs, by need. */
    Map<UUID, List<Step>> listStepsOf(List<UUID> ids) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        jdbc.sql(STEPS_OF)
                .param("needs", ids.toArray(UUID[]::new))
                .query((row, n) -> steps.computeIfAbsent(row.getObject("need_id", UUID.class), k -> new ArrayList<>())
                        .add(step(row, n)))
                .list();
        return steps;
    }

    private static Need need(ResultSet row, int n) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new AreaCode(row.getString("area_code")),
                row.getObject("author", UUID.class),
                row.getString("speaker_kind"),
                row.getString("speaker_label"),
                row.getString("doer_class"),
                row.getBoolean("sample"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("detail"),
                row.getString("title_en"),
                row.getString("title_official"),
                row.getInt("version"),
                row.getString("split_from"),
                Optional.ofNullable(row.getString("written_area"))
                        .map(AreaCode::new)
                        .orElse(null),
                row.getObject("told_on", LocalDate.class));
    }

    List<Step> listSteps(UUID need) {
        return jdbc.sql(STEPS).param("need", need).query(NeedStore::step).list();
    }

    private static Step step(ResultSet row, int n) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                row.getString("move"),
                row.getString("body_code"),
                row.getString("reason_code"),
                row.getString("sentence"),
                row.getString("sentence_official"),
                row.getString("sentence_en"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("sitting"),
                row.getString("order_no"),
                row.getString("signed_for"),
                row.getObject("file_id", UUID.class),
                row.getString("target"),
                row.getString("plan_ref"),
                row.getString("node_ref"),
                row.getString("plan_label_th"),
                row.getString("plan_label_en"),
                row.getString("status_after"),
                row.getString("holder"),
                row.getObject("waiting_since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("detailed") ? detail(row) : StepDetail.NONE);
    }

    private static StepDetail detail(ResultSet row) throws SQLException {
        return new StepDetail(
                row.getString("source"),
                row.getBigDecimal("baht"),
                row.getObject("fiscal_year", Integer.class),
                row.getObject("percent", Integer.class),
                row.getBigDecimal("paid"),
                row.getString("problem"),
                row.getObject("by_when", LocalDate.class),
                row.getString("late_why"));
    }

    void addStep(Step step, Taken taken) {
        jdbc.sql(INSERT_STEP)
                .param("id", step.id())
                .param("need", taken.needId())
                .param("seq", step.seq())
                .param("move", step.move())
                .param("body", step.bodyCode())
                .param("account", taken.account())
                .param("reason", step.reasonCode())
                .param("sentence", step.sentence())
                .param("official", step.sentenceOfficial())
                .param("en", step.sentenceEn())
                .param("on", step.decidedOn())
                .param("recorded", step.recordedAt().atOffset(ZoneOffset.UTC))
                .param("sitting", step.sitting())
                .param("order", step.orderNo())
                .param("signedFor", step.signedFor())
                .param("file", step.fileId())
                .param("target", step.target())
                .param("plan", step.planRef())
                .param("node", step.nodeRef())
                .param("planTh", step.planLabelTh())
                .param("planEn", step.planLabelEn())
                .param("status", step.statusAfter())
                .param("holder", step.holder())
                .param("holderRung", taken.holderRung())
                .param("actingRung", taken.actingRung())
                .param("since", step.waitingSince())
                .param("due", step.dueOn())
                .param("key", taken.key())
                .update();
        if (!step.detail().none()) {
            addDetail(step.id(), step.detail());
        }
    }

    private void addDetail(UUID step, StepDetail detail) {
        jdbc.sql("""
            insert into proposals.step_detail (step_id, source, baht, fiscal_year, percent, paid, problem, by_when, late_why)
            values (:step, :source, :baht, :year, :percent, :paid, :problem, :by, :late)\
            """)
                .param("step", step)
                .param("source", detail.source())
                .param("baht", detail.baht())
                .param("year", detail.fiscalYear())
                .param("percent", detail.percent())
                .param("paid", detail.paid())
                .param("problem", detail.problem())
                .param("by", detail.byWhen())
                .param("late", detail.lateWhy())
                .update();
    }

    /** Who took the last step, and when the product heard of it: only this person may take it back. */
    Optional<LastStep> lastStep(UUID need) {
        return jdbc.sql("""
            select seq, move, account, recorded_at from proposals.step where need_id = :need order by seq desc limit 1\
            """)
                .param("need", need)
                .query((row, n) -> new LastStep(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Needs whose last step this person took for this body since then. */
    List<Fresh> listFresh(UUID account, String body, Instant since) {
        return jdbc.sql("""
            select n.code, s.move from proposals.step s
            join proposals.position p on p.need_id = s.need_id and p.seq = s.seq
            join proposals.need n on n.id = s.need_id
            where s.body_code = :body and s.account = :account and s.recorded_at > :since
            order by s.recorded_at limit 200\
            """)
                .param("body", body)
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Fresh(row.getString(1), row.getString(2)))
                .list();
    }

    record Fresh(String code, String move) {}

    record LastStep(int seq, String move, @Nullable UUID account, Instant at) {}

    /** True when this person reported or led the work on this need. */
    boolean didTheWork(UUID need, UUID account) {
        return jdbc.sql("""
            select exists (select 1 from proposals.step_in_force where need_id = :need and account = :account
            and move in ('DO_OURSELVES', 'PROCURE', 'CONTRACT', 'START', 'REPORT', 'FINISH'))\
            """)
                .param("need", need)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
