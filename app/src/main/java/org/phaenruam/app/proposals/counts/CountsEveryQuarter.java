package org.phaenruam.app.proposals.counts;

import java.time.Duration;
import org.phaenruam.app.kernel.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts anew every quarter of a second what others have stirred, from the start of the server on. While much is written in
 * places with many needs, counting rests nine times as long as it took, up to a second: who writes has most of the machine.
 * Who asks for figures after a writing of this server does not wait for a turn.
 */
@Component
class CountsEveryQuarter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CountsEveryQuarter.class);
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final int FORGET_EVERY = 240;
    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int RESTS_TIMES = 9;

    private final StandingCounts counts;
    private final Recurring timer;
    private int turns;
    private long restsUntil = System.nanoTime();

    CountsEveryQuarter(StandingCounts counts) {
        this.counts = counts;
        this.timer = new Recurring("standing-counts", Duration.ZERO, EVERY, this::turn);
    }

    @Override
    public void start() {
        timer.start();
    }

    private void turn() {
        long begun = System.nanoTime();
        if (begun - restsUntil < 0) {
            return;
        }
        try {
            counts.refresh();
            long now = System.nanoTime();
            restsUntil = now + Math.min(LONGEST_REST_NANOS, RESTS_TIMES * (now - begun));
            if (++turns % FORGET_EVERY == 0) {
                counts.forgetOld();
            }
        } catch (RuntimeException e) {
            if (timer.runs()) {
                LOG.warn("the counts of needs could not be brought up to date; next try in a moment: {}", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        timer.stop();
    }

    @Override
    public boolean isRunning() {
        return timer.runs();
    }
}
