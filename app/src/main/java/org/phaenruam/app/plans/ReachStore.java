package org.phaenruam.app.plans;

import java.util.List;
import org.phaenruam.app.alignment.LinkKind;
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

    /** A way to a branch; {@code added}: it begins at one that stands only in the draft of its plan. */
    record Reached(NeedHomes.Way way, boolean added) {}

    List<Reached> listReached(List<String> tops) {
        return jdbc.sql(REACH)
                .param("tops", tops.toArray(String[]::new))
                .query((row, n) -> new Reached(
                        new NeedHomes.Way(row.getString(1), row.getString(3), row.getString(2), row.getBoolean(4)),
                        row.getBoolean(5)))
                .list();
    }

    List<NeedHomes.Way> listTo(List<String> tops) {
        return listReached(tops).stream().map(Reached::way).toList();
    }

    /** A person confirmed that the branch below is tied to the one above, in this way. */
    record Tie(String below, String above, LinkKind kind) {}

    /** What people confirmed between these branches of a plan and those of one above. */
    List<Tie> listTies(List<String> below, List<String> above) {
        return jdbc.sql("""
            select substr(from_ref, 11), substr(to_ref, 11), kind from alignment.confirmed
            where from_ref = any (:below) and to_ref = any (:above) order by 1, 2, 3\
            """)
                .param("below", refs(below))
                .param("above", refs(above))
                .query((row, n) -> new Tie(row.getString(1), row.getString(2), LinkKind.valueOf(row.getString(3))))
                .list();
    }

    private static String[] refs(List<String> nodes) {
        return nodes.stream().map(node -> "plan-node:" + node).toArray(String[]::new);
    }

    /** Every branch that leads to any branch of this plan. */
    List<String> listToPlan(String plan) {
        List<String> roots = jdbc.sql("select code from plans.counted where plan_code = :plan and parent_code is null")
                .param("plan", plan)
                .query(String.class)
                .list();
        return listTo(roots).stream().map(NeedHomes.Way::node).distinct().toList();
    }
}
