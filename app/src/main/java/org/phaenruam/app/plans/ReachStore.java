package org.phaenruam.app.plans;

import java.util.List;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.proposals.NeedHomes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which branches, of any plan, lead to a branch. */
@Repository
class ReachStore {
    private static final String REACH = SqlFile.beside(ReachStore.class, "reach.sql");

    private final JdbcClient jdbc;

    ReachStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NeedHomes.Way> listTo(List<String> tops) {
        return jdbc.sql(REACH)
                .param("tops", tops.toArray(String[]::new))
                .query((row, n) -> new NeedHomes.Way(row.getString(1), row.getString(3), row.getString(2)))
                .list();
    }

    /** Every branch that leads to any branch of this plan. */
    List<String> listToPlan(String plan) {
        List<String> roots = jdbc.sql(
                        "select code from plans.node where plan_code = :plan and parent_code is null and removed_at is null")
                .param("plan", plan)
                .query(String.class)
                .list();
        return listTo(roots).stream().map(NeedHomes.Way::node).distinct().toList();
    }
}
