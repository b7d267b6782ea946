package org.phaenruam.app.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.FreshPlans;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.counts.Edge;
import org.phaenruam.app.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of needs; every list is one page long. */
@Repository
class NeedListStore {
    private static final String LINES = SqlFile.beside(NeedListStore.class, "need-lines.sql");
    private static final String LINES_AT = SqlFile.beside(NeedListStore.class, "need-lines-at.sql");
    private static final String ANSWERS_AT = SqlFile.beside(NeedListStore.class, "latest-answers-at.sql");
    private static final String ON_DESK = SqlFile.beside(NeedListStore.class, "on-desk.sql");
    private static final String ON_AGENDA = SqlFile.beside(NeedListStore.class, "on-agenda.sql");
    private static final String UNDER_PLAN = SqlFile.beside(NeedListStore.class, "under-plan.sql");
    private static final String APPROVED_BY = SqlFile.beside(NeedListStore.class, "approved-by.sql");
    private static final String LATE = SqlFile.beside(NeedListStore.class, "late-answers.sql");
    private static final String SIDE = SqlFile.beside(NeedListStore.class, "side-by-side.sql");
    private static final String HELD_BY = SqlFile.beside(NeedListStore.class, "held-by.sql");
    private static final String MOVED = SqlFile.beside(NeedListStore.class, "moved-between.sql");
    private static final String RUNGS = SqlFile.beside(NeedListStore.class, "rung-counts.sql");
    private static final String ANSWERS = SqlFile.beside(NeedListStore.class, "latest-answers.sql");
    /** The end of a range scan: the last character there is. */
    private static final String LAST = new String(Character.toChars(0x10FFFF));

    private static final UUID NO_NEED = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JdbcClient planned;

    NeedListStore(JdbcClient jdbc, FreshPlans plans) {
        this.jdbc = jdbc;
        this.planned = plans.client();
    }

    List<NeedLine> listLongest(String path, Edge edge, int limit) {
        return planned.sql(LINES)
                .param("path", path)
                .param("pathEnd", path + LAST)
                .param("from", edge.from())
                .param("until", edge.until())
                .param("limit", limit)
                .query(NeedListStore::line)
                .list();
    }

    List<NeedLine> listLongestAt(List<String> paths, int limit) {
        return jdbc.sql(LINES_AT)
                .param("paths", paths.toArray(String[]::new))
                .param("limit", limit)
                .query(NeedListStore::line)
                .list();
    }

    List<AnswerLine> latestAnswersAt(List<String> paths, int limit) {
        return jdbc.sql(ANSWERS_AT)
                .param("paths", paths.toArray(String[]::new))
                .param("limit", limit)
                .query(NeedListStore::answer)
                .list();
    }

    /** After this place; null reads from the beginning. */
    List<DeskLine> listOnDesk(String body, @Nullable Cursor after, int limit) {
        return jdbc.sql(ON_DESK)
                .param("holder", body)
                .param("settled", after != null && DeskLine.settled(after))
                .param("since", after == null ? DeskLine.FIRST_DAY : DeskLine.since(after))
                .param("need", after == null ? NO_NEED : UUID.fromString(after.id()))
                .param("limit", limit)
                .query((row, n) -> new DeskLine(line(row, n), row.getString(15)))
                .list();
    }

    /** What waits there or was put off, longest first. */
    List<DeskLine> listOnAgenda(String body, int limit) {
        return jdbc.sql(ON_AGENDA)
                .param("holder", body)
                .param("limit", limit)
                .query((row, n) -> new DeskLine(line(row, n), row.getString(15)))
                .list();
    }

    DeskSums sumsOfDesk(String body, LocalDate today) {
        return jdbc.sql("""
            select count(*), count(*) filter (where due_on < :today),
                count(*) filter (where due_on between :today and :today + :soon)
            from proposals.position where holder = :holder and not settled\
            """)
                .param("holder", body)
                .param("today", today)
                .param("soon", DeskSums.SOON_DAYS)
                .query((row, n) -> new DeskSums(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    List<NeedLine> listUnder(String planRef, Collection<String> nodes, int limit) {
        return jdbc.sql(UNDER_PLAN)
                .param("plan", planRef)
                .param("nodes", nodes.toArray(String[]::new))
                .param("limit", limit)
                .query(NeedListStore::line)
                .list();
    }

    int countAwaitingApproval(String planRef) {
        return jdbc.sql("""
            select count(*) from proposals.in_plan i join proposals.position p on p.need_id = i.need_id
            where i.plan_ref = :plan and not i.approved and p.status = 'IN_DRAFT_PLAN'\
            """).param("plan", planRef).query(Integer.class).single();
    }

    Map<String, Integer> countUnderNodes(List<String> planRefs) {
        Map<String, Integer> byNode = new HashMap<>();
        jdbc.sql("""
            select node_ref, count(*) as needs from proposals.in_plan
            where plan_ref = any ((select :plans::text[])::text[]) group by node_ref\
            """).param("plans", planRefs.toArray(String[]::new)).query(row -> {
            byNode.put(row.getString("node_ref"), row.getInt("needs"));
        });
        return byNode;
    }

    private static NeedLine line(ResultSet row, int n) throws SQLException {
        return new NeedLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                new AreaCode(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getString(13),
                row.getString(14));
    }

    List<RungCount> countRungs(String path, LocalDate today) {
        return jdbc.sql(RUNGS)
                .param("path", path)
                .param("pathEnd", path + LAST)
                .param("today", today)
                .query((row, n) -> new RungCount(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .list();
    }

    boolean anySample(String path) {
        return jdbc.sql("select exists (select 1 from proposals.need where sample and path >= :path and path < :end)")
                .param("path", path)
                .param("end", path + LAST)
                .query(Boolean.class)
                .single();
    }

    List<Ranked> listApprovedBy(String body, @Nullable Cursor from, int limit) {
        return jdbc.sql(APPROVED_BY)
                .param("body", body)
                .param("day", Ranked.day(from))
                .param("after", Ranked.id(from))
                .param("limit", limit)
                .query((row, n) -> new Ranked(line(row, n), row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    List<NeedLine> listHeldBy(List<String> holders, int limit) {
        return jdbc.sql(HELD_BY)
                .param("holders", holders.toArray(String[]::new))
                .param("limit", limit)
                .query(NeedListStore::line)
                .list();
    }

    List<LateAnswer> listLate(String body) {
        return jdbc.sql(LATE)
                .param("body", body)
                .query((row, n) -> new LateAnswer(
                        row.getString(1),
                        new AreaCode(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class),
                        row.getInt(10),
                        row.getString(11)))
                .list();
    }

    List<SideCount> countBelow(String path) {
        return jdbc.sql(SIDE)
                .param("path", path)
                .param("pathEnd", path + LAST)
                .query((row, n) -> new SideCount(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** Desks where something waits, the most pressing first. */
    List<DeskCount> countDesks(List<String> desks) {
        return desks.isEmpty()
                ? List.of()
                : jdbc.sql("""
                    select holder, count(*), min(waiting_since), min(due_on) from proposals.position
                    where holder = any (:desks::text[]) and not settled
                    group by holder order by min(due_on) nulls last, holder\
                    """)
                        .param("desks", desks.toArray(String[]::new))
                        .query((row, n) -> new DeskCount(
                                row.getString(1),
                                row.getInt(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)))
                        .list();
    }

    Totals totals(String path) {
        return jdbc.sql("""
            select count(*), count(*) filter (where p.status = 'WAITING'),
                count(*) filter (where t.reached >= 1), count(*) filter (where t.reached >= 3)
            from proposals.need n join proposals.position p on p.need_id = n.id
                left join proposals.trace t on t.need_id = n.id
            where n.path >= :path and n.path < :pathEnd\
            """)
                .param("path", path)
                .param("pathEnd", path + LAST)
                .query((row, n) -> new Totals(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    List<AnswerLine> latestAnswers(String path, Edge edge, int limit) {
        return planned.sql(ANSWERS)
                .param("path", path)
                .param("pathEnd", path + LAST)
                .param("from", edge.from())
                .param("until", edge.until())
                .param("limit", limit)
                .query(NeedListStore::answer)
                .list();
    }

    List<AnswerLine> listMoved(String path, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql(MOVED)
                .param("path", path)
                .param("pathEnd", path + LAST)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(NeedListStore::answer)
                .list();
    }

    private static AnswerLine answer(ResultSet row, int n) throws SQLException {
        return new AnswerLine(
                row.getString(1),
                new AreaCode(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getLong(11));
    }

    List<NeedLine> listDrafts(UUID author) {
        return jdbc.sql("""
            select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, 'DRAFT', null::text, 0,
                n.created_at::date, null::date, '', ''
            from proposals.need n
            join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
            where n.author = :author and not exists (select 1 from proposals.step where need_id = n.id)
            order by n.created_at desc limit 50\
            """).param("author", author).query(NeedListStore::line).list();
    }
}
