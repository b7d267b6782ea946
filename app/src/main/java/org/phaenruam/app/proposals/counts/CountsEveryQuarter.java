package org.phaenruam.app.proposals.counts;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Counts anew every quarter of a second what others have stirred, from the start of the server on. */
@Component
class CountsEveryQuarter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CountsEveryQuarter.class);
    private static final int EVERY_MILLIS = 250;
    private static final int FORGET_EVERY = 240;

    private final StandingCounts counts;
    private @Nullable ScheduledExecutorService timer;
    private int turns;

    CountsEveryQuarter(StandingCounts counts) {
        this.counts = counts;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("standing-counts").factory());
        started.scheduleWithFixedDelay(this::turn, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        timer = started;
    }

    private void turn() {
        try {
            counts.refresh();
            if (++turns % FORGET_EVERY == 0) {
                counts.forgetOld();
            }
        } catch (RuntimeException e) {
            if (timer != null) {
                LOG.warn("the counts of needs could not be brought up to date; next try in a moment: {}", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdown();
            try {
                if (!running.awaitTermination(5, TimeUnit.SECONDS)) {
                    running.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
