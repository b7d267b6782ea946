package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Particulars of needs, version by version. */
@Repository
class ParticularsStore {
    private static final String FIND = SqlFile.beside(ParticularsStore.class, "find-particulars.sql");
    private static final String INSERT = SqlFile.beside(ParticularsStore.class, "insert-particulars.sql");

    private final JdbcClient jdbc;

    ParticularsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest versions of these needs, by code, in two statements however many there are. */
    Map<String, NeedParticulars> find(Collection<String> codes) {
        Map<String, NeedParticulars> found = new LinkedHashMap<>();
        if (codes.isEmpty()) {
            return found;
        }
        jdbc.sql(FIND)
                .param("codes", codes.toArray(String[]::new))
                .query(ParticularsStore::particulars)
                .list()
                .forEach(p -> found.put(p.code(), p));
        return found;
    }

    private static NeedParticulars particulars(ResultSet row, int n) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        Long land = row.getObject("land_wa", Long.class);
        return new NeedParticulars(
                row.getString("code"),
                row.getInt("version"),
                row.getString("sector"),
                row.getObject("people", Integer.class),
                row.getObject("households", Integer.class),
                land == null ? null : new LandSize(land),
                row.getString("doer_class"),
                latitude == null || longitude == null ? null : new MapPoint(latitude, longitude),
                budget(row),
                Readiness.of(texts(row.getArray("ready")), texts(row.getArray("ready_notes"))));
    }

    private static List<BudgetLine> budget(ResultSet row) throws SQLException {
        Integer[] years = (Integer[]) row.getArray("years").getArray();
        String[] sources = (String[]) row.getArray("sources").getArray();
        BigDecimal[] bahts = (BigDecimal[]) row.getArray("bahts").getArray();
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            lines.add(new BudgetLine(years[i], sources[i], bahts[i]));
        }
        return lines;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    boolean written(UUID key) {
        return jdbc.sql("select exists (select 1 from proposals.particulars where client_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void add(UUID need, NeedParticulars p, String by, Instant at, UUID key) {
        MapPoint point = p.point();
        Readiness readiness = p.readiness();
        jdbc.sql(INSERT)
                .param("need", need)
                .param("version", p.version())
                .param("sector", p.sector())
                .param("people", p.people())
                .param("households", p.households())
                .param("land", wa(p.land()))
                .param("doer", p.doerClass())
                .param("latitude", point == null ? null : Double.valueOf(point.latitude()))
                .param("longitude", point == null ? null : Double.valueOf(point.longitude()))
                .param("baht", p.budgetBaht())
                .param("ready", answers(readiness))
                .param("notes", notes(readiness))
                .param("yes", readiness.ready())
                .param("of", readiness.needed())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
        for (int i = 0; i < p.budget().size(); i++) {
            addLine(need, p.version(), i + 1, p.budget().get(i));
        }
    }

    private void addLine(UUID need, int version, int number, BudgetLine line) {
        jdbc.sql("""
            insert into proposals.budget_line (need_id, version, line, year_be, source, baht)
            values (:need, :version, :line, :year, :source, :baht)\
            """)
                .param("need", need)
                .param("version", version)
                .param("line", number)
                .param("year", line.yearBe())
                .param("source", line.source())
                .param("baht", line.baht())
                .update();
    }

    private static @Nullable Long wa(@Nullable LandSize land) {
        return land == null ? null : Long.valueOf(land.squareWa());
    }

    private static String[] answers(Readiness readiness) {
        return readiness.answers().stream().map(a -> a.answer().stored()).toArray(String[]::new);
    }

    private static String[] notes(Readiness readiness) {
        return readiness.answers().stream().map(Readiness.Answer::note).toArray(String[]::new);
    }

    /** The need's own column follows, so that what was asked when it was told and what is known now are one thing. */
    void setDoer(UUID need, String doerClass) {
        jdbc.sql("update proposals.need set doer_class = :doer where id = :need and doer_class <> :doer")
                .param("need", need)
                .param("doer", doerClass)
                .update();
    }
}
