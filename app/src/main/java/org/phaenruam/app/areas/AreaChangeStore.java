package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Writes changes of the tree, one statement for any number of areas. A fact that changes is closed on the day and its
 * successor starts there; a day before the fact itself began counts as the day on which it began.
 */
@Repository
class AreaChangeStore {
    private static final int AT_ONCE = 20_000;

    private final JdbcClient jdbc;

    AreaChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes all of it, in the caller's transaction. */
    void apply(AreaChanges changes, LocalDate day) {
        inParts(changes.added(), this::addAreas);
        inParts(changes.added(), rows -> addNames(rows, day));
        inParts(changes.added(), rows -> addEdges(rows, day));
        inParts(changes.confirmed(), this::endSample);
        inParts(changes.renamed(), rows -> closeNames(codes(rows), day));
        inParts(changes.renamed(), rows -> addNames(rows, day));
        inParts(changes.moved(), rows -> closeEdges(codes(rows), day));
        inParts(changes.moved(), rows -> addEdges(rows, day));
        inParts(changes.postcodes(), rows -> setPostcodes(rows, day));
        if (!changes.closed().isEmpty()) {
            close(changes.closed().stream().map(AreaCode::value).toArray(String[]::new), day);
        }
    }

    private static void inParts(List<AreaRow> rows, Consumer<List<AreaRow>> write) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            write.accept(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private void addAreas(List<AreaRow> rows) {
        StatementSpec sql = jdbc.sql("""
                insert into areas.area (code, level, kind, sample, valid_from, source, source_status)
                select * from unnest(cast(:codes as text[]), cast(:levels as text[]), cast(:kinds as text[]),
                    cast(:samples as boolean[]), cast(:froms as date[]), cast(:sources as text[]),
                    cast(:statuses as text[]))
                on conflict (code) do update set valid_to = null, sample = excluded.sample
                """);
        sql.param("codes", codes(rows))
                .param("levels", texts(rows, row -> row.area().level().code()))
                .param("kinds", texts(rows, row -> row.area().kind().name()))
                .param("samples", texts(rows, row -> Boolean.toString(row.area().sample())))
                .param("froms", texts(rows, row -> text(row.validFrom())))
                .param("sources", texts(rows, AreaRow::source))
                .param("statuses", texts(rows, row -> row.area().sourceStatus().mark()))
                .update();
    }

    private void endSample(List<AreaRow> rows) {
        jdbc.sql("update areas.area set sample = false where code = any(cast(:codes as text[]))")
                .param("codes", codes(rows))
                .update();
    }

    private void closeNames(String[] codes, LocalDate day) {
        jdbc.sql("""
                update areas.name set valid_to = greatest(cast(:day as date), valid_from)
                where valid_to is null and code = any(cast(:codes as text[]))
                """).param("codes", codes).param("day", day).update();
    }

    /** A name starts where the last one ended; the first one starts with its area. */
    private void addNames(List<AreaRow> rows, LocalDate day) {
        jdbc.sql("""
                insert into areas.name (code, name_th, name_en, moo, valid_from, source, source_status)
                select u.code, u.name_th, u.name_en, u.moo,
                       case when l.code is null then a.valid_from else greatest(cast(:day as date), l.until) end,
                       u.source, u.source_status
                from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:english as text[]),
                        cast(:moos as int[]), cast(:sources as text[]), cast(:statuses as text[]))
                    as u (code, name_th, name_en, moo, source, source_status)
                join areas.area a on a.code = u.code
                left join (select code, max(valid_to) as until from areas.name
                    where valid_to is not null and code = any(cast(:codes as text[])) group by code) l on l.code = u.code
                """)
                .param("day", day)
                .param("codes", codes(rows))
                .param("names", texts(rows, row -> row.area().nameTh()))
                .param("english", texts(rows, row -> row.area().nameEn()))
                .param("moos", texts(rows, row -> text(row.area().moo())))
                .param("sources", texts(rows, AreaRow::source))
                .param("statuses", texts(rows, row -> row.area().sourceStatus().mark()))
                .update();
    }

    private void closeEdges(String[] codes, LocalDate day) {
        jdbc.sql("""
                update areas.edge set valid_to = greatest(cast(:day as date), valid_from)
                where valid_to is null and code = any(cast(:codes as text[]))
                """).param("codes", codes).param("day", day).update();
    }

    /** An edge starts where the last one ended; the first one when both its ends were there. */
    private void addEdges(List<AreaRow> rows, LocalDate day) {
        jdbc.sql("""
                insert into areas.edge (code, parent, valid_from, source)
                select u.code, u.parent, case when l.code is null then greatest(a.valid_from, p.valid_from)
                    else greatest(cast(:day as date), l.until) end, u.source
                from unnest(cast(:codes as text[]), cast(:parents as text[]), cast(:sources as text[]))
                    as u (code, parent, source)
                join areas.area a on a.code = u.code
                join areas.area p on p.code = u.parent
                left join (select code, max(valid_to) as until from areas.edge
                    where valid_to is not null and code = any(cast(:codes as text[])) group by code) l on l.code = u.code
                """)
                .param("day", day)
                .param("codes", codes(rows))
                .param("parents", texts(rows, row -> text(row.area().parent())))
                .param("sources", texts(rows, AreaRow::source))
                .update();
    }

    private void setPostcodes(List<AreaRow> rows, LocalDate day) {
        jdbc.sql("""
                update areas.postcode set valid_to = greatest(cast(:day as date), valid_from)
                where valid_to is null and code = any(cast(:codes as text[]))
                """).param("codes", codes(rows)).param("day", day).update();
        jdbc.sql("""
                insert into areas.postcode (code, postcode, valid_from, source_status)
                select u.code, u.postcode, (select max(valid_to) from areas.postcode o where o.code = u.code), u.status
                from unnest(cast(:codes as text[]), cast(:postcodes as text[]), cast(:statuses as text[]))
                    as u (code, postcode, status)
                where u.postcode is not null
                """)
                .param("codes", codes(rows))
                .param("postcodes", texts(rows, AreaRow::postcode))
                .param("statuses", texts(rows, row -> row.postcodeStatus().mark()))
                .update();
    }

    private void close(String[] codes, LocalDate day) {
        closeNames(codes, day);
        closeEdges(codes, day);
        jdbc.sql("""
                update areas.area set valid_to = greatest(cast(:day as date), valid_from)
                where code = any(cast(:codes as text[]))
                """).param("codes", codes).param("day", day).update();
    }

    private static String[] codes(List<AreaRow> rows) {
        return texts(rows, row -> row.code().value());
    }

    /** Arrays go over as texts and are cast by PostgreSQL, nulls included. */
    private static String[] texts(List<AreaRow> rows, Function<AreaRow, @Nullable String> text) {
        String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i));
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
