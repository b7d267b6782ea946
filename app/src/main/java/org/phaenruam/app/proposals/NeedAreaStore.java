package org.phaenruam.app.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.mechanisms.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where needs are when areas change. */
@Repository
class NeedAreaStore {
    private static final String FOLLOW = SqlFile.beside(NeedAreaStore.class, "follow-areas.sql");
    private static final String DESK = SqlFile.beside(NeedAreaStore.class, "follow-desk.sql");
    private static final String WIDER = SqlFile.beside(NeedAreaStore.class, "wider-desk.sql");
    private static final String REASSIGN = SqlFile.beside(NeedAreaStore.class, "reassign.sql");
    private static final String PLACES = SqlFile.beside(NeedAreaStore.class, "places-of-needs.sql");
    private static final String TOLD = SqlFile.beside(NeedAreaStore.class, "count-told.sql");

    /** An area with its old path, the area that has its needs now (itself when it only moved), and that one's path. */
    record Gone(AreaCode area, String oldPath, AreaCode now, String path) {}

    /** An area and where its needs are. */
    record Place(AreaCode area, String path) {}

    /** A desk that receives needs, and the days that it may take with each from that day on. */
    record Desk(Body body, int days) {}

    private final JdbcClient jdbc;

    NeedAreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int follow(List<Gone> gone) {
        return jdbc.sql(FOLLOW)
                .param("areas", texts(gone, each -> each.area().value()))
                .param("old", texts(gone, Gone::oldPath))
                .param("nows", texts(gone, each -> each.now().value()))
                .param("paths", texts(gone, Gone::path))
                .update();
    }

    /**
     * Holds all needs that move with their areas or go from one desk to another, in the one order of all, until the
     * transaction ends. What was read of them before may be old: whoever was deciding has decided now.
     */
    Set<UUID> hold(List<Gone> gone, List<ChangingDesks.Handing> handings) {
        Set<UUID> all = new HashSet<>(jdbc.sql("""
                select n.id from unnest(cast(:areas as text[]), cast(:old as text[])) as m (area, old)
                join proposals.need n on n.path = m.old and n.area_code = m.area
                """)
                .param("areas", texts(gone, each -> each.area().value()))
                .param("old", texts(gone, Gone::oldPath))
                .query(UUID.class)
                .list());
        handings.forEach(handing -> all.addAll(listGoing(handing)));
        if (!all.isEmpty()) {
            jdbc.sql("select id from proposals.need where id = any (:needs) order by id for update")
                    .param("needs", all.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
        }
        return all;
    }

    /** All paths at which there are needs, each once. */
    List<String> listPlaces() {
        return jdbc.sql(PLACES).query(String.class).list();
    }

    /** The areas whose needs have one of these paths. */
    List<Place> listAreasAt(List<String> paths) {
        return jdbc.sql("select distinct area_code, path from proposals.need where path = any (:paths)")
                .param("paths", paths.toArray(String[]::new))
                .query((row, n) -> new Place(new AreaCode(row.getString(1)), row.getString(2)))
                .list();
    }

    /** Of these bodies those that have needs. */
    Set<String> holding(Set<String> bodies) {
        return new HashSet<>(jdbc.sql("""
                select b.code from unnest(cast(:bodies as text[])) as b (code)
                where exists (select 1 from proposals.position p where p.holder = b.code)
                """)
                .param("bodies", bodies.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Of the needs that are held those that are to go from one desk to another as things are now. */
    List<UUID> listGoing(ChangingDesks.Handing handing, Set<UUID> held) {
        return held.isEmpty()
                ? List.of()
                : listGoing(handing).stream().filter(held::contains).toList();
    }

    /** The needs that are to go from one desk to another. */
    List<UUID> listGoing(ChangingDesks.Handing handing) {
        JdbcClient.StatementSpec asked = handing.paths().isEmpty()
                ? jdbc.sql("select need_id from proposals.position where holder = :old")
                : jdbc.sql(WIDER).param("paths", handing.paths().toArray(String[]::new));
        return asked.param("old", handing.old().code()).query(UUID.class).list();
    }

    /**
     * These needs, which are held, go from one desk to another, as a step; those that are no longer on that desk stay where
     * they are. Returns how many went.
     */
    int handOver(List<UUID> needs, String oldBody, Desk to, Wording sentence, LocalDate today, Instant now) {
        return jdbc.sql(DESK)
                .param("needs", needs.toArray(UUID[]::new))
                .param("old", oldBody)
                .param("holder", to.body().code())
                .param("rung", to.body().level().rung())
                .param("days", to.days())
                .param("sentence", sentence.plainTh())
                .param("official", sentence.officialTh())
                .param("en", sentence.en())
                .param("on", today)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The needs that went, by id with their codes; those that are no longer in {@code from} stay where they are. */
    Map<UUID, String> reassign(List<String> codes, AreaCode from, AreaCode to, String path) {
        jdbc.sql("select id from proposals.need where code = any (:codes) order by id for update")
                .param("codes", codes.toArray(String[]::new))
                .query(UUID.class)
                .list();
        Map<UUID, String> gone = new HashMap<>();
        jdbc.sql(REASSIGN)
                .param("codes", codes.toArray(String[]::new))
                .param("from", from.value())
                .param("now", to.value())
                .param("path", path)
                .query(row -> {
                    gone.put(row.getObject("id", UUID.class), row.getString("code"));
                });
        return gone;
    }

    /** The needs of the area itself that were sent, the newest first, as code and title. */
    List<String[]> listIn(String path, int most) {
        return jdbc.sql("""
                select n.code, w.title from proposals.need n
                join proposals.position p on p.need_id = n.id
                join lateral (select title from proposals.wording where need_id = n.id order by version desc limit 1) w on true
                where n.path = :path order by n.created_at desc, n.id limit :most
                """)
                .param("path", path)
                .param("most", most)
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .list();
    }

    int countTold(List<AreaCode> codes, List<String> paths, LocalDate until) {
        return jdbc.sql(TOLD)
                .param("codes", texts(codes, AreaCode::value))
                .param("paths", paths.toArray(String[]::new))
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
