package org.phaenruam.app.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes checkpoints while the server runs, and a last one when it stops cleanly, after the last page was answered. */
@Component
class CheckpointEveryMinute implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointEveryMinute.class);

    private final AuditChains chains;
    private @Nullable ScheduledExecutorService timer;

    CheckpointEveryMinute(AuditChains chains) {
        this.chains = chains;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-checkpoint").factory());
        started.scheduleWithFixedDelay(this::checkpoint, 60, 60, TimeUnit.SECONDS);
        timer = started;
    }

    private void checkpoint() {
        try {
            chains.checkpoint();
        } catch (RuntimeException e) {
            LOG.error("the audit checkpoint could not be made", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdown();
            checkpoint();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** Starts first and so stops last, when no page is being answered any more. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
