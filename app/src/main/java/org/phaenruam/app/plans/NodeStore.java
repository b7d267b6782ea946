package org.phaenruam.app.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.FreshPlans;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Moments;
import org.phaenruam.app.web.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Long lists of branches, a page at a time. */
@Repository
class NodeStore {
    private static final String PAGE = SqlFile.beside(NodeStore.class, "node-page.sql");

    private static final String NEWEST = SqlFile.beside(NodeStore.class, "node-page-newest.sql");
    /** Counting further would take longer than reading the page: a longer list says that it has more than this. */
    private static final int MOST_COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final JdbcClient planned;

    NodeStore(JdbcClient jdbc, FreshPlans plans) {
        this.jdbc = jdbc;
        this.planned = plans.client();
    }

    /** The areas that have a plan at all. */
    List<AreaCode> listAreas() {
        return jdbc.sql("select distinct area_code from plans.plan")
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    Slice<NodeRow> page(NodeQuery query, @Nullable List<AreaCode> within, @Nullable Cursor from, int size) {
        boolean back = from != null && from.back();
        List<NodeRow> rows = new ArrayList<>();
        long[] total = {0};
        (query.newest() ? planned.sql(NEWEST) : planned.sql(PAGE))
                .param(
                        "areas",
                        within == null
                                ? null
                                : within.stream().map(AreaCode::value).toArray(String[]::new))
                .param("type", query.type())
                .param("kind", query.kind())
                .param("plan", query.plan())
                .params(query.question().parameters())
                .params(place(query, from))
                .param("down", back != query.newest())
                .param("start", from == null)
                .param("id", from == null ? "" : from.id())
                .param("limit", size + 1)
                .param("most", MOST_COUNTED + 1)
                .query(row -> {
                    total[0] = row.getLong("nodes");
                    if (row.getString("code") != null) {
                        rows.add(node(row, query));
                    }
                });
        if (query.newest()) {
            Collections.reverse(rows);
        }
        return Slice.cut(
                rows, size, total[0], from, NodeRow::key, row -> row.node().code());
    }

    /** Where a page begins, in the columns of its order. */
    private static Map<String, Object> place(NodeQuery query, @Nullable Cursor from) {
        if (query.newest()) {
            return Map.of("moment", from == null ? Moments.FIRST : Moments.read(from.key()));
        }
        String key = from == null ? "/0" : from.key();
        int border = key.lastIndexOf('/');
        return Map.of("place", key.substring(0, border), "seq", (int)
                Math.min(Integer.MAX_VALUE, Long.parseLong(key.substring(border + 1))));
    }

    private static String key(ResultSet row, NodeQuery query) throws SQLException {
        return query.newest()
                ? Moments.key(row.getObject("made_at", OffsetDateTime.class))
                : "%s/%08d".formatted(row.getString("plan_code"), row.getInt("seq"));
    }

    private static NodeRow node(ResultSet row, NodeQuery query) throws SQLException {
        PlanNode node = new PlanNode(
                row.getString("code"),
                row.getString("plan_code"),
                row.getString("parent_code"),
                row.getInt("seq"),
                row.getString("kind"),
                row.getString("no"),
                row.getString("text_th"),
                row.getString("text_en"),
                row.getBoolean("complete"),
                row.getBoolean("sample"),
                SourceStatus.ofMark(row.getString("source_status")));
        return new NodeRow(
                node,
                new AreaCode(row.getString("area_code")),
                row.getString("title_th"),
                row.getString("title_en"),
                row.getBoolean("first_draft"),
                key(row, query),
                row.getString("searched"));
    }

    /** A branch whose search key is still to be written; {@code passed}: as it passed, while a draft says something else. */
    record Unkeyed(String code, String no, String th, String en, boolean passed) {}

    List<Unkeyed> listUnkeyed(int limit) {
        return jdbc.sql("""
            select code, no, text_th, text_en, false from plans.node where search_version = 0
            union all
            select code, no, text_th, text_en, true from plans.passed_node where search_version = 0 limit :limit\
            """)
                .param("limit", limit)
                .query((row, n) -> new Unkeyed(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list();
    }

    void writeKey(Unkeyed node, String key) {
        (node.passed()
                        ? jdbc.sql(
                                "update plans.passed_node set search_key = :key, search_version = 1 where code = :node")
                        : jdbc.sql("update plans.node set search_key = :key, search_version = 1 where code = :node"))
                .param("key", key)
                .param("node", node.code())
                .update();
    }
}
