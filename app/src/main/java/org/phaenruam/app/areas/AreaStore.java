package org.phaenruam.app.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the areas in force and the number of the tree's last change. */
@Repository
class AreaStore {
    private static final String DECIDED = SqlFile.beside(AreaStore.class, "decided.sql");
    /** Later than any day in the records. */
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    AreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last change that was committed. */
    long revision() {
        return jdbc.sql("select number from areas.revision").query(Long.class).single();
    }

    /** The same, and nobody else writes until this transaction ends. */
    long lockRevision() {
        return jdbc.sql("select number from areas.revision for update")
                .query(Long.class)
                .single();
    }

    /** Counts a change and tells every node; they hear it when the transaction commits. */
    long nextRevision() {
        long number = jdbc.sql("update areas.revision set number = number + 1 returning number")
                .query(Long.class)
                .single();
        jdbc.sql("select pg_notify(:channel, :number)")
                .param("channel", AreasWatch.CHANNEL)
                .param("number", Long.toString(number))
                .query((row, n) -> "")
                .list();
        return number;
    }

    /** The tree in force, with the areas that have ended. */
    AreaSnapshot readTree() {
        List<AreaRow> rows = listInForce();
        return new AreaSnapshot(rows, PastAreas.of(rows, listEnded(END)));
    }

    /** The areas that had ended by that day, each with the area that took it over then. */
    List<PastAreas.Ended> listEnded(LocalDate by) {
        return jdbc.sql("""
                select code, kind, name_th, name_en, parent, moo, source_status, sample, valid_to, successor
                from areas.past where valid_to <= :by
                """)
                .param("by", by)
                .query((row, n) -> new PastAreas.Ended(
                        area(row),
                        row.getObject(9, LocalDate.class),
                        Optional.ofNullable(row.getString(10))
                                .map(AreaCode::new)
                                .orElse(null)))
                .list();
    }

    /** Everything in force, siblings in the order in which people list them: by number, else by Thai name. */
    List<AreaRow> listInForce() {
        List<AreaRow> numbered = jdbc.sql("""
                select code, kind, name_th, name_en, parent, moo, source_status, sample,
                       postcode, postcode_status, source
                from areas.in_force where moo is not null
                """).query((row, n) -> row(row)).list();
        List<AreaRow> named = jdbc.sql("""
                select code, kind, name_th, name_en, parent, moo, source_status, sample,
                       postcode, postcode_status, source
                from areas.in_force where moo is null order by name_th collate "th-x-icu", code
                """).query((row, n) -> row(row)).list();
        return SiblingOrder.of(numbered, named);
    }

    /** Columns are asked for by their place: there are tens of thousands of rows, and a start waits for them. */
    private static Area area(ResultSet row) throws SQLException {
        String parent = row.getString(5);
        int moo = row.getInt(6);
        return new Area(
                new AreaCode(row.getString(1)),
                AreaKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                parent == null ? null : new AreaCode(parent),
                moo == 0 ? null : moo,
                SourceStatus.ofMark(row.getString(7)),
                row.getBoolean(8));
    }

    private static AreaRow row(ResultSet row) throws SQLException {
        String postcode = row.getString(9);
        SourceStatus postcodeStatus = postcode == null ? SourceStatus.UNKNOWN : SourceStatus.ofMark(row.getString(10));
        return new AreaRow(area(row), postcode, postcodeStatus, row.getString(11), null);
    }

    List<AreaGroup> listGroups() {
        Map<String, List<AreaCode>> members = new LinkedHashMap<>();
        jdbc.sql("""
                select scheme || ' ' || group_code as of_group, area_code from areas.group_member
                where valid_to is null order by area_code
                """)
                .query((row, n) -> members.computeIfAbsent(row.getString("of_group"), g -> new ArrayList<>())
                        .add(new AreaCode(row.getString("area_code"))))
                .list();
        return jdbc.sql("""
                select scheme, code, name_th, name_en, source_status from areas.area_group
                where valid_to is null order by scheme, code
                """)
                .query((row, n) -> new AreaGroup(
                        row.getString("scheme"),
                        row.getString("code"),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        SourceStatus.ofMark(row.getString("source_status")),
                        members.getOrDefault(row.getString("scheme") + " " + row.getString("code"), List.of())))
                .list();
    }

    /** What of the areas in force people or their files decided. */
    ReferenceChanges.Decided decided() {
        ReferenceChanges.Decided decided = new ReferenceChanges.Decided(new HashSet<>(), new HashSet<>());
        jdbc.sql(DECIDED)
                .param("people", ReferenceChanges.PEOPLE.toArray(String[]::new))
                .query(row -> {
                    boolean name = row.getString("what").equals("NAME");
                    (name ? decided.names() : decided.places()).add(new AreaCode(row.getString("code")));
                });
        return decided;
    }

    /** The checksum of the reference file that was loaded last. */
    Optional<String> findLoaded(String file) {
        return jdbc.sql("select sha256 from areas.reference_load where file = :file")
                .param("file", file)
                .query(String.class)
                .optional();
    }

    void rememberLoaded(String file, String sha256) {
        jdbc.sql("""
                insert into areas.reference_load (file, sha256) values (:file, :sha256)
                on conflict (file) do update set sha256 = excluded.sha256, loaded_at = now()
                """).param("file", file).param("sha256", sha256).update();
    }
}
