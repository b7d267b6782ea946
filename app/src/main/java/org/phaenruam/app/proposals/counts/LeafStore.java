package org.phaenruam.app.proposals.counts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is counted, and what was stirred since. */
@Repository
class LeafStore {
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    LeafStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place that a transaction touched. */
    record Stirred(long transaction, String path) {}

    /** The number from which on transactions may not have ended yet. */
    long horizon() {
        return jdbc.sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                .query(Long.class)
                .single();
    }

    /** Tells what was stirred by transactions from this number on; answers the new horizon. One statement. */
    long stirredSince(long since, Consumer<Stirred> each) {
        long[] horizon = {since};
        jdbc.sql("""
            select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint),
                cast(cast(s.changed as text) as bigint), s.path
            from (select 1) one left join (select distinct changed, path from proposals.stirred
                where changed >= cast(cast(:since as text) as xid8)) s on true\
            """).param("since", Long.toString(since)).query(row -> {
            horizon[0] = row.getLong(1);
            if (row.getString(3) != null) {
                each.accept(new Stirred(row.getLong(2), row.getString(3)));
            }
        });
        return horizon[0];
    }

    /** Forgets what everybody has heard of long ago. */
    void forgetOld() {
        jdbc.sql("delete from proposals.stirred where at < clock_timestamp() - interval '10 minutes'")
                .update();
    }

    /** Every need that was sent, in no order; only inside a transaction, so that rows come in portions. */
    void eachFact(Consumer<Fact> each) {
        jdbc.sql("""
            select path, status, rung, waiting_since, due_on, sector, sent_up, answered, reached, asked, funded,
                contracted, paid, answered_on
            from proposals.counted\
            """).withFetchSize(AT_ONCE).query(row -> {
            each.accept(fact(row));
        });
    }

    void eachFact(Collection<String> paths, Consumer<Fact> each) {
        jdbc.sql("""
            select path, status, rung, waiting_since, due_on, sector, sent_up, answered, reached, asked, funded,
                contracted, paid, answered_on
            from proposals.counted where path = any (cast(:paths as text[]))\
            """).param("paths", paths.toArray(String[]::new)).query(row -> {
            each.accept(fact(row));
        });
    }

    void eachPlace(Consumer<Place> each) {
        jdbc.sql("""
            select c.path, i.plan_ref, i.node_ref, i.approved, c.status, c.reached, c.asked, c.funded, c.contracted, c.paid
            from proposals.in_plan i join proposals.counted c on c.need_id = i.need_id\
            """).withFetchSize(AT_ONCE).query(row -> {
            each.accept(place(row));
        });
    }

    void eachPlace(Collection<String> paths, Consumer<Place> each) {
        jdbc.sql("""
            select c.path, i.plan_ref, i.node_ref, i.approved, c.status, c.reached, c.asked, c.funded, c.contracted, c.paid
            from proposals.in_plan i join proposals.counted c on c.need_id = i.need_id
            where c.path = any (cast(:paths as text[]))\
            """).param("paths", paths.toArray(String[]::new)).query(row -> {
            each.accept(place(row));
        });
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("path"),
                row.getString("status"),
                row.getInt("rung"),
                row.getObject("waiting_since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("sector"),
                row.getLong("sent_up"),
                row.getLong("answered"),
                row.getInt("reached"),
                money(row),
                row.getObject("answered_on", LocalDate.class));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("path"),
                row.getString("plan_ref"),
                row.getString("node_ref"),
                row.getBoolean("approved"),
                row.getString("status"),
                row.getInt("reached"),
                money(row));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(
                satang(row.getBigDecimal("asked")),
                satang(row.getBigDecimal("funded")),
                satang(row.getBigDecimal("contracted")),
                satang(row.getBigDecimal("paid")));
    }

    private static long satang(BigDecimal baht) {
        return baht.movePointRight(2).longValueExact();
    }
}
