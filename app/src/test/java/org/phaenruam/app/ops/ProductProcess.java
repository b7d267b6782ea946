package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.app.testing.Browser;

/** The built product as a process of its own, just as people start it. */
final class ProductProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/app.jar").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("(?m)^ready (http://127\\.0\\.0\\.1:[0-9]+) in [0-9.]+ s$");
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path out;
    private final Path err;

    private ProductProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Path freshFolder(String name) throws IOException {
        return Files.createTempDirectory(
                Files.createDirectories(Path.of("target/killed").toAbsolutePath()), name);
    }

    static ProductProcess start(String... arguments) throws IOException {
        Path out = Files.createTempFile(Files.createDirectories(Path.of("target/killed")), "out", ".txt");
        Path err = Files.createTempFile(Path.of("target/killed"), "err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        // a test that failed half-way must not leave a server running
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new ProductProcess(process, out, err);
    }

    /** Starts a server and waits for its ready line. */
    static ProductProcess serving(String... arguments) throws IOException, InterruptedException {
        ProductProcess server = start(arguments);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!READY.matcher(server.out()).find()) {
            if (!server.process.isAlive() || System.nanoTime() > end) {
                server.close();
                throw new IllegalStateException("no ready line; " + server.out() + server.err());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return server;
    }

    String base() throws IOException {
        Matcher ready = READY.matcher(out());
        if (!ready.find()) {
            throw new IllegalStateException("not ready");
        }
        return ready.group(1);
    }

    Browser browser() throws IOException {
        return new Browser(base());
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** Waits until it has said this; what it says after its ready line comes a moment later. */
    void untilItSays(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!out().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("it does not say " + text + "; " + out() + err());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    String lastLine() throws IOException {
        return out().lines().reduce("", (before, line) -> line);
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /** Waits for the process to end by itself; its exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end");
        }
        return process.exitValue();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to stop, as Ctrl-C and systemd do. */
    int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    /** PostgreSQL's processes that work in this data folder. */
    static List<ProcessHandle> postgres(Path data) {
        Path cluster = data.resolve("pgdata");
        return ProcessHandle.allProcesses()
                .filter(handle -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc/" + handle.pid() + "/cwd"))
                                .equals(cluster);
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
