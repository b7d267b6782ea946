package org.phaenruam.app.alignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links as they are kept. */
@Repository
class LinkStore {
    private static final String ASSERT = SqlFile.beside(LinkStore.class, "assert-link.sql");
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be linked again: a text that people have linked, and to what. */
    record Confirmed(String said, String to) {}

    /** The row that there is now. @param fresh it was not there before */
    record Row(UUID id, boolean fresh) {}

    /** Keeps the link, or finds the one that there is. */
    Row put(Linkable from, Linkable to, LinkKind kind, boolean machine, String reason, LinkBy by, Instant at) {
        // Empty only when another transaction has just kept the same link: the next look sees it.
        return asserted(from, to, kind, machine, reason, by, at)
                .query(LinkStore::row)
                .optional()
                .orElseGet(() -> asserted(from, to, kind, machine, reason, by, at)
                        .query(LinkStore::row)
                        .single());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getObject(1, UUID.class), row.getBoolean(2));
    }

    private JdbcClient.StatementSpec asserted(
            Linkable from, Linkable to, LinkKind kind, boolean machine, String reason, LinkBy by, Instant at) {
        return jdbc.sql(ASSERT)
                .param("id", Ids.next())
                .param("from", from.ref().toString())
                .param("fromArea", from.area().value())
                .param("fromShelf", from.shelf())
                .param("fromKind", from.kind())
                .param("fromTexts", texts(from))
                .param("to", to.ref().toString())
                .param("toArea", to.area().value())
                .param("toShelf", to.shelf())
                .param("toKind", to.kind())
                .param("toTexts", texts(to))
                .param("given", to.given())
                .param("kind", kind.name())
                .param("machine", machine)
                .param("reason", reason)
                .param("said", from.text())
                .param("by", by.actor().value())
                .param("office", by.office())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static String[] texts(Linkable end) {
        return new String[] {end.labelTh(), end.labelEn(), end.shelfTh(), end.shelfEn(), end.href()};
    }

    /** Says the last word; how it stood before, empty when that word was said before. */
    Optional<LinkState> decide(UUID id, LinkState state, LinkBy by, Instant at) {
        return jdbc.sql("""
                update alignment.link l set state = :state, declined = false, decided_by = :by, decided_office = :office,
                    decided_at = :at
                from (select id, state, declined from alignment.link where id = :id for update) b
                where l.id = b.id and (b.state <> :state or b.declined)
                returning b.state""")
                .param("id", id)
                .param("state", state.name())
                .param("by", by.actor().value())
                .param("office", by.office())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> LinkState.valueOf(row.getString(1)))
                .optional();
    }

    /** Takes back what still waits; false when it waits no more. */
    boolean decline(UUID id, LinkBy by, Instant at) {
        return jdbc.sql("""
                update alignment.link set state = 'REFUSED', declined = true, decided_by = :by, decided_office = :office,
                    decided_at = :at
                where id = :id and state = 'ASSERTED'""")
                        .param("id", id)
                        .param("by", by.actor().value())
                        .param("office", by.office())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Says again what was taken back from below; false when it was not. */
    boolean assertAgain(UUID id, LinkBy by, Instant at) {
        return jdbc.sql("""
                update alignment.link set state = 'ASSERTED', declined = false, decided_by = null, decided_office = null,
                    decided_at = null, asserted_by = :by, asserted_office = :office, asserted_at = :at
                where id = :id and state = 'REFUSED' and declined""")
                        .param("id", id)
                        .param("by", by.actor().value())
                        .param("office", by.office())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql("select * from alignment.link where id = :id")
                .param("id", id)
                .query(LinkStore::link)
                .optional();
    }

    List<Link> listFrom(SubjectRef ref) {
        return jdbc.sql("select * from alignment.link where from_ref = :ref order by asserted_at, id")
                .param("ref", ref.toString())
                .query(LinkStore::link)
                .list();
    }

    /** Links of a branch, both ways; from below those of branches only. Written out as the index has it. */
    List<Link> listAtBranch(SubjectRef ref, int most) {
        return jdbc.sql("""
                (select * from alignment.link where from_ref = :ref order by asserted_at desc limit :most)
                union all
                (select * from alignment.link where to_ref = :ref and from_ref like 'plan-node:%'
                    and state <> 'REFUSED' order by asserted_at desc limit :most)""")
                .param("ref", ref.toString())
                .param("most", most)
                .query(LinkStore::link)
                .list();
    }

    List<Link> listWaiting(Collection<String> shelves, int most) {
        return jdbc.sql("""
                select * from alignment.link where state = 'ASSERTED' and to_shelf = any (:shelves::text[])
                order by asserted_at, id limit :most""")
                .param("shelves", shelves.toArray(String[]::new))
                .param("most", most)
                .query(LinkStore::link)
                .list();
    }

    /** Asserted links to frameworks, which wait for whoever adopts the plan below. */
    List<Link> listWaitingFrom(Collection<String> shelves, int most) {
        return jdbc.sql("""
                select * from alignment.link where state = 'ASSERTED' and to_given and from_shelf = any (:shelves::text[])
                order by asserted_at, id limit :most""")
                .param("shelves", shelves.toArray(String[]::new))
                .param("most", most)
                .query(LinkStore::link)
                .list();
    }

    /** The newest texts that people confirmed for anything on these shelves. */
    List<Confirmed> listConfirmed(Collection<String> shelves, int most) {
        return jdbc.sql("""
                select said, to_ref from alignment.link
                where state = 'CONFIRMED' and kind <> 'CONTRADICTS' and to_shelf = any (:shelves::text[])
                order by decided_at desc limit :most""")
                .param("shelves", shelves.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new Confirmed(row.getString(1), row.getString(2)))
                .list();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Link(
                row.getObject("id", UUID.class),
                end(row, "from", false, row.getString("said")),
                end(row, "to", row.getBoolean("to_given"), ""),
                LinkKind.valueOf(row.getString("kind")),
                LinkState.valueOf(row.getString("state")),
                row.getBoolean("declined"),
                row.getBoolean("machine"),
                row.getString("reason"),
                said(row.getString("asserted_office"), row.getObject("asserted_at", OffsetDateTime.class)),
                decided == null ? null : said(row.getString("decided_office"), decided));
    }

    private static Link.Said said(@Nullable String office, OffsetDateTime at) {
        return new Link.Said(
                office == null ? "" : office, at.atZoneSameInstant(THAILAND).toLocalDate());
    }

    private static Linkable end(ResultSet row, String end, boolean given, String text) throws SQLException {
        String[] texts = (String[]) row.getArray(end + "_texts").getArray();
        return new Linkable(
                SubjectRef.parse(row.getString(end + "_ref")),
                new AreaCode(row.getString(end + "_area")),
                row.getString(end + "_shelf"),
                row.getString(end + "_kind"),
                given,
                texts[0],
                texts[1],
                texts[2],
                texts[3],
                texts[4],
                text);
    }
}
