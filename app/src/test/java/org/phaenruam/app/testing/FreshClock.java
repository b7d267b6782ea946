package org.phaenruam.app.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every story begins on the same morning, whatever day another story of the same product ended on. */
final class FreshClock implements BeforeAllCallback, BeforeEachCallback {
    @Override
    public void beforeAll(ExtensionContext story) {
        reset(story);
    }

    @Override
    public void beforeEach(ExtensionContext story) {
        reset(story);
    }

    private static void reset(ExtensionContext story) {
        SpringExtension.getApplicationContext(story)
                .getBeanProvider(TestClock.class)
                .ifAvailable(TestClock::reset);
    }
}
