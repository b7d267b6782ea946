package org.phaenruam.app.proposals.counts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is counted, and what was stirred since. */
@Repository
class LeafStore {
    private static final int AT_ONCE = 5_000;
    /** Joins of everything with everything need some room, or they go over the disk many times. */
    private static final String ROOM = "32MB";

    private static final String ALL_FACTS = SqlFile.beside(LeafStore.class, "all-facts.sql");
    private static final String FACTS_AT = SqlFile.beside(LeafStore.class, "facts-at.sql");

    private static final String FACTS_BETWEEN = SqlFile.beside(LeafStore.class, "facts-between.sql");

    private final JdbcClient jdbc;

    LeafStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place that a transaction touched. */
    record Stirred(long transaction, String path) {}

    /**
     * How far somebody has seen: all transactions with smaller numbers had ended by then.
     *
     * @param millis when that was, by the clock of the database, which all servers share
     */
    record Horizon(long transaction, long millis) {
        static final Horizon NONE = new Horizon(0, 0);
    }

    Horizon horizon() {
        return jdbc.sql("""
            select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint),
                cast(extract(epoch from clock_timestamp()) * 1000 as bigint)\
            """)
                .query((row, n) -> new Horizon(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Tells what was stirred by transactions from this horizon on; answers the new one. One statement. */
    Horizon stirredSince(Horizon since, Consumer<Stirred> each) {
        Horizon[] horizon = {since};
        jdbc.sql("""
            select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint),
                cast(extract(epoch from clock_timestamp()) * 1000 as bigint),
                cast(cast(s.changed as text) as bigint), s.path
            from (select 1) one left join (select distinct changed, path from proposals.stirred
                where changed >= cast(cast(:since as text) as xid8)) s on true\
            """).param("since", Long.toString(since.transaction())).query(row -> {
            horizon[0] = new Horizon(row.getLong(1), row.getLong(2));
            if (row.getString(4) != null) {
                each.accept(new Stirred(row.getLong(3), row.getString(4)));
            }
        });
        return horizon[0];
    }

    /** Forgets what was stirred by transactions that had all ended by this horizon. */
    void forgetBefore(Horizon horizon) {
        jdbc.sql("delete from proposals.stirred where changed < cast(cast(:before as text) as xid8)")
                .param("before", Long.toString(horizon.transaction()))
                .update();
    }

    /** How many needs there are, as the database last knew when it looked; nought when it has not looked yet. */
    long needsAbout() {
        return jdbc.sql("""
            select cast(greatest(reltuples, 0) as bigint) from pg_class where oid = cast('proposals.position' as regclass)\
            """).query(Long.class).single();
    }

    /** Every need that was sent, in no order; only inside a transaction, so that rows come in portions. */
    void eachFact(Consumer<Fact> each) {
        jdbc.sql("select set_config('work_mem', :room, true)")
                .param("room", ROOM)
                .query(String.class)
                .single();
        jdbc.sql(ALL_FACTS).withFetchSize(AT_ONCE).query(row -> {
            each.accept(fact(row));
        });
    }

    /** Every need of these places; only inside a transaction, so that rows come in portions. */
    void eachFact(Collection<String> paths, Consumer<Fact> each) {
        String[] places = paths.toArray(String[]::new);
        jdbc.sql(FACTS_AT).param("paths", places).withFetchSize(AT_ONCE).query(row -> {
            each.accept(fact(row));
        });
    }

    /** Every need of the places from one path to before another; only inside a transaction, so that rows come in portions. */
    void eachFact(String from, String to, Consumer<Fact> each) {
        jdbc.sql(FACTS_BETWEEN)
                .param("from", from)
                .param("to", to)
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    each.accept(fact(row));
                });
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("path"),
                row.getString("status"),
                row.getInt("rung"),
                row.getInt("waiting_since"),
                day(row, "due_on"),
                row.getString("sector"),
                row.getLong("sent_up"),
                row.getLong("answered"),
                row.getInt("reached"),
                new Money(row.getLong("asked"), row.getLong("funded"), row.getLong("contracted"), row.getLong("paid")),
                day(row, "answered_on"),
                plans(row.getArray("plans")));
    }

    private static int day(ResultSet row, String name) throws SQLException {
        int day = row.getInt(name);
        return row.wasNull() ? Fact.NO_DAY : day;
    }

    private static List<Fact.InPlan> plans(@Nullable Array plans) throws SQLException {
        if (plans == null) {
            return List.of();
        }
        List<Fact.InPlan> found = new ArrayList<>(1);
        for (String[] plan : (String[][]) plans.getArray()) {
            found.add(new Fact.InPlan(plan[0], plan[1], Boolean.parseBoolean(plan[2])));
        }
        return found;
    }
}
