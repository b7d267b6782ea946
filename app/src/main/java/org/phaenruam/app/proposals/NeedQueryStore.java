package org.phaenruam.app.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.FreshPlans;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Moments;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Slice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Long lists of needs, a page at a time. */
@Repository
class NeedQueryStore {
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Counting further would take longer than reading the page: a longer list says that it has more than this. */
    static final int MOST_COUNTED = 1_000;

    private static final String LONGEST = SqlFile.beside(NeedQueryStore.class, "need-page-longest.sql");
    private static final String NEWEST = SqlFile.beside(NeedQueryStore.class, "need-page-newest.sql");
    private static final String CODE = SqlFile.beside(NeedQueryStore.class, "need-page-code.sql");
    /** The end of a range scan: the last character there is. */
    private static final String LAST = new String(Character.toChars(0x10FFFF));

    private final JdbcClient jdbc;
    private final JdbcClient planned;
    private final RarePairStore rare;
    private final SingletonSupplier<PlanShelf> shelf;

    NeedQueryStore(JdbcClient jdbc, FreshPlans plans, RarePairStore rare, ObjectProvider<PlanShelf> shelf) {
        this.rare = rare;
        this.jdbc = jdbc;
        this.planned = plans.client();
        this.shelf = SingletonSupplier.ofNullable(shelf::getIfAvailable);
    }

    /**
     * Words are counted first: rare ones are looked up in the index of words and what is found is sorted, common ones are met
     * soon enough by walking along the order of the list, where sorting all that hold them would take long.
     */
    Slice<NeedRow> page(NeedQuery query, String path, LocalDate today, @Nullable Cursor from, int size) {
        if (query.words().isEmpty()) {
            return page(query, path, today, from, size, new Counting(false, MOST_COUNTED + 1));
        }
        long total = page(query, path, today, null, -1, new Counting(false, MOST_COUNTED + 1))
                .total();
        if (total == 0) {
            return Slice.cut(
                    List.<NeedRow>of(),
                    size,
                    0,
                    from,
                    NeedRow::key,
                    row -> row.line().id().toString());
        }
        Slice<NeedRow> found = page(query, path, today, from, size, new Counting(total > MOST_COUNTED, 0));
        return found.withTotal(total);
    }

    /** Whether the words are common, and how far is counted. */
    private record Counting(boolean common, int most) {}

    private Slice<NeedRow> page(
            NeedQuery query, String path, LocalDate today, @Nullable Cursor from, int size, Counting counting) {
        boolean back = from != null && from.back();
        List<NeedRow> rows = new ArrayList<>();
        long[] total = {0};
        asked(query, path, today)
                .param("nodes", nodes(query.stage().node()))
                .params(stage(query.stage()))
                .params(homes(query.stage()))
                .params(place(query.order(), from))
                .param("down", back != (query.order() == NeedOrder.NEWEST))
                .param("start", from == null)
                .param("id", from == null ? new UUID(0, 0) : UUID.fromString(from.id()))
                .param("limit", size + 1)
                .param("most", counting.most)
                .param("common", counting.common)
                .query(row -> {
                    total[0] = row.getLong("needs");
                    if (row.getString("code") != null) {
                        rows.add(need(row, query.order()));
                    }
                });
        if (query.order() == NeedOrder.NEWEST) {
            Collections.reverse(rows);
        }
        return Slice.cut(
                rows,
                Math.max(size, 0),
                total[0],
                from,
                NeedRow::key,
                row -> row.line().id().toString());
    }

    private JdbcClient.StatementSpec asked(NeedQuery query, String path, LocalDate today) {
        JdbcClient.StatementSpec list = switch (query.order()) {
            case LONGEST -> planned.sql(LONGEST);
            case NEWEST -> planned.sql(NEWEST);
            case CODE -> planned.sql(CODE);
        };
        return list.param("path", path)
                .param("pathEnd", path + LAST)
                .param("status", query.status())
                .param("rung", query.rung())
                .param("plan", query.plan())
                .param("days", query.minDays())
                .param("waitingBefore", today.minusDays(query.minDays()))
                .param("author", query.author())
                .param("follower", query.follower())
                .param("sector", query.sector())
                .params(query.question().parameters(rare::of));
    }

    /** The branch with those below it. */
    private String[] nodes(String node) {
        PlanShelf plans = shelf.get();
        return node.isEmpty() || plans == null
                ? new String[0]
                : plans.listWithin(node).toArray(String[]::new);
    }

    /** Where a need must have a home, or must not. */
    private Map<String, Object> homes(NeedStage stage) {
        PlanShelf plans = shelf.get();
        boolean in = !stage.home().isEmpty();
        if (plans == null || !in && stage.noHome().isEmpty()) {
            return Map.of("homed", "", "homes", new String[0], "homeRefs", new String[0]);
        }
        List<String> nodes = in ? plans.listLeadingTo(stage.home()) : plans.listLeadingToPlan(stage.noHome());
        return Map.of(
                "homed",
                in ? "IN" : "OUT",
                "homes",
                nodes.toArray(String[]::new),
                "homeRefs",
                nodes.stream().map(node -> "plan-node:" + node).toArray(String[]::new));
    }

    Optional<PlanPlace> findBranch(String node) {
        PlanShelf plans = shelf.get();
        return node.isEmpty() || plans == null ? Optional.empty() : plans.findBranch(node);
    }

    List<PlanBeside> listPlansAt(List<AreaCode> areas) {
        PlanShelf plans = shelf.get();
        return plans == null ? List.of() : plans.listAt(areas);
    }

    Optional<PlanBeside> findPlan(String plan) {
        PlanShelf plans = shelf.get();
        return plan.isEmpty() || plans == null ? Optional.empty() : plans.findPlan(plan);
    }

    private static Map<String, Object> stage(NeedStage stage) {
        return Map.of("notIn", stage.notIn(), "here", stage.here(), "link", stage.link(), "fate", stage.fate());
    }

    /** Where a page begins, in the columns of its order. */
    private static Map<String, Object> place(NeedOrder order, @Nullable Cursor from) {
        String key = from == null ? "" : from.key();
        return switch (order) {
            case LONGEST -> Map.of("settled", key.startsWith("~"), "day", Moments.readDay(key.replace("~", "")));
            case NEWEST -> Map.of("moment", key.isEmpty() ? Moments.FIRST : Moments.read(key));
            case CODE -> {
                int border = key.indexOf(' ');
                yield Map.of("place", key.substring(0, Math.max(0, border)), "code", key.substring(border + 1));
            }
        };
    }

    private static String key(ResultSet row, NeedOrder order) throws SQLException {
        return switch (order) {
            case LONGEST ->
                (row.getString("status").equals("WAITING") ? "" : "~")
                        + row.getObject("waiting_since", LocalDate.class);
            case NEWEST -> Moments.key(row.getObject("created_at", OffsetDateTime.class));
            case CODE -> row.getString("path") + " " + row.getString("code");
        };
    }

    private static NeedRow need(ResultSet row, NeedOrder order) throws SQLException {
        NeedLine line = new NeedLine(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new AreaCode(row.getString("area_code")),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("speaker_label"),
                row.getBoolean("sample"),
                row.getString("status"),
                row.getString("holder"),
                row.getInt("holder_rung"),
                row.getObject("waiting_since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("plan_label_th"),
                row.getString("node_ref"));
        return new NeedRow(
                line,
                row.getString("title_official"),
                row.getObject("told_on", LocalDate.class),
                row.getString("sector"),
                key(row, order),
                row.getString("searched"));
    }

    /** A need whose search key is still to be written, with its latest words. */
    record Unkeyed(UUID id, String code, String speaker, String title, String detail, String en, String official) {}

    List<Unkeyed> listUnkeyed(int limit) {
        return jdbc.sql("""
            select n.id, n.code, n.speaker_label, w.title, w.detail, w.title_en, w.title_official
            from proposals.need n
            join lateral (select * from proposals.wording where need_id = n.id order by version desc limit 1) w on true
            where n.search_version = 0 limit :limit\
            """)
                .param("limit", limit)
                .query((row, n) -> new Unkeyed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    void writeKey(UUID need, String key) {
        jdbc.sql("update proposals.need set search_key = :key, search_version = 1, search_pairs = :pairs where"
                        + " id = :need")
                .param("key", key)
                .param("pairs", SearchWords.pairsOf(key))
                .param("need", need)
                .update();
    }
}
