package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.phaenruam.app.database.FreshPlans;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts needs that have a home in a plan. */
@Repository
class NeedHomeStore {
    private static final String COUNTS = SqlFile.beside(NeedHomeStore.class, "home-counts.sql");
    private static final String PAIRS = SqlFile.beside(NeedHomeStore.class, "home-pairs.sql");
    private static final String LAST = new String(Character.toChars(0x10FFFF));

    private final JdbcClient planned;

    NeedHomeStore(FreshPlans plans) {
        planned = plans.client();
    }

    List<HomeCount> count(List<NeedHomes.Way> ways, String path, Map<String, AreaCode> below) {
        if (ways.isEmpty()) {
            return new ArrayList<>();
        }
        return planned.sql(COUNTS)
                .param("tops", texts(ways, NeedHomes.Way::top))
                .param("plans", texts(ways, NeedHomes.Way::plan))
                .param("nodes", texts(ways, NeedHomes.Way::node))
                .param(
                        "areas",
                        below.keySet().stream().filter(p -> !p.isEmpty()).toArray(String[]::new))
                .param("path", path)
                .param("pathEnd", path + LAST)
                .query((row, n) -> new HomeCount(
                        row.getString("top"),
                        Objects.requireNonNull(below.get(row.getString("path"))),
                        new Counted(row.getInt("needs"), row.getBigDecimal("baht")),
                        new Counted(row.getInt("going"), row.getBigDecimal("going_baht"))))
                .list();
    }

    /** By branch below and above; without one above all needs of the branch, with {@code *} those that have any home. */
    List<NodePair> pairs(String below, List<NeedHomes.Way> ways) {
        return planned.sql(PAIRS)
                .param("tops", texts(ways, NeedHomes.Way::top))
                .param("plans", texts(ways, NeedHomes.Way::plan))
                .param("nodes", texts(ways, NeedHomes.Way::node))
                .param("own", ways.stream().map(NeedHomes.Way::own).toArray(Boolean[]::new))
                .param("below", below)
                .query((row, n) -> new NodePair(
                        row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .list();
    }

    private static String[] texts(List<NeedHomes.Way> ways, Function<NeedHomes.Way, String> of) {
        return ways.stream().map(of).toArray(String[]::new);
    }
}
