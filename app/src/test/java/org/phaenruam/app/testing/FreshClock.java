package org.phaenruam.app.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every class begins on the same morning, whatever day another class ended on, and a few minutes after the one before, so
 * that what the product counts by the minute starts anew.
 */
final class FreshClock implements BeforeAllCallback {
    private static final AtomicInteger CLASSES = new AtomicInteger();
    private static final int APART = 3;
    private static final int MOST = 240;

    @Override
    public void beforeAll(ExtensionContext story) {
        int minutes = APART * (CLASSES.getAndIncrement() % MOST);
        SpringExtension.getApplicationContext(story)
                .getBeanProvider(TestClock.class)
                .ifAvailable(clock -> clock.set(TestClock.START.plus(Duration.ofMinutes(minutes))));
    }
}
