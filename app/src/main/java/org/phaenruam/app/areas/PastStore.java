package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the areas as they were on a day, and the dated names and places of one area. */
@Repository
class PastStore {
    private static final String IN_FORCE_ON = SqlFile.beside(PastStore.class, "in-force-on.sql");
    private static final String DAYS = SqlFile.beside(PastStore.class, "days-of-change.sql");

    private final JdbcClient jdbc;
    private final AreaStore areas;

    PastStore(JdbcClient jdbc, AreaStore areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /** The days on which anything changed, in their order. */
    List<LocalDate> listDays() {
        return jdbc.sql(DAYS).query(LocalDate.class).list();
    }

    /** The tree of that day, with what had ended by then. An area whose place then is unknown hangs under the nearest one above it now that was there. */
    AreaSnapshot treeOn(LocalDate day, AreaSnapshot now) {
        List<AreaRow> rows = jdbc.sql(IN_FORCE_ON)
                .param("on", day)
                .query((row, n) -> {
                    String parent = row.getString("parent");
                    int moo = row.getInt("moo");
                    Area area = new Area(
                            new AreaCode(row.getString("code")),
                            AreaKind.valueOf(row.getString("kind")),
                            row.getString("name_th"),
                            row.getString("name_en"),
                            parent == null ? null : new AreaCode(parent),
                            moo == 0 ? null : moo,
                            SourceStatus.ofMark(row.getString("source_status")),
                            row.getBoolean("sample"));
                    return new AreaRow(area, null, SourceStatus.UNKNOWN, row.getString("source"), null);
                })
                .list();
        List<AreaRow> placed = placed(rows, now);
        return new AreaSnapshot(placed, PastAreas.of(placed, areas.listEnded(day)));
    }

    private static List<AreaRow> placed(List<AreaRow> rows, AreaSnapshot now) {
        Map<AreaCode, AreaRow> then = HashMap.newHashMap(rows.size());
        rows.forEach(row -> then.put(row.code(), row));
        List<AreaRow> placed = new ArrayList<>(rows.size());
        for (AreaRow row : rows) {
            AreaCode parent = row.area().parent();
            boolean fits = parent == null ? row.code().equals(AreaCode.NATION) : then.containsKey(parent);
            placed.add(fits ? row : hung(row, above(parent, then, now)));
        }
        return placed;
    }

    private static AreaCode above(@Nullable AreaCode parent, Map<AreaCode, AreaRow> then, AreaSnapshot now) {
        AreaCode at = parent;
        while (at != null && !then.containsKey(at)) {
            at = now.find(at).map(Area::parent).orElse(null);
        }
        return at == null ? AreaCode.NATION : at;
    }

    private static AreaRow hung(AreaRow row, AreaCode parent) {
        Area area = row.area();
        return new AreaRow(
                new Area(
                        area.code(),
                        area.kind(),
                        area.nameTh(),
                        area.nameEn(),
                        parent,
                        area.moo(),
                        area.sourceStatus(),
                        area.sample()),
                null,
                SourceStatus.UNKNOWN,
                row.source(),
                null);
    }

    /** The names of one area, the oldest first; those that never held are left out. */
    List<AreaStory.Name> listNames(AreaCode code) {
        return jdbc.sql("""
                select name_th, name_en, moo, valid_from, valid_to from areas.name
                where code = :code and (valid_to is null or valid_from is null or valid_to > valid_from)
                order by valid_to nulls last
                """)
                .param("code", code.value())
                .query((row, n) -> new AreaStory.Name(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3) == 0 ? null : row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** What one area hung under, the oldest first. */
    List<AreaStory.Place> listPlaces(AreaCode code) {
        return jdbc.sql("""
                select parent, valid_from, valid_to from areas.edge
                where code = :code and (valid_to is null or valid_from is null or valid_to > valid_from)
                order by valid_to nulls last
                """)
                .param("code", code.value())
                .query((row, n) -> new AreaStory.Place(
                        new AreaCode(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list();
    }
}
