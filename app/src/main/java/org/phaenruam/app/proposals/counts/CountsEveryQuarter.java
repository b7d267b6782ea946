package org.phaenruam.app.proposals.counts;

import java.time.Duration;
import org.phaenruam.app.kernel.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Counts anew every quarter of a second what others have stirred, from the start of the server on. */
@Component
class CountsEveryQuarter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CountsEveryQuarter.class);
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final int FORGET_EVERY = 240;

    private final StandingCounts counts;
    private final Recurring timer;
    private int turns;

    CountsEveryQuarter(StandingCounts counts) {
        this.counts = counts;
        this.timer = new Recurring("standing-counts", Duration.ZERO, EVERY, this::turn);
    }

    @Override
    public void start() {
        timer.start();
    }

    private void turn() {
        try {
            counts.refresh();
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
