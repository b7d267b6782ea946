package org.phaenruam.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One PostgreSQL for the tests of this JVM, without waiting for the disk; stopped and removed when the JVM ends. */
public final class TestPostgres {
    private static final Path ROOT = Path.of("target/test-postgres").toAbsolutePath();
    private static final String PASSWORD = "only-for-tests";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** A new, empty database on the test server; the address carries the owner's user and password. */
    public static String freshDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.url(name) + "?user=" + EmbeddedPostgres.OWNER + "&password=" + PASSWORD;
    }

    /** A new, empty folder under target/. */
    public static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(ROOT.resolve(name())), "data");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name() {
        return "jvm-" + ProcessHandle.current().pid();
    }

    private static EmbeddedPostgres start() {
        try {
            Files.createDirectories(ROOT);
            removeLeftovers();
            Path folder = Files.createDirectories(ROOT.resolve(name()));
            var server = new EmbeddedPostgres(
                    folder, PostgresBinaries.unpackedIn(ROOT), PASSWORD, EmbeddedPostgres.Durability.NONE);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            return server;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(EmbeddedPostgres server, Path folder) {
        server.close();
        try {
            PostgresBinaries.deleteTree(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder + ": " + e);
        }
    }

    private static void removeLeftovers() throws IOException, InterruptedException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(ROOT)) {
            folders = entries.filter(path -> path.getFileName().toString().startsWith("jvm-"))
                    .toList();
        }
        for (Path folder : folders) {
            long pid = Long.parseLong(folder.getFileName().toString().substring(4));
            if (ProcessHandle.of(pid).isEmpty()) {
                if (Files.exists(folder.resolve("pgdata"))) {
                    new EmbeddedPostgres(
                                    folder, PostgresBinaries.unpackedIn(ROOT), "", EmbeddedPostgres.Durability.NONE)
                            .stopOrphan();
                }
                TimeUnit.MILLISECONDS.sleep(10);
                PostgresBinaries.deleteTree(folder);
            }
        }
    }
}
