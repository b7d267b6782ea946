package org.phaenruam.app.areas;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees while the server runs that changes of areas happen on their day. */
@Component
class ChangeCalendar implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeCalendar.class);
    private static final int EVERY_SECONDS = 30;

    private final AreaChangeDesk desk;
    private @Nullable ScheduledExecutorService timer;

    ChangeCalendar(AreaChangeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("areas-calendar").factory());
        started.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        timer = started;
    }

    private void look() {
        try {
            desk.applyDue();
        } catch (RuntimeException e) {
            LOG.error("the changes of areas that are due could not be done; they are tried again", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(5, TimeUnit.SECONDS);
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
