package org.phaenruam.app.areas;

import java.time.Duration;
import org.phaenruam.app.kernel.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees while the server runs that changes of areas happen on their day. */
@Component
class ChangeCalendar implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeCalendar.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final AreaChangeDesk desk;
    private final Recurring timer;

    ChangeCalendar(AreaChangeDesk desk) {
        this.desk = desk;
        this.timer = new Recurring("areas-calendar", Duration.ZERO, EVERY, this::look);
    }

    @Override
    public void start() {
        timer.start();
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
        timer.stop();
    }

    @Override
    public boolean isRunning() {
        return timer.runs();
    }
}
