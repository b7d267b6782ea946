package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.FreshPlans;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Long lists of plans, a page at a time. */
@Repository
class PlanFindStore {
    private static final String PAGE = SqlFile.beside(PlanFindStore.class, "plan-page.sql");
    /** Counting further would take longer than reading the page: a longer list says that it has more than this. */
    private static final int MOST_COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final JdbcClient planned;

    PlanFindStore(JdbcClient jdbc, FreshPlans plans) {
        this.jdbc = jdbc;
        this.planned = plans.client();
    }

    /** The areas that have a plan at all. */
    List<AreaCode> listAreas() {
        return jdbc.sql("select distinct area_code from plans.plan")
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    Slice<PlanRow> page(PlanQuery query, @Nullable List<AreaCode> within, @Nullable Cursor from, int size) {
        List<PlanRow> rows = new ArrayList<>();
        long[] total = {0};
        planned.sql(PAGE)
                .param(
                        "areas",
                        within == null
                                ? null
                                : within.stream().map(AreaCode::value).toArray(String[]::new))
                .param("type", query.type())
                .param("standing", query.standing())
                .params(query.question().parameters())
                .param("down", from != null && from.back())
                .param("start", from == null)
                .param("id", from == null ? "" : from.id())
                .param("limit", size + 1)
                .param("most", MOST_COUNTED + 1)
                .query(row -> {
                    total[0] = row.getLong("plans");
                    if (row.getString(1) != null) {
                        rows.add(new PlanRow(PlanStore.plan(row, 0), row.getString("searched")));
                    }
                });
        return Slice.cut(
                rows,
                size,
                total[0],
                from,
                row -> row.plan().code(),
                row -> row.plan().code());
    }

    /** A plan whose search key is still to be written. */
    record Unkeyed(String code, String th, String en) {}

    List<Unkeyed> listUnkeyed(int limit) {
        return jdbc.sql("select code, title_th, title_en from plans.plan where search_version = 0 limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Unkeyed(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    void writeKey(String plan, String key) {
        jdbc.sql("update plans.plan set search_key = :key, search_version = 1 where code = :plan")
                .param("key", key)
                .param("plan", plan)
                .update();
    }
}
