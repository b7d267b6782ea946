package org.phaenruam.app.areas;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for changes of the tree made on other nodes (PostgreSQL LISTEN) and reads it anew. Keeps one connection for
 * itself; after a lost connection it tries again every second and reads whatever it missed.
 */
@Component
class AreasWatch implements SmartLifecycle {
    static final String CHANNEL = "phaen_areas";
    private static final Logger LOG = LoggerFactory.getLogger(AreasWatch.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final long AGAIN_NANOS = 1_000_000_000L;

    private final DataSource source;
    private final AreaBook book;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection listening;

    AreasWatch(DataSource source, AreaBook book) {
        this.source = source;
        this.book = book;
    }

    @Override
    public void start() {
        Thread fresh = Thread.ofPlatform().daemon().name("areas-watch").unstarted(this::watch);
        thread = fresh;
        fresh.start();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the server and the database stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        try {
            wake();
            LockSupport.unpark(running);
            if (!running.join(Duration.ofSeconds(2))) {
                cut();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A call on the channel ends the wait; other nodes find nothing new. */
    private void wake() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        } catch (SQLException e) {
            LOG.debug("the listener could not be called to stop: {}", e.toString());
            cut();
        }
    }

    private void watch() {
        while (thread == Thread.currentThread()) {
            try {
                listen();
            } catch (SQLException | RuntimeException e) {
                if (thread == Thread.currentThread()) {
                    LOG.warn("listening for changes of the areas was cut off and starts again: {}", e.toString());
                    LockSupport.parkNanos(AGAIN_NANOS);
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = source.getConnection()) {
            listening = connection.unwrap(Connection.class);
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            book.refresh();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (thread == Thread.currentThread()) {
                if (postgres.getNotifications(WAIT_MILLIS).length > 0 && thread == Thread.currentThread()) {
                    book.refresh();
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("unlisten *");
            }
        } finally {
            listening = null;
        }
    }

    /** Breaks the connection, as a lost network does; the pool throws it away. */
    void cut() {
        Connection connection = listening;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the listening connection was already gone: {}", e.toString());
            }
        }
    }
}
