package org.phaenruam.app.plans.editions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a plan says now, as it would be sealed. */
@Repository
class ContentsStore {
    private final JdbcClient jdbc;

    ContentsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Contents read(String plan) {
        return new Contents(plan, sections(plan), inTreeOrder(nodes(plan), money(plan)), indicators(plan));
    }

    private List<Contents.Section> sections(String plan) {
        return jdbc.sql("""
                select part_code, text from plans.section where plan_code = :plan and text <> '' order by part_code""")
                .param("plan", plan)
                .query((row, n) -> new Contents.Section(row.getString(1), row.getString(2)))
                .list();
    }

    private List<Contents.Node> nodes(String plan) {
        return jdbc.sql("""
                select code, coalesce(parent_code, ''), kind, no, text_th, text_en, detail, doer, coalesce(body_code, ''),
                    responsible
                from plans.node where plan_code = :plan and removed_at is null order by seq, code""").param("plan", plan).query(ContentsStore::node).list();
    }

    private static Contents.Node node(ResultSet row, int n) throws SQLException {
        return new Contents.Node(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                List.of());
    }

    private Map<String, List<Contents.Money>> money(String plan) {
        Map<String, List<Contents.Money>> money = new HashMap<>();
        jdbc.sql("""
                select b.node_code, b.year_be, b.source, b.baht
                from plans.node n join plans.node_budget b on b.node_code = n.code
                where n.plan_code = :plan and n.removed_at is null
                order by b.node_code, b.year_be, b.source collate "C\"""").param("plan", plan).query(row -> {
            BigDecimal baht = row.getBigDecimal(4);
            money.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                    .add(new Contents.Money(row.getInt(2), row.getString(3), baht));
        });
        return money;
    }

    private List<Contents.Indicator> indicators(String plan) {
        return jdbc.sql("""
                select id, coalesce(node_code, ''), name, unit, base, base_year, target, target_year
                from plans.indicator where plan_code = :plan and removed_at is null order by id""")
                .param("plan", plan)
                .query((row, n) -> new Contents.Indicator(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5),
                        row.getObject(6, Integer.class),
                        row.getBigDecimal(7),
                        row.getInt(8)))
                .list();
    }

    /** Every branch directly before those below it. */
    private static List<Contents.Node> inTreeOrder(List<Contents.Node> nodes, Map<String, List<Contents.Money>> money) {
        Map<String, List<Contents.Node>> below = new HashMap<>();
        nodes.forEach(
                n -> below.computeIfAbsent(n.parent(), k -> new ArrayList<>()).add(n));
        List<Contents.Node> ordered = new ArrayList<>(nodes.size());
        List<Contents.Node> open =
                new ArrayList<>(below.getOrDefault("", List.of()).reversed());
        while (!open.isEmpty()) {
            Contents.Node next = open.removeLast();
            ordered.add(ContentsText.withMoney(next, money.getOrDefault(next.code(), List.of())));
            open.addAll(below.getOrDefault(next.code(), List.of()).reversed());
        }
        return ordered;
    }
}
