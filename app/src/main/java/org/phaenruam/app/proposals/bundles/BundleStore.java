package org.phaenruam.app.proposals.bundles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.proposals.NeedLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bundles as they are kept. */
@Repository
class BundleStore {
    private static final String NEEDS = SqlFile.beside(BundleStore.class, "bundle-needs.sql");
    private static final String ADD = SqlFile.beside(BundleStore.class, "add-needs.sql");
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final JdbcClient jdbc;

    BundleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> findByKey(UUID key) {
        return jdbc.sql("select code from proposals.bundle where client_key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /** The number that a new bundle of this area has; others who make one there wait until the transaction ends. */
    int nextNumber(AreaCode area, String prefix) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:prefix, 16))")
                .param("prefix", prefix)
                .query((row, n) -> prefix)
                .single();
        return jdbc.sql("""
                select count(*) + 1 from proposals.bundle where area_code = :area and starts_with(code, :prefix)""")
                .param("area", area.value())
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
    }

    UUID add(String code, AreaCode area, String name, boolean sample, String by, String office, Instant at, UUID key) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into proposals.bundle (id, code, area_code, name, sample, made_by, made_office, made_at, client_key)
                values (:id, :code, :area, :name, :sample, :by, :office, :at, :key)""")
                .param("id", id)
                .param("code", code)
                .param("area", area.value())
                .param("name", name)
                .param("sample", sample)
                .param("by", by)
                .param("office", office)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
        return id;
    }

    int addNeeds(UUID bundle, List<String> codes, Instant at) {
        return jdbc.sql(ADD)
                .param("bundle", bundle)
                .param("codes", codes.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    int takeOut(UUID bundle, String code, Instant at) {
        return jdbc.sql("""
                update proposals.bundle_need b set left_at = :at from proposals.need n
                where b.bundle_id = :bundle and n.id = b.need_id and n.code = :code and b.left_at is null""")
                .param("bundle", bundle)
                .param("code", code)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Bundle> find(String code) {
        return jdbc.sql("""
                select b.*, (select count(*) from proposals.bundle_need i where i.bundle_id = b.id and i.left_at is null) needs
                from proposals.bundle b where b.code = :code""").param("code", code).query(BundleStore::bundle).optional();
    }

    List<Bundle> listAt(List<AreaCode> areas, int most) {
        return jdbc.sql("""
                select b.*, (select count(*) from proposals.bundle_need i where i.bundle_id = b.id and i.left_at is null) needs
                from proposals.bundle b where b.area_code = any (:areas::text[]) order by b.made_at desc, b.code limit :most""")
                .param("areas", areas.stream().map(AreaCode::value).toArray(String[]::new))
                .param("most", most)
                .query(BundleStore::bundle)
                .list();
    }

    List<Bundle> listOf(UUID need) {
        return jdbc.sql("""
                select b.*, (select count(*) from proposals.bundle_need i where i.bundle_id = b.id and i.left_at is null) needs
                from proposals.bundle_need of join proposals.bundle b on b.id = of.bundle_id
                where of.need_id = :need and of.left_at is null order by b.made_at""").param("need", need).query(BundleStore::bundle).list();
    }

    private static Bundle bundle(ResultSet row, int n) throws SQLException {
        return new Bundle(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new AreaCode(row.getString("area_code")),
                row.getString("name"),
                row.getBoolean("sample"),
                row.getString("made_office"),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(THAILAND)
                        .toLocalDate(),
                row.getInt("needs"));
    }

    List<Bundled> listNeeds(UUID bundle) {
        return jdbc.sql(NEEDS)
                .param("bundle", bundle)
                .query((row, n) -> new Bundled(line(row), row.getBigDecimal(15)))
                .list();
    }

    private static NeedLine line(ResultSet row) throws SQLException {
        return new NeedLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                new AreaCode(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getString(13),
                row.getString(14));
    }
}
