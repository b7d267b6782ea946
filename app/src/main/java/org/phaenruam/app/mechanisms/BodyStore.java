package org.phaenruam.app.mechanisms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the schema {@code mechanisms}. */
@Repository
class BodyStore {
    /** A local government as it is stored. */
    record LocalRow(
            String code,
            String typeCode,
            String areaCode,
            String nameTh,
            @Nullable String nameEn) {}

    private final JdbcClient jdbc;

    BodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void putType(ReferenceTable.Row row, String plainTh, @Nullable String areaKind, LocalDate from) {
        jdbc.sql("""
                insert into mechanisms.body_type (code, level_code, family, abbr_th, name_th, plain_th, name_en, chair_th,
                    secretary_th, valid_from, valid_to, area_kind, source_status)
                values (:code, :level, :family, :abbr, :name, :plain, :nameEn, :chair, :secretary, :from, :to, :kind, :status)
                on conflict (code) do nothing""")
                .param("code", row.text("code"))
                .param("level", row.text("level_code"))
                .param("family", row.textOr("family", "local"))
                .param("abbr", row.text("abbr_th"))
                .param("name", row.text("name_th"))
                .param("plain", plainTh)
                .param("nameEn", row.text("name_en"))
                .param("chair", row.text("chair_th"))
                .param("secretary", row.text("secretary_th"))
                .param("from", from)
                .param("to", endOf(row.textOr("valid_to_be", "")))
                .param("kind", areaKind)
                .param("status", row.text("source_status"))
                .update();
    }

    /** Legal periods are known by Buddhist year; the decree of 2565 replaced the older bodies on 20 August. */
    private static @Nullable LocalDate endOf(String yearBe) {
        return yearBe.isEmpty() ? null : LocalDate.of(Integer.parseInt(yearBe) - 543, 8, 20);
    }

    void putMandate(ReferenceTable.Row row) {
        jdbc.sql("""
                insert into mechanisms.mandate (type_code, move, plan_type, sends_to, source_status)
                values (:type, :move, :plan, :to, :status) on conflict do nothing""")
                .param("type", row.text("type_code"))
                .param("move", row.text("move"))
                .param("plan", row.text("plan_type"))
                .param("to", row.text("sends_to"))
                .param("status", row.text("source_status"))
                .update();
    }

    void putDays(ReferenceTable.Row row) {
        jdbc.sql("""
                insert into mechanisms.days_allowed (type_code, area_code, days, source_status)
                values (:type, :area, :days, :status) on conflict do nothing""")
                .param("type", row.text("type_code"))
                .param("area", row.text("area_code"))
                .param("days", Integer.parseInt(row.text("days")))
                .param("status", row.text("source_status"))
                .update();
    }

    List<BodyType> listTypes() {
        return jdbc.sql("""
                select code, level_code, family, abbr_th, name_th, plain_th, name_en, valid_from, valid_to, area_kind,
                    source_status
                from mechanisms.body_type order by code""").query(BodyStore::type).list();
    }

    private static BodyType type(ResultSet row, int n) throws SQLException {
        return new BodyType(
                row.getString("code"),
                Level.ofCode(row.getString("level_code")),
                row.getString("family"),
                row.getString("abbr_th"),
                row.getString("name_th"),
                row.getString("plain_th"),
                row.getString("name_en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("area_kind"),
                SourceStatus.ofMark(row.getString("source_status")));
    }

    List<Mandates.Row> listMandates() {
        return jdbc.sql("select type_code, move, plan_type, sends_to from mechanisms.mandate order by 1, 2, 3")
                .query((row, n) ->
                        new Mandates.Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Days by {@code type/area}. */
    Map<String, Integer> daysAllowed() {
        return jdbc
                .sql("select type_code || '/' || area_code as key, days from mechanisms.days_allowed")
                .query((row, n) -> Map.entry(row.getString("key"), row.getInt("days")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean anyBody() {
        return jdbc.sql("select exists (select 1 from mechanisms.body)")
                .query(Boolean.class)
                .single();
    }

    /** One body of the type in each area that has none yet; a closed one opens again. */
    int standIn(String typeCode, Collection<AreaCode> areas, LocalDate from) {
        return jdbc.sql("""
                insert into mechanisms.body (code, type_code, area_code, valid_from)
                select :type || '-' || area, :type, area, :from from unnest(:areas::text[]) area
                on conflict (code) do update set valid_to = null where body.valid_to is not null""")
                .param("type", typeCode)
                .param("from", from)
                .param("areas", areas.stream().map(AreaCode::value).toArray(String[]::new))
                .update();
    }

    void close(Collection<AreaCode> areas, LocalDate on) {
        jdbc.sql("""
                update mechanisms.body set valid_to = :on
                where area_code = any (:areas::text[]) and name_th is null and valid_to is null""")
                .param("on", on)
                .param("areas", areas.stream().map(AreaCode::value).toArray(String[]::new))
                .update();
    }

    /** Whoever served an area that ended serves its successor from that day on. */
    void serveInstead(AreaCode ended, AreaCode next, LocalDate on) {
        jdbc.sql("""
                insert into mechanisms.service_area (body_code, area_code, valid_from)
                select distinct s.body_code, :next, cast(:on as date) from mechanisms.service_area s
                where s.area_code = :ended and (s.valid_to is null or s.valid_to > :on) and not exists (
                    select 1 from mechanisms.service_area o where o.body_code = s.body_code and o.area_code = :next
                        and (o.valid_to is null or o.valid_to > :on))
                on conflict do nothing""")
                .param("ended", ended.value())
                .param("next", next.value())
                .param("on", on)
                .update();
        jdbc.sql("""
                update mechanisms.service_area set valid_to = greatest(valid_from, :on)
                where area_code = :ended and (valid_to is null or valid_to > :on)""").param("ended", ended.value()).param("on", on).update();
    }

    boolean inForce(String code, LocalDate day) {
        return jdbc.sql("""
                select exists (select 1 from mechanisms.body
                where code = :code and valid_from <= :day and (valid_to is null or valid_to > :day))""")
                .param("code", code)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    int count(String typeCode) {
        return jdbc.sql("select count(*) from mechanisms.body where type_code = :type and valid_to is null")
                .param("type", typeCode)
                .query(Integer.class)
                .single();
    }

    void putLocal(LocalRow body, Collection<AreaCode> serves, LocalDate from, boolean sample) {
        jdbc.sql("""
                insert into mechanisms.body (code, type_code, area_code, name_th, name_en, valid_from, sample)
                values (:code, :type, :area, :name, :nameEn, :from, :sample)""")
                .param("code", body.code)
                .param("type", body.typeCode)
                .param("area", body.areaCode)
                .param("name", body.nameTh)
                .param("nameEn", body.nameEn)
                .param("from", from)
                .param("sample", sample)
                .update();
        jdbc.sql("""
                insert into mechanisms.service_area (body_code, area_code, valid_from)
                select :code, area, :from from unnest(:areas::text[]) area""")
                .param("code", body.code)
                .param("from", from)
                .param("areas", serves.stream().map(AreaCode::value).toArray(String[]::new))
                .update();
    }

    /** Invented ones, each serving the area of its seat, where nobody serves yet. */
    int putSamples(List<LocalRow> bodies, LocalDate from) {
        return jdbc.sql("""
                with given as (
                    select * from unnest(:codes::text[], :types::text[], :areas::text[], :names::text[], :english::text[])
                        as g (code, type, area, name, en)
                    where not exists (select 1 from mechanisms.service_area s where s.area_code = g.area)
                ),
                made as (
                    insert into mechanisms.body (code, type_code, area_code, name_th, name_en, valid_from, sample)
                    select code, type, area, name, en, :from, true from given on conflict do nothing returning code, area_code
                )
                insert into mechanisms.service_area (body_code, area_code, valid_from)
                select code, area_code, :from from made""")
                .param("codes", bodies.stream().map(LocalRow::code).toArray(String[]::new))
                .param("types", bodies.stream().map(LocalRow::typeCode).toArray(String[]::new))
                .param("areas", bodies.stream().map(LocalRow::areaCode).toArray(String[]::new))
                .param("names", bodies.stream().map(LocalRow::nameTh).toArray(String[]::new))
                .param("english", bodies.stream().map(LocalRow::nameEn).toArray(String[]::new))
                .param("from", from)
                .update();
    }

    List<LocalRow> listLocal() {
        return jdbc.sql("""
                select code, type_code, area_code, name_th, name_en from mechanisms.body
                where name_th is not null and valid_to is null order by code""")
                .query((row, n) -> new LocalRow(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** The local government that serves one of these areas (nearest first), if one does. */
    Optional<String> findServing(List<AreaCode> nearestFirst, LocalDate day) {
        return jdbc.sql("""
                select s.body_code from mechanisms.service_area s
                join unnest(:areas::text[]) with ordinality as near (area, distance) on near.area = s.area_code
                join mechanisms.body b on b.code = s.body_code
                join mechanisms.body_type t on t.code = b.type_code and t.family = 'local'
                where s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
                order by distance, body_code limit 1""")
                .param("areas", nearestFirst.stream().map(AreaCode::value).toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** Local governments whose service area meets this area: serves it, one above it, or one below it. */
    List<String> listServing(List<AreaCode> selfAndAbove, List<AreaCode> below, LocalDate day) {
        return jdbc.sql("""
                select distinct body_code from mechanisms.service_area
                where area_code = any (cast(:areas as text[])) and valid_from <= :day and (valid_to is null or valid_to > :day)
                order by body_code""")
                .param(
                        "areas",
                        java.util.stream.Stream.concat(selfAndAbove.stream(), below.stream())
                                .map(AreaCode::value)
                                .toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** The areas that this body serves on this day. */
    List<AreaCode> listServed(String body, LocalDate day) {
        return jdbc.sql("""
                select area_code from mechanisms.service_area where body_code = :body and valid_from <= :day
                and (valid_to is null or valid_to > :day) order by area_code limit 500""")
                .param("body", body)
                .param("day", day)
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    boolean codeTaken(String code) {
        return jdbc.sql("select exists (select 1 from mechanisms.body where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
