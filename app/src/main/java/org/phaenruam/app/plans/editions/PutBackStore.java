package org.phaenruam.app.plans.editions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.web.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes into a plan what it said before: rows stay, what came with the draft counts as taken out. */
@Repository
class PutBackStore {
    private static final String NODES = SqlFile.beside(PutBackStore.class, "put-back-nodes.sql");
    private static final String INDICATORS = SqlFile.beside(PutBackStore.class, "put-back-indicators.sql");

    private final JdbcClient jdbc;

    PutBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of every branch of the plan, removed ones too. */
    Map<String, Integer> places(String plan) {
        Map<String, Integer> places = new HashMap<>();
        jdbc.sql("select code, seq from plans.node where plan_code = :plan")
                .param("plan", plan)
                .query(row -> {
                    places.put(row.getString(1), row.getInt(2));
                });
        return places;
    }

    /** A branch as it was, and where it has to stand. */
    record Placed(Contents.Node node, int seq) {}

    int putNodes(String plan, List<Placed> rows) {
        return jdbc.sql(NODES)
                .param("plan", plan)
                .param("codes", texts(rows, Contents.Node::code))
                .param("parents", texts(rows, Contents.Node::parent))
                .param("seqs", rows.stream().map(Placed::seq).toArray(Integer[]::new))
                .param("kinds", texts(rows, Contents.Node::kind))
                .param("nos", texts(rows, Contents.Node::no))
                .param("ths", texts(rows, Contents.Node::textTh))
                .param("ens", texts(rows, Contents.Node::textEn))
                .param("details", texts(rows, Contents.Node::detail))
                .param("doers", texts(rows, Contents.Node::doer))
                .param("bodies", texts(rows, Contents.Node::body))
                .param("responsibles", texts(rows, Contents.Node::responsible))
                .param("searches", texts(rows, n -> SearchWords.keyOf(n.no(), n.textTh(), n.textEn())))
                .update();
    }

    private static String[] texts(List<Placed> rows, Function<Contents.Node, String> field) {
        return rows.stream().map(row -> field.apply(row.node())).toArray(String[]::new);
    }

    void takeOutNodes(Collection<String> codes, Instant at) {
        jdbc.sql("update plans.node set removed_at = :at, version = version + 1 where code = any (:codes)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private record Line(String node, Contents.Money money) {}

    void putMoney(List<Contents.Node> nodes) {
        jdbc.sql("delete from plans.node_budget where node_code = any (:codes)")
                .param("codes", nodes.stream().map(Contents.Node::code).toArray(String[]::new))
                .update();
        List<Line> lines = nodes.stream()
                .flatMap(node -> node.money().stream().map(money -> new Line(node.code(), money)))
                .toList();
        jdbc.sql("""
            insert into plans.node_budget (node_code, year_be, source, baht)
            select * from unnest(:nodes::text[], :years::integer[], :sources::text[], :bahts::numeric[])\
            """)
                .param("nodes", lines.stream().map(Line::node).toArray(String[]::new))
                .param("years", lines.stream().map(l -> l.money().yearBe()).toArray(Integer[]::new))
                .param("sources", lines.stream().map(l -> l.money().source()).toArray(String[]::new))
                .param("bahts", lines.stream().map(l -> l.money().baht()).toArray(BigDecimal[]::new))
                .update();
    }

    /** Empties the texts that are not among these and writes these. */
    void putSections(String plan, List<Contents.Section> sections) {
        String[] parts = sections.stream().map(Contents.Section::part).toArray(String[]::new);
        jdbc.sql("""
            update plans.section set text = '', version = version + 1
            where plan_code = :plan and text <> '' and not part_code = any (:parts)\
            """).param("plan", plan).param("parts", parts).update();
        jdbc.sql("""
            update plans.section s set text = row.text, version = s.version + 1
            from unnest(:parts::text[], :texts::text[]) as row (part, text)
            where s.plan_code = :plan and s.part_code = row.part and s.text <> row.text\
            """)
                .param("plan", plan)
                .param("parts", parts)
                .param("texts", sections.stream().map(Contents.Section::text).toArray(String[]::new))
                .update();
    }

    int putIndicators(String plan, List<Contents.Indicator> rows) {
        return jdbc.sql(INDICATORS)
                .param("plan", plan)
                .param("ids", rows.stream().map(i -> UUID.fromString(i.id())).toArray(UUID[]::new))
                .param("names", rows.stream().map(Contents.Indicator::name).toArray(String[]::new))
                .param("units", rows.stream().map(Contents.Indicator::unit).toArray(String[]::new))
                .param("bases", rows.stream().map(Contents.Indicator::base).toArray(BigDecimal[]::new))
                .param(
                        "baseYears",
                        rows.stream().map(Contents.Indicator::baseYear).toArray(Integer[]::new))
                .param("targets", rows.stream().map(Contents.Indicator::target).toArray(BigDecimal[]::new))
                .param(
                        "targetYears",
                        rows.stream().map(Contents.Indicator::targetYear).toArray(Integer[]::new))
                .update();
    }

    void takeOutIndicators(Collection<String> ids, Instant at) {
        jdbc.sql("update plans.indicator set removed_at = :at, version = version + 1 where id = any (:ids)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .update();
    }

    /** Holds these branches until the transaction ends: who puts a need under one, or ties it, waits and sees what came. */
    void hold(Collection<String> codes) {
        jdbc.sql("select code from plans.node where code = any (:codes) order by code for update")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** How many confirmed links tie needs or other branches to each of these branches; those without are left out. */
    Map<String, Integer> countTies(Collection<String> codes) {
        Map<String, Integer> ties = new HashMap<>();
        jdbc.sql("""
            select substr(node, 11), count(*) from (
                select to_ref as node from alignment.confirmed where to_ref = any (:refs)
                union all
                select from_ref from alignment.confirmed where from_ref = any (:refs)) tied
            group by 1\
            """)
                .param("refs", codes.stream().map(code -> "plan-node:" + code).toArray(String[]::new))
                .query(row -> {
                    ties.put(row.getString(1), row.getInt(2));
                });
        return ties;
    }
}
