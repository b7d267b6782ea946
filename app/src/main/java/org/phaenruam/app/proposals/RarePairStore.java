package org.phaenruam.app.proposals;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.phaenruam.app.web.SearchWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which pairs of letters are worth looking up. Each pair costs the reading of all needs that have it, and some are in nearly all:
 * the few rarest find hardly more needs, and what they find is compared with the words anyhow. How rare pairs are is told by
 * PostgreSQL's own statistics; without them all pairs are looked up. When they cannot be read a search
 * goes on with what is known, and asks again ten minutes later.
 */
@Repository
class RarePairStore {
    private static final Logger LOG = LoggerFactory.getLogger(RarePairStore.class);
    private static final int ENOUGH = 4;
    private static final long EVERY_NANOS = Duration.ofMinutes(10).toNanos();

    private final JdbcClient jdbc;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Known known = new Known(Map.of(), System.nanoTime() - EVERY_NANOS);

    RarePairStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In how many of all needs the common pairs are, 0 to 1, as it was then. */
    private record Known(Map<String, Float> shares, long at) {}

    /** The pairs by which these words are looked up: the rarest of each word, all of them where nothing is known. */
    String[] of(SearchWords words) {
        return rarest(words, shares());
    }

    static String[] rarest(SearchWords words, Map<String, Float> shares) {
        return shares.isEmpty()
                ? words.pairs()
                : words.keys().stream()
                        .flatMap(key -> Arrays.stream(SearchWords.pairsOf(key))
                                .sorted(Comparator.comparing(pair -> shares.getOrDefault(pair, 0f)))
                                .limit(ENOUGH))
                        .distinct()
                        .toArray(String[]::new);
    }

    private Map<String, Float> shares() {
        if (System.nanoTime() - known.at >= EVERY_NANOS && reading.compareAndSet(false, true)) {
            Map<String, Float> shares = known.shares;
            try {
                shares = read();
            } catch (DataAccessException unread) {
                LOG.warn("how rare pairs of letters are cannot be read, searches go on with what is known", unread);
            } finally {
                known = new Known(shares, System.nanoTime());
                reading.set(false);
            }
        }
        return known.shares;
    }

    private Map<String, Float> read() {
        Map<String, Float> shares = new HashMap<>();
        jdbc.sql("""
            select u.pair, u.share from pg_stats s cross join lateral unnest(
                cast(cast(s.most_common_elems as text) as text[]), s.most_common_elem_freqs) u (pair, share)
            where u.pair is not null and s.schemaname = 'proposals' and s.tablename = 'need' and s.attname = 'search_pairs'\
            """).query(row -> {
            shares.put(row.getString("pair"), row.getFloat("share"));
        });
        return shares;
    }
}
