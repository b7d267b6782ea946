package org.phaenruam.app.proposals;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every {@code phaen.joinings.every} (ten minutes; 0s: never) for joinings whose days to answer have passed. */
@Component
class JoiningsFallDue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JoiningsFallDue.class);

    private final DueJoinings due;
    private final Duration every;
    private @Nullable ScheduledExecutorService timer;

    JoiningsFallDue(DueJoinings due, @Value("${phaen.joinings.every:10m}") Duration every) {
        this.due = due;
        this.every = every;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("joinings-due").factory());
        if (every.isPositive()) {
            long millis = every.toMillis();
            started.scheduleWithFixedDelay(this::look, Math.min(millis, 60_000), millis, TimeUnit.MILLISECONDS);
        }
        timer = started;
    }

    private void look() {
        try {
            due.settle();
        } catch (RuntimeException e) {
            LOG.error("joinings that are due could not be looked for; it is tried again", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
