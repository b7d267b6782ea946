package org.phaenruam.app.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time tokens for the first administrator: good for one use within a day, kept as digests. */
@Repository
class SetupStore {
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    SetupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new token of 256 random bits; it replaces every older one. */
    String fresh(Instant now) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from accounts.setup_token where used_at is null").update();
        jdbc.sql("insert into accounts.setup_token (digest, expires_at) values (:digest, :expires)")
                .param("digest", SignInNames.sha256(token))
                .param("expires", AccountStore.at(now.plus(GOOD_FOR)))
                .update();
        return token;
    }

    boolean valid(String token, Instant now) {
        return jdbc.sql("""
                select exists (select 1 from accounts.setup_token
                               where digest = :digest and used_at is null and expires_at > :now)
                """)
                .param("digest", SignInNames.sha256(token))
                .param("now", AccountStore.at(now))
                .query(Boolean.class)
                .single();
    }

    /** Uses the token up; false when it is unknown, used or too old. Two users at once take turns. */
    boolean use(String token, Instant now) {
        return jdbc.sql("""
                        update accounts.setup_token set used_at = :now
                        where digest = :digest and used_at is null and expires_at > :now
                        """)
                        .param("digest", SignInNames.sha256(token))
                        .param("now", AccountStore.at(now))
                        .update()
                == 1;
    }
}
