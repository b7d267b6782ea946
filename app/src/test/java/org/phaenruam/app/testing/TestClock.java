package org.phaenruam.app.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A clock that stands still in Thailand until a test moves it: Sunday 22 November 2026, nine in the morning. */
public final class TestClock extends Clock {
    public static final Instant START =
            OffsetDateTime.parse("2026-11-22T09:00:00+07:00").toInstant();
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private volatile Instant now = START;

    /** Puts the clock to nine in the morning of this day. */
    public void set(LocalDate day) {
        now = day.atTime(9, 0).atZone(THAILAND).toInstant();
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return THAILAND;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
