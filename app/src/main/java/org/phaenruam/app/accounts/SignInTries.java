package org.phaenruam.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts wrong tries by the name that was typed, existing or not, and locks a name out for a while. A try counts before
 * the password is looked at, so that many tries at once are no way round.
 */
@Repository
class SignInTries {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int most;
    private final Duration locked;

    SignInTries(
            JdbcClient jdbc,
            Clock clock,
            @Value("${phaen.sign-in.tries:8}") int most,
            @Value("${phaen.sign-in.lock-minutes:15}") int lockMinutes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = most;
        this.locked = Duration.ofMinutes(lockMinutes);
    }

    /** What is left of the allowed tries after this one. */
    enum Standing {
        OPEN,
        /** This was the last allowed try; if it is wrong, the name is locked. */
        LAST,
        LOCKED
    }

    int most() {
        return most;
    }

    long lockedMinutes() {
        return locked.toMinutes();
    }

    /** Counts one try and says whether it may go on. */
    Standing begin(String typedName) {
        Instant now = clock.instant();
        int count = jdbc.sql("""
                insert into accounts.sign_in_try as t (name_digest, failed, last_at) values (:name, 1, :now)
                on conflict (name_digest) do update set
                    failed = case when t.locked_until <= :now or t.last_at < :old then 1 else t.failed + 1 end,
                    last_at = :now,
                    locked_until = case when t.locked_until > :now then t.locked_until
                                        when t.locked_until is null and t.last_at >= :old and t.failed + 1 >= :most
                                        then :until end
                returning failed
                """)
                .param("name", SignInNames.digest(typedName))
                .param("now", AccountStore.at(now))
                .param("old", AccountStore.at(now.minus(FORGOTTEN_AFTER)))
                .param("until", AccountStore.at(now.plus(locked)))
                .param("most", most)
                .query(Integer.class)
                .single();
        if (count == 1) {
            forgetOld(now);
        }
        return count > most ? Standing.LOCKED : count == most ? Standing.LAST : Standing.OPEN;
    }

    /** The password was right: the name starts afresh. */
    void succeeded(String typedName) {
        jdbc.sql("delete from accounts.sign_in_try where name_digest = :name")
                .param("name", SignInNames.digest(typedName))
                .update();
    }

    private void forgetOld(Instant now) {
        jdbc.sql(
                        "delete from accounts.sign_in_try where last_at < :old and (locked_until is null or locked_until < :now)")
                .param("old", AccountStore.at(now.minus(FORGOTTEN_AFTER)))
                .param("now", AccountStore.at(now))
                .update();
    }
}
