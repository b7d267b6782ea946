package org.phaenruam.app.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Takes the chain for this transaction, then reads its end. */
    Head lockAndFindHead(String chain) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit ' || :chain, 0))")
                .param("chain", chain)
                .query((row, n) -> true)
                .single();
        return jdbc.sql(
                        "select chain, seq as count, hash from audit.record where chain = :chain order by seq desc limit 1")
                .param("chain", chain)
                .query(Head.class)
                .optional()
                .orElseGet(() -> Head.none(chain));
    }

    void append(RecordLine line, String hash) {
        jdbc.sql("""
                        insert into audit.record
                            (chain, seq, at, actor, deed, subject, area, detail, prev_hash, hash)
                        values (:chain, :seq, :at, :actor, :deed, :subject, :area, :detail, :prevHash, :hash)
                        """)
                .param("chain", line.chain())
                .param("seq", line.seq())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .param("actor", line.actor())
                .param("deed", line.deed())
                .param("subject", line.subject())
                .param("area", line.area())
                .param("detail", line.detail())
                .param("prevHash", line.prevHash())
                .param("hash", hash)
                .update();
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
