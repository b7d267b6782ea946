package org.phaenruam.app.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A deed that the server does again and again while it runs, on a daemon thread of its own. The deed must not throw; when the
 * memory ends in it, that is not kept in silence as timers do, but told to whoever hears of what no thread caught.
 */
public final class Recurring {
    private static final int PATIENCE_SECONDS = 5;

    private final String thread;
    private final Duration first;
    private final Duration every;
    private final Runnable deed;
    private volatile @Nullable ScheduledExecutorService timer;

    /**
     * @param first how long after the start it is done for the first time
     * @param every how long after each time it is done again; zero: never, not the first time either
     */
    public Recurring(String thread, Duration first, Duration every, Runnable deed) {
        this.thread = thread;
        this.first = first;
        this.every = every;
        this.deed = deed;
    }

    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(thread).factory());
        if (every.isPositive()) {
            started.scheduleWithFixedDelay(this::once, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
        timer = started;
    }

    private void once() {
        try {
            deed.run();
        } catch (OutOfMemoryError e) {
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, e);
        }
    }

    /** Lets a deed that is being done come to its end, for some seconds; true when it had been started. */
    public boolean stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running == null) {
            return false;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    public boolean runs() {
        return timer != null;
    }
}
