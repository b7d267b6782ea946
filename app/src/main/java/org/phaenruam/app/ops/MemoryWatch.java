package org.phaenruam.app.ops;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.phaenruam.app.kernel.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends a server whose memory is so full that it does nothing but look for free memory: it answers nobody, and whoever keeps
 * it running sees only that it stands still. All that was told is in the database, so a clean end with a plain word about what
 * to do loses nothing.
 */
@Component
class MemoryWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(60);
    private static final int OUT_OF_MEMORY = 3;

    private final StandStill standStill = new StandStill();
    private final Recurring timer = new Recurring("memory-watch", EVERY, EVERY, this::look);
    private final AtomicBoolean ends = new AtomicBoolean();

    /** How often and how long free memory was looked for since the start. */
    record Collected(long times, long millis) {
        Collected plus(Collected other) {
            return new Collected(times + other.times, millis + other.millis);
        }
    }

    /** Whether nearly all the time of the last while went into looking for free memory, again and again. */
    static final class StandStill {
        private static final long WHILE_MILLIS = 20_000;
        private static final double MOST = 0.9;
        private static final int AGAIN = 4;

        private record Seen(long millis, Collected collected) {}

        private final Deque<Seen> seen = new ArrayDeque<>();

        boolean at(long millis, Collected collected) {
            seen.addLast(new Seen(millis, collected));
            Seen from = seen.getFirst();
            while (millis - from.millis >= WHILE_MILLIS) {
                if (collected.millis - from.collected.millis >= MOST * (millis - from.millis)
                        && collected.times - from.collected.times >= AGAIN) {
                    return true;
                }
                seen.removeFirst();
                from = seen.getFirst();
            }
            return false;
        }
    }

    private void look() {
        Collected collected = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(kind -> new Collected(kind.getCollectionCount(), kind.getCollectionTime()))
                .reduce(new Collected(0, 0), Collected::plus);
        if (standStill.at(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), collected)) {
            end();
        }
    }

    /** A thread that is gone may be one that the server cannot do without; a request that wanted too much is not gone. */
    private void uncaught(Thread thread, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            end();
        } else {
            LOG.error("the thread {} has ended", thread.getName(), thrown);
        }
    }

    private void end() {
        if (ends.getAndSet(true)) {
            return;
        }
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        LOG.error(
                "หน่วยความจำ {} MB ไม่พอ ระบบจึงหยุดเอง ข้อมูลที่บันทึกแล้วอยู่ครบ เปิดใหม่โดยให้หน่วยความจำมากขึ้น"
                        + " เช่น PHAEN_JAVA_OPTS=-Xmx{}m ./phaen run / {} MB of memory are not enough, so the server ends;"
                        + " what was stored is complete. Start it again with more, such as PHAEN_JAVA_OPTS=-Xmx{}m ./phaen"
                        + " run",
                megabytes,
                2 * megabytes,
                megabytes,
                2 * megabytes);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(PATIENCE_AT_THE_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        });
        Thread.ofPlatform().start(() -> System.exit(OUT_OF_MEMORY));
    }

    @Override
    public void start() {
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
        timer.start();
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
