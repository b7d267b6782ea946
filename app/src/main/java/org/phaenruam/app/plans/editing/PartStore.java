package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts and indicators of plans. */
@Repository
class PartStore {
    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The texts of a plan by part. */
    Map<String, Section> sections(String plan) {
        Map<String, Section> sections = new HashMap<>();
        jdbc.sql("select part_code, text, version from plans.section where plan_code = :plan")
                .param("plan", plan)
                .query(row -> {
                    sections.put(row.getString(1), new Section(row.getString(2), row.getInt(3)));
                });
        return sections;
    }

    record Section(String text, int version) {
        static final Section EMPTY = new Section("", 0);
    }

    void write(String plan, String part, String text) {
        jdbc.sql("""
                insert into plans.section (plan_code, part_code, text) values (:plan, :part, :text)
                on conflict (plan_code, part_code) do update set text = excluded.text, version = plans.section.version + 1""")
                .param("plan", plan)
                .param("part", part)
                .param("text", text)
                .update();
    }

    /** How success is seen, of a branch or ({@code node} empty) of the whole plan. */
    record Indicator(
            UUID id,
            String node,
            String name,
            String unit,
            @Nullable BigDecimal base,
            @Nullable Integer baseYear,
            BigDecimal target,
            int targetYear,
            int version) {}

    List<Indicator> indicators(String plan) {
        return jdbc.sql("""
                select id, coalesce(node_code, ''), name, unit, base, base_year, target, target_year, version
                from plans.indicator where plan_code = :plan and removed_at is null order by id""")
                .param("plan", plan)
                .query((row, n) -> new Indicator(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5),
                        row.getObject(6, Integer.class),
                        row.getBigDecimal(7),
                        row.getInt(8),
                        row.getInt(9)))
                .list();
    }

    Optional<Indicator> findIndicator(String plan, UUID id) {
        return indicators(plan).stream().filter(i -> i.id().equals(id)).findFirst();
    }

    void add(String plan, Indicator indicator) {
        jdbc.sql("""
                insert into plans.indicator (id, plan_code, node_code, name, unit, base, base_year, target, target_year)
                values (:id, :plan, nullif(:node, ''), :name, :unit, :base, :baseYear, :target, :targetYear)""")
                .param("id", indicator.id())
                .param("plan", plan)
                .param("node", indicator.node())
                .param("name", indicator.name())
                .param("unit", indicator.unit())
                .param("base", indicator.base())
                .param("baseYear", indicator.baseYear())
                .param("target", indicator.target())
                .param("targetYear", indicator.targetYear())
                .update();
    }

    void change(Indicator indicator) {
        jdbc.sql("""
                update plans.indicator set name = :name, unit = :unit, base = :base, base_year = :baseYear, target = :target,
                    target_year = :targetYear, version = version + 1
                where id = :id""")
                .param("id", indicator.id())
                .param("name", indicator.name())
                .param("unit", indicator.unit())
                .param("base", indicator.base())
                .param("baseYear", indicator.baseYear())
                .param("target", indicator.target())
                .param("targetYear", indicator.targetYear())
                .update();
    }

    void removeIndicator(UUID id, java.time.Instant at) {
        jdbc.sql("update plans.indicator set removed_at = :at, version = version + 1 where id = :id")
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
