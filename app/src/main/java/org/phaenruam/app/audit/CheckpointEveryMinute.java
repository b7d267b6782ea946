package org.phaenruam.app.audit;

import java.time.Duration;
import org.phaenruam.app.kernel.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes checkpoints while the server runs, and a last one when it stops cleanly, after the last page was answered. */
@Component
class CheckpointEveryMinute implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointEveryMinute.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final AuditChains chains;
    private final Recurring timer;

    CheckpointEveryMinute(AuditChains chains) {
        this.chains = chains;
        this.timer = new Recurring("audit-checkpoint", EVERY, EVERY, this::checkpoint);
    }

    @Override
    public void start() {
        timer.start();
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
        if (timer.stop()) {
            checkpoint();
        }
    }

    @Override
    public boolean isRunning() {
        return timer.runs();
    }

    /** Starts first and so stops last, when no page is being answered any more. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
