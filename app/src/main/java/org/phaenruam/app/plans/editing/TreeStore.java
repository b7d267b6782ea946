package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.web.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Branches as rows: written one by one or many at once. */
@Repository
class TreeStore {
    private static final String ADD_ALL = SqlFile.beside(TreeStore.class, "add-branches.sql");

    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Branch> list(String plan) {
        return jdbc.sql("""
            select code, plan_code, parent_code, seq, kind, no, text_th, text_en, detail, doer, coalesce(body_code, ''),
                responsible, since_edition, version, removed_at is not null
            from plans.node where plan_code = :plan order by seq, code\
            """).param("plan", plan).query(TreeStore::branch).list();
    }

    /** Those that stand, for all who read. */
    List<Branch> listStanding(String plan) {
        return jdbc.sql("""
            select code, plan_code, parent_code, seq, kind, no, text_th, text_en, detail, doer, coalesce(body_code, ''),
                responsible, 1, version, false
            from plans.standing where plan_code = :plan order by seq, code\
            """).param("plan", plan).query(TreeStore::branch).list();
    }

    Optional<Branch> find(String plan, String code) {
        return jdbc.sql("""
            select code, plan_code, parent_code, seq, kind, no, text_th, text_en, detail, doer, coalesce(body_code, ''),
                responsible, since_edition, version, removed_at is not null
            from plans.node where plan_code = :plan and code = :code\
            """)
                .param("plan", plan)
                .param("code", code)
                .query(TreeStore::branch)
                .optional();
    }

    private static Branch branch(ResultSet row, int n) throws SQLException {
        return new Branch(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getInt(13),
                row.getInt(14),
                row.getBoolean(15));
    }

    /** The highest place in the plan, removed branches counted: codes are never given twice. */
    int lastSeq(String plan) {
        return jdbc.sql("select coalesce(max(seq), 0) from plans.node where plan_code = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    /** The codes of those of these branches that were added before. */
    Map<UUID, String> codesOf(Collection<UUID> keys) {
        Map<UUID, String> codes = new HashMap<>();
        jdbc.sql("select client_key, code from plans.node where client_key = any (:keys)")
                .param("keys", keys.toArray(UUID[]::new))
                .query(row -> {
                    codes.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return codes;
    }

    /** The key of each branch that the plan has or had, by its code. */
    Map<String, UUID> keysOf(String plan) {
        Map<String, UUID> keys = new HashMap<>();
        jdbc.sql("select code, client_key from plans.node where plan_code = :plan and client_key is not null")
                .param("plan", plan)
                .query(row -> {
                    keys.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return keys;
    }

    Set<Integer> droppedEditions(String plan) {
        return jdbc.sql("select seq from plans.edition where plan_code = :plan and dropped_at is not null")
                .param("plan", plan)
                .query(Integer.class)
                .set();
    }

    /** The codes of branches that went with a dropped edition and gave their keys to the ones that came in again. */
    Set<String> cameAgain(String plan) {
        return jdbc.sql("""
            select n.code from plans.node n
            join plans.edition e on e.plan_code = n.plan_code and e.seq = n.since_edition
            where n.plan_code = :plan and n.removed_at is not null and n.client_key is null and e.dropped_at is not null\
            """).param("plan", plan).query(String.class).set();
    }

    /** Makes these branches, which stand in the plan no more, give their keys to others. */
    void forget(Collection<String> codes, Instant at) {
        jdbc.sql("""
            update plans.node set client_key = null, removed_at = coalesce(removed_at, :at), version = version + 1
            where code = any (:codes)\
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    /** A branch with its code and place. */
    record Placed(String code, String parent, int seq, NewBranch branch) {}

    /** Adds these branches, parents before what hangs below them, and their money. */
    void addAll(String plan, int edition, boolean sample, List<Placed> rows, Instant at) {
        jdbc.sql(ADD_ALL)
                .param("plan", plan)
                .param("edition", edition)
                .param("sample", sample)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("codes", texts(rows, Placed::code))
                .param("parents", texts(rows, Placed::parent))
                .param("seqs", rows.stream().map(Placed::seq).toArray(Integer[]::new))
                .param("kinds", texts(rows, row -> row.branch().kind()))
                .param("nos", texts(rows, row -> row.branch().no()))
                .param("ths", texts(rows, row -> row.branch().textTh()))
                .param("ens", texts(rows, row -> row.branch().textEn()))
                .param("details", texts(rows, row -> row.branch().detail()))
                .param("doers", texts(rows, row -> row.branch().doer()))
                .param("bodies", texts(rows, row -> row.branch().body()))
                .param("responsibles", texts(rows, row -> row.branch().responsible()))
                .param("keys", rows.stream().map(row -> row.branch().key()).toArray(UUID[]::new))
                .param(
                        "searches",
                        texts(
                                rows,
                                row -> SearchWords.keyOf(
                                        row.branch().no(),
                                        row.branch().textTh(),
                                        row.branch().textEn())))
                .update();
        addMoney(rows);
    }

    private record Line(String node, NewBranch.Money money) {}

    private void addMoney(List<Placed> rows) {
        insertMoney(rows.stream()
                .flatMap(row -> row.branch().money().stream().map(money -> new Line(row.code(), money)))
                .toList());
    }

    private void insertMoney(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into plans.node_budget (node_code, year_be, source, baht)
            select * from unnest(:nodes::text[], :years::integer[], :sources::text[], :bahts::numeric[])\
            """)
                .param("nodes", lines.stream().map(Line::node).toArray(String[]::new))
                .param(
                        "years",
                        lines.stream().map(line -> line.money().yearBe()).toArray(Integer[]::new))
                .param(
                        "sources",
                        lines.stream().map(line -> line.money().source()).toArray(String[]::new))
                .param("bahts", lines.stream().map(line -> line.money().baht()).toArray(BigDecimal[]::new))
                .update();
    }

    private static String[] texts(List<Placed> rows, java.util.function.Function<Placed, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }

    void reword(Branch branch, NewBranch to) {
        jdbc.sql("""
            update plans.node set kind = :kind, no = :no, text_th = :th, text_en = :en, detail = :detail, doer = :doer,
                body_code = nullif(:body, ''), responsible = :responsible, version = version + 1, search_key = :search
            where code = :code\
            """)
                .param("kind", to.kind())
                .param("no", to.no())
                .param("th", to.textTh())
                .param("en", to.textEn())
                .param("detail", to.detail())
                .param("doer", to.doer())
                .param("body", to.body())
                .param("responsible", to.responsible())
                .param("search", SearchWords.keyOf(to.no(), to.textTh(), to.textEn()))
                .param("code", branch.code())
                .update();
    }

    void place(String code, @Nullable String parent, int seq) {
        jdbc.sql("""
            update plans.node set parent_code = :parent, seq = :seq, version = version + 1 where code = :code\
            """)
                .param("parent", parent)
                .param("seq", seq)
                .param("code", code)
                .update();
    }

    void remove(Collection<String> codes, @Nullable Instant at) {
        jdbc.sql("""
            update plans.node set removed_at = :at, version = version + 1 where code = any (:codes)\
            """)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    /** The money of each branch as it is written now, by year and source. */
    Map<String, List<NewBranch.Money>> money(String plan) {
        return money(jdbc.sql("""
            select b.node_code, b.year_be, b.source, b.baht
            from plans.node n join plans.node_budget b on b.node_code = n.code
            where n.plan_code = :plan and n.removed_at is null order by b.year_be, b.source\
            """).param("plan", plan));
    }

    /** The same of the branches that stand. */
    Map<String, List<NewBranch.Money>> standingMoney(String plan) {
        return money(jdbc.sql("""
            select node_code, year_be, source, baht from plans.standing_budget
            where plan_code = :plan order by year_be, source\
            """).param("plan", plan));
    }

    private static Map<String, List<NewBranch.Money>> money(JdbcClient.StatementSpec asked) {
        Map<String, List<NewBranch.Money>> money = new HashMap<>();
        asked.query(row -> {
            NewBranch.Money line = new NewBranch.Money(row.getInt(2), row.getString(3), row.getBigDecimal(4));
            money.computeIfAbsent(row.getString(1), k -> new ArrayList<>()).add(line);
        });
        return money;
    }

    PlanSums sums(String plan) {
        return sums(jdbc.sql("""
            select n.code, n.doer, b.year_be, b.baht
            from plans.node n left join plans.node_budget b on b.node_code = n.code
            where n.plan_code = :plan and n.removed_at is null and (n.doer <> '' or b.node_code is not null)\
            """).param("plan", plan));
    }

    PlanSums standingSums(String plan) {
        return sums(jdbc.sql("""
            select code, doer, 0 as year_be, null::numeric as baht from plans.standing where plan_code = :plan and doer <> ''
            union all
            select node_code, '', year_be, baht from plans.standing_budget where plan_code = :plan\
            """).param("plan", plan));
    }

    private static PlanSums sums(JdbcClient.StatementSpec asked) {
        Map<Integer, BigDecimal> years = new TreeMap<>();
        Map<String, BigDecimal> money = new HashMap<>();
        Map<String, String> doers = new HashMap<>();
        asked.query(row -> {
            String code = row.getString(1);
            if (!row.getString(2).isEmpty()) {
                doers.put(code, row.getString(2));
            }
            BigDecimal baht = row.getBigDecimal(4);
            if (baht != null) {
                years.merge(row.getInt(3), baht, BigDecimal::add);
                money.merge(code, baht, BigDecimal::add);
            }
        });
        return new PlanSums(years, money, doers);
    }

    void replaceMoney(String node, List<NewBranch.Money> lines) {
        jdbc.sql("delete from plans.node_budget where node_code = :node")
                .param("node", node)
                .update();
        insertMoney(lines.stream().map(money -> new Line(node, money)).toList());
        jdbc.sql("update plans.node set version = version + 1 where code = :node")
                .param("node", node)
                .update();
    }

    /** The history of a plan, the newest first; those of one moment in the order of their keys. {@code key} is a place within a moment. */
    List<Kept> listEdits(String plan, int limit, String before, UUID key) {
        return jdbc.sql("""
            select client_key, edition_seq, subject, deed, before, after, made_at, account from plans.edit
            where plan_code = :plan
                and (:before = '' or (made_at, client_key) < (cast(nullif(:before, '') as timestamptz), :key))
            order by made_at desc, client_key desc limit :limit\
            """)
                .param("plan", plan)
                .param("before", before)
                .param("key", key)
                .param("limit", limit)
                .query((row, n) -> new Kept(
                        new Edit(
                                row.getObject(1, UUID.class),
                                plan,
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)),
                        row.getObject(7, java.time.OffsetDateTime.class).toInstant(),
                        row.getObject(8, UUID.class)))
                .list();
    }

    /** An edit with its moment. */
    record Kept(Edit edit, Instant at, @Nullable UUID account) {}

    /** True when this form or file has done its deed in this edition; in another one it may do it again. */
    boolean edited(String plan, int edition, UUID key) {
        return jdbc.sql("""
            select exists (select 1 from plans.edit where plan_code = :plan and edition_seq = :edition and client_key = :key)\
            """)
                .param("plan", plan)
                .param("edition", edition)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** One change for ever: what it was about, what was there, what is there now. */
    record Edit(UUID key, String plan, int edition, String subject, String deed, String before, String after) {}

    void keep(Edit edit, Instant at, @Nullable UUID account) {
        jdbc.sql("""
            insert into plans.edit (client_key, plan_code, edition_seq, subject, deed, before, after, made_at, account)
            values (:key, :plan, :edition, :subject, :deed, :before, :after, :at, :account)\
            """)
                .param("key", edit.key())
                .param("plan", edit.plan())
                .param("edition", edit.edition())
                .param("subject", edit.subject())
                .param("deed", edit.deed())
                .param("before", edit.before())
                .param("after", edit.after())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }
}
