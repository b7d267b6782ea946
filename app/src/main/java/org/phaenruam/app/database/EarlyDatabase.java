package org.phaenruam.app.database;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Opens and migrates the database in a thread of its own while Spring still reads its configuration; the bean waits for it
 * and fails with what failed there. A start that ends before anybody asked for the database closes it again.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class EarlyDatabase implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String BEAN = "earlyDatabase";

    @Override
    public void initialize(GenericApplicationContext context) {
        Opening opening = new Opening(() -> OpenDatabase.migrated(context.getEnvironment()));
        context.getDefaultListableBeanFactory().registerSingleton(BEAN, opening);
        context.getDefaultListableBeanFactory().registerDisposableBean(BEAN, opening::closeUnlessTaken);
        opening.start();
    }

    /** One opening on its way. */
    static final class Opening {
        private final FutureTask<OpenDatabase> work;
        private final Thread thread;
        private volatile boolean taken;

        Opening(Callable<OpenDatabase> opens) {
            this.work = new FutureTask<>(opens);
            this.thread = Thread.ofPlatform().name("early-database").unstarted(work);
        }

        void start() {
            thread.start();
        }

        /** Waits for the database; whoever gets it closes it. */
        OpenDatabase take() {
            try {
                OpenDatabase open = work.get();
                taken = true;
                return open;
            } catch (InterruptedException e) {
                thread.interrupt();
                Thread.currentThread().interrupt();
                throw new DatabaseFailure("The start of the database was interrupted", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new DatabaseFailure("The database fails: " + e.getCause(), e);
            }
        }

        /** Waits for what is on its way and closes it, unless it was handed out. */
        void closeUnlessTaken() {
            boolean interrupted = Thread.interrupted(); // closing must not be cut short
            for (boolean waiting = !taken; waiting; ) {
                try {
                    work.get().close();
                    waiting = false;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    waiting = false; // what failed has closed itself
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
