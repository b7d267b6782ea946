package org.phaenruam.app.proposals;

import java.time.Duration;
import org.phaenruam.app.kernel.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees at the start, and again and again while the server runs, that needs which came late follow their areas. */
@Component
class LateNeedsLook implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LateNeedsLook.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final LateNeeds late;
    private final Recurring timer;

    LateNeedsLook(LateNeeds late) {
        this.late = late;
        this.timer = new Recurring("needs-late", Duration.ZERO, EVERY, this::look);
    }

    @Override
    public void start() {
        timer.start();
    }

    private void look() {
        try {
            int followed = late.look();
            if (followed > 0) {
                LOG.info("{} needs that were written while their areas changed have followed them", followed);
            }
        } catch (RuntimeException e) {
            LOG.error("needs that came late could not follow their areas; it is tried again", e);
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
