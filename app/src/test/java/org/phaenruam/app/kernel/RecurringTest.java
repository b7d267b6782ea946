package org.phaenruam.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the server does again and again. */
class RecurringTest {
    @Test
    void the_end_of_the_memory_is_not_kept_in_silence() throws InterruptedException {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        CountDownLatch told = new CountDownLatch(1);
        Recurring deed = new Recurring("test-deed", Duration.ZERO, Duration.ofMillis(10), () -> {
            throw new OutOfMemoryError("made up");
        });
        try {
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
                if (thread.getName().equals("test-deed") && thrown instanceof OutOfMemoryError) {
                    told.countDown();
                }
            });
            deed.start();
            assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            deed.stop();
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
