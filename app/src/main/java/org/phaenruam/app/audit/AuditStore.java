package org.phaenruam.app.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chains. The database refuses to change or remove them. */
@Component
class AuditStore {
    /** Jumps from chain to chain along the primary key instead of reading every record. */
    static final String HEADS = """
            with recursive c (chain) as (
                (select chain from audit.record order by chain limit 1)
                union all
                select (select r.chain from audit.record r where r.chain > c.chain order by r.chain limit 1)
                from c where c.chain is not null)
            select c.chain, last.seq as count, last.hash
            from c cross join lateral (
                select seq, hash from audit.record r where r.chain = c.chain order by seq desc limit 1) last
            where c.chain is not null order by c.chain
            """;

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a record says before it has its place in a chain; texts as {@link RecordLine} escapes them. */
    record Note(String chain, String actor, String deed, String subject, String area, String detail) {}

    /** Takes the chains for the rest of this transaction and appends to them, in one statement. */
    void append(List<Note> notes, Instant at) {
        jdbc.sql("select audit.append(:chains, :at, :actors, :deeds, :subjects, :areas, :details)")
                .param("chains", texts(notes, Note::chain))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actors", texts(notes, Note::actor))
                .param("deeds", texts(notes, Note::deed))
                .param("subjects", texts(notes, Note::subject))
                .param("areas", texts(notes, Note::area))
                .param("details", texts(notes, Note::detail))
                .query((row, n) -> true)
                .single();
    }

    private static String[] texts(List<Note> notes, Function<Note, String> text) {
        return notes.stream().map(text).toArray(String[]::new);
    }

    List<Head> heads() {
        return jdbc.sql(HEADS).query(Head.class).list();
    }

    /** How long each chain was when this signer last signed it. */
    Map<String, Long> checkpointed(String signer) {
        Map<String, Long> lengths = new HashMap<>();
        jdbc.sql("select chain, max(count) as count from audit.checkpoint where signer = :signer group by chain")
                .param("signer", signer)
                .query(row -> {
                    lengths.put(row.getString("chain"), row.getLong("count"));
                });
        return lengths;
    }

    void addCheckpoint(Head head, Instant at, String signer, String signature) {
        jdbc.sql("""
                        insert into audit.checkpoint (chain, count, head, at, signer, signature)
                        values (:chain, :count, :head, :at, :signer, :signature)
                        """)
                .param("chain", head.chain())
                .param("count", head.count())
                .param("head", head.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("signer", signer)
                .param("signature", signature)
                .update();
    }
}
