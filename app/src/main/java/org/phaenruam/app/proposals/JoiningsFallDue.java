package org.phaenruam.app.proposals;

import java.time.Duration;
import org.phaenruam.app.kernel.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every {@code phaen.joinings.every} (ten minutes; 0s: never) for joinings whose days to answer have passed. */
@Component
class JoiningsFallDue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JoiningsFallDue.class);
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final DueJoinings due;
    private final Recurring timer;

    JoiningsFallDue(DueJoinings due, @Value("${phaen.joinings.every:10m}") Duration every) {
        this.due = due;
        Duration first = every.compareTo(FIRST) < 0 ? every : FIRST;
        this.timer = new Recurring("joinings-due", first, every, this::look);
    }

    @Override
    public void start() {
        timer.start();
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
        timer.stop();
    }

    @Override
    public boolean isRunning() {
        return timer.runs();
    }
}
