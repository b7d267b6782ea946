package org.phaenruam.app.ops;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.phaenruam.app.kernel.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends a server or a command whose memory is so full that it does nothing but look for free memory: it answers nobody, and
 * whoever keeps it running sees only that it stands still. All that was told is in the database, so a clean end with a plain
 * word about what to do loses nothing.
 */
@Component
class MemoryWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration OUT_FOR = Duration.ofSeconds(20);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(60);
    static final int OUT_OF_MEMORY = 3;

    private final FullMemory memory;
    private final FullCollections collections = new FullCollections();
    private final Recurring timer = new Recurring("memory-watch", EVERY, EVERY, this::look);
    private final AtomicBoolean ends = new AtomicBoolean();
    // made beforehand: at the end there is no memory for them
    private final String lastWords;
    private final Runnable screen;
    private final Thread end = Thread.ofPlatform().name("memory-end").unstarted(() -> System.exit(OUT_OF_MEMORY));
    private final Thread endByForce =
            Thread.ofPlatform().name("memory-end-by-force").daemon().unstarted(MemoryWatch::halt);

    /**
     * @param command the command that is being run, such as {@code import needs}; empty in a server
     * @param demo whether the server is one for trying out
     */
    @Autowired
    MemoryWatch(@Value("${phaen.command:}") String command, @Value("${phaen.demo:false}") boolean demo) {
        this(command, demo, OUT_FOR);
    }

    MemoryWatch(String command, boolean demo, Duration outFor) {
        this.memory = new FullMemory(outFor.toMillis());
        if (command.isEmpty()) {
            this.lastWords = NotEnoughMemory.server(demo ? "demo" : "run");
            this.screen = () -> {}; // a server's log is on its screen
        } else {
            Terminal terminal = new Terminal();
            this.lastWords = NotEnoughMemory.command(command);
            this.screen = () -> terminal.complain(lastWords);
        }
    }

    private void look() {
        if (memory.isOut(collections.at(TimeUnit.NANOSECONDS.toMillis(System.nanoTime())))) {
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
        endByForce.start();
        try {
            screen.run();
            LOG.error(lastWords);
        } finally {
            end.start();
        }
    }

    private static void halt() {
        try {
            Thread.sleep(PATIENCE_AT_THE_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(OUT_OF_MEMORY);
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
