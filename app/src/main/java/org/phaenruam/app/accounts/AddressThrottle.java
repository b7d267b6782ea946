package org.phaenruam.app.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * At most so many sign-in tries a minute from one network address. Kept in memory of this server and simple on purpose:
 * a whole village may share one address, so the limit is wide; the narrow one is by name ({@link SignInTries}).
 */
@Component
class AddressThrottle {
    private static final int MOST_ADDRESSES = 10_000;

    private record Minute(long minute, int count) {}

    private final Map<String, Minute> seen = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int perMinute;

    AddressThrottle(Clock clock, @Value("${phaen.sign-in.per-minute:60}") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts a try; false when there were too many in this minute. */
    boolean allows(String address) {
        long now = clock.instant().getEpochSecond() / 60;
        if (seen.size() > MOST_ADDRESSES) {
            seen.values().removeIf(minute -> minute.minute() < now);
        }
        Minute counted = seen.merge(
                address,
                new Minute(now, 1),
                (old, one) -> old.minute() == now ? new Minute(now, old.count() + 1) : one);
        return counted.count() <= perMinute;
    }
}
