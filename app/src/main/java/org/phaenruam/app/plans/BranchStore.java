package org.phaenruam.app.plans;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.proposals.PlanPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single branches of plans and what hangs below them. */
@Repository
class BranchStore {
    private final JdbcClient jdbc;

    BranchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The branch and all below it, with what stands there only in the draft: needs can be under all of them. */
    List<String> listWithin(String node) {
        return jdbc.sql("""
                with recursive within as (
                    select cast(:node as text) as code
                    union
                    select n.code from plans.counted n join within w on n.parent_code = w.code)
                select code from within""").param("node", node).query(String.class).list();
    }

    /** As it stands, else as the draft says it, else as it was when it was taken out. */
    Optional<PlanPlace> find(String node) {
        return jdbc.sql("""
                select p.code, n.code, p.title_th, p.title_en, n.no, n.text_th
                from plans.told n join plans.plan p on p.code = n.plan_code where n.code = :node
                order by n.in_draft limit 1""")
                .param("node", node)
                .query((row, n) -> new PlanPlace(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        NodeNumbers.line(row.getString(5), row.getString(6))))
                .optional();
    }

    /**
     * Holds this branch in its plan until the transaction ends: whoever would take it out waits, then looks again. False
     * when it stands in its plan no more.
     */
    boolean hold(String node) {
        return jdbc.sql("select code from plans.node where code = :node and removed_at is null for share")
                .param("node", node)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Baht planned on each branch that stands in a plan itself, over all years and sources. */
    Map<String, BigDecimal> budgets(String plan) {
        Map<String, BigDecimal> planned = new HashMap<>();
        jdbc.sql("""
                select node_code, sum(baht) from plans.standing_budget where plan_code = :plan group by node_code""").param("plan", plan).query(row -> {
            planned.put(row.getString(1), row.getBigDecimal(2));
        });
        return planned;
    }
}
