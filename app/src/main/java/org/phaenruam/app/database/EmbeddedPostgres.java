package org.phaenruam.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supervises one PostgreSQL server in the data folder: a cluster made whole or not at all, durable settings, passwords
 * even on the loopback, orphans of a killed process stopped first, a clean stop at the end. No shutdown hook of its own:
 * whoever starts it closes it.
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String OWNER = "phaen_owner";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int STARTS = 8;

    /** Whether a commit must have reached the disk. {@code NONE} is for tests only. */
    enum Durability {
        FULL,
        NONE
    }

    private final Path home;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final Durability durability;
    private final NotRoot notRoot;
    private @Nullable Process process;
    private int port;

    EmbeddedPostgres(Path folder, Path binaries, String password, Durability durability) {
        this(folder, binaries, password, durability, NotRoot.here());
    }

    EmbeddedPostgres(Path folder, Path binaries, String password, Durability durability, NotRoot notRoot) {
        this.home = binaries;
        this.cluster = folder.resolve("pgdata");
        this.log = folder.resolve("pg.log");
        this.password = password;
        this.durability = durability;
        this.notRoot = notRoot;
    }

    /** Starts the server and returns when it answers. */
    void start() {
        try {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                makeCluster();
            }
            stopOrphan();
            for (int attempt = 1; !startOnce(); attempt++) {
                if (attempt == STARTS) {
                    throw new DatabaseFailure("PostgreSQL does not start; its log " + log + " ends with: " + lastLine()
                            + " (ฐานข้อมูลเปิดไม่ขึ้น ดูสาเหตุในไฟล์นี้)");
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (IOException e) {
            throw new DatabaseFailure("PostgreSQL cannot be started in " + cluster + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new DatabaseFailure("The start of PostgreSQL was interrupted", e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return password;
    }

    long pid() {
        return process == null ? -1 : process.pid();
    }

    private void makeCluster() throws IOException, InterruptedException {
        Path fresh = cluster.resolveSibling("pgdata.new");
        PostgresBinaries.deleteTree(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        notRoot.give(fresh);
        Path secret = cluster.resolveSibling("initdb.password");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        notRoot.give(secret);
        List<String> arguments = new ArrayList<>(List.of(
                "-D", fresh.toString(), "-U", OWNER, "-A", "scram-sha-256", "--pwfile=" + secret, "-E", "UTF8"));
        arguments.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions"));
        if (durability == Durability.NONE) {
            arguments.add("--no-sync");
        }
        int exit = run("initdb", arguments, 300);
        Files.deleteIfExists(secret);
        if (exit != 0) {
            throw new DatabaseFailure("PostgreSQL could not make its cluster; " + log + " ends with: " + lastLine()
                    + " (สร้างฐานข้อมูลไม่สำเร็จ)");
        }
        Files.move(fresh, cluster);
    }

    /** Stops what a killed process left running on this cluster, then removes its pid file. */
    void stopOrphan() throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.exists(pidFile) && !processesOnCluster().isEmpty()) {
            LOG.warn("a PostgreSQL left over from a killed process is being stopped");
            run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "30", "stop"), 40);
        }
        for (int i = 0; !processesOnCluster().isEmpty(); i++) {
            if (i > 200) {
                processesOnCluster().forEach(ProcessHandle::destroyForcibly);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        Files.deleteIfExists(pidFile);
    }

    /** Every PostgreSQL process works inside its cluster's folder; dead ones waiting to be reaped have no folder. */
    private List<ProcessHandle> processesOnCluster() throws IOException {
        Path real = cluster.toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(handle -> worksIn(handle.pid(), real)).toList();
        }
    }

    private static boolean worksIn(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean startOnce() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String durable = durability == Durability.FULL ? "on" : "off";
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=80",
                "shared_buffers=96MB",
                "fsync=" + durable,
                "synchronous_commit=" + durable,
                "full_page_writes=" + durable,
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC")) {
            arguments.addAll(List.of("-c", setting));
        }
        Process started = program("postgres", arguments).start();
        process = started;
        return answers(started);
    }

    private boolean answers(Process started) throws InterruptedException {
        while (started.isAlive()) {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(5);
            } catch (SQLException e) {
                if ("28P01".equals(e.getSQLState())) {
                    close();
                    throw new DatabaseFailure(
                            "The password file does not belong to the cluster " + cluster
                                    + " (รหัสผ่านในโฟลเดอร์ข้อมูลไม่ตรงกับฐานข้อมูล)",
                            e);
                }
                TimeUnit.MILLISECONDS.sleep(25);
            }
        }
        return false;
    }

    Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", OWNER);
        login.setProperty("password", password);
        return DriverManager.getConnection(url(database), login);
    }

    private ProcessBuilder program(String name, List<String> arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(notRoot.command(home.resolve("bin/" + name).toString(), arguments));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
        builder.environment().putAll(NotRoot.environment());
        return builder;
    }

    private int run(String name, List<String> arguments, int seconds) throws IOException, InterruptedException {
        Process started = program(name, arguments).start();
        if (!started.waitFor(seconds, TimeUnit.SECONDS)) {
            started.destroyForcibly();
            return -1;
        }
        return started.exitValue();
    }

    private String lastLine() throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.isEmpty() ? "(empty)" : lines.getLast();
    }

    /** Stops the server cleanly; sessions that are still open are cut off. */
    @Override
    public void close() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "30", "stop"), 40);
            if (!running.waitFor(5, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException e) {
            running.destroyForcibly();
            LOG.warn("PostgreSQL was stopped the hard way: {}", e.toString());
        } catch (InterruptedException e) {
            running.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
