package org.phaenruam.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own, as the launcher starts it for real work, on the bench's data. */
final class Server implements AutoCloseable {
    private static final List<String> AS_RUN = List.of(
            "-XX:+UseSerialGC",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path data;
    private final int port;
    private final double startSeconds;

    private Server(Process process, Path data, int port, double startSeconds) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /** Makes the data when there is none: that takes minutes and is done once for a folder. */
    static void prepare(Setting setting) throws IOException, InterruptedException {
        if (Files.exists(setting.data().resolve("bench-ready"))) {
            return;
        }
        System.out.println("… making " + setting.needs() + " needs; once, for minutes");
        List<String> words = java(List.of());
        words.addAll(List.of(
                "generate",
                "national",
                "--needs",
                Integer.toString(setting.needs()),
                "--seed",
                "1",
                "--data",
                setting.data().toString()));
        int exit = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("the data could not be made: exit " + exit);
        }
        Files.createFile(setting.data().resolve("bench-ready"));
    }

    static List<String> java(List<String> options) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(AS_RUN);
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.phaenruam.app.App"));
        return words;
    }

    static Server start(Path data, List<String> options) throws IOException, InterruptedException {
        List<String> words = java(options);
        words.addAll(List.of("demo", "--port", "0", "--data", data.toString()));
        Server server = start(data, words, 180);
        server.awaitFigures();
        return server;
    }

    /** The first count of a large folder takes seconds; until then pages with figures say so. */
    private void awaitFigures() throws IOException, InterruptedException {
        for (int tries = 0; tries < 120; tries++) {
            if (get("/").statusCode() == 200) {
                return;
            }
            Thread.sleep(1_000);
        }
        throw new IOException("the server does not come to an end with its first count");
    }

    static Server start(Path data, List<String> words, int seconds) throws IOException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready http://127.0.0.1:")) {
                double took = (System.nanoTime() - began) / 1e9;
                Thread.ofPlatform().daemon().start(() -> drain(out));
                return new Server(process, data, Integer.parseInt(line.split("[: ]")[3]), took);
            }
            said.append(line).append('\n');
            if ((System.nanoTime() - began) / 1e9 > seconds) {
                break;
            }
        }
        process.destroy();
        throw new IOException("the server did not start: " + said);
    }

    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // what it says is not needed, but must not fill the pipe
            }
        } catch (IOException e) {
            // the server has ended
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to its line "ready". */
    double startSeconds() {
        return startSeconds;
    }

    long pid() {
        return process.pid();
    }

    /** One answer, read whole; uncompressed, as the load generator reads them. */
    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(60))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A connection of the owner to the server's own PostgreSQL. */
    Connection owner() throws IOException, SQLException {
        return owner(data);
    }

    static Connection owner(Path data) throws IOException, SQLException {
        String pgPort =
                Files.readAllLines(data.resolve("pgdata/postmaster.pid")).get(3).strip();
        Properties login = new Properties();
        login.setProperty("user", "phaen_owner");
        login.setProperty(
                "password", Files.readString(data.resolve("db-owner.password")).strip());
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + pgPort + "/phaen", login);
    }

    /** How many statements one request of this page sends, by PostgreSQL's own log; what runs by the clock is left out. */
    int statements(String path) throws IOException, SQLException, InterruptedException {
        Path log = data.resolve("pg.log");
        logging("0");
        Thread.sleep(300);
        long from = Files.size(log);
        get(path);
        Thread.sleep(200);
        logging("-1");
        byte[] all = Files.readAllBytes(log);
        String said = new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
        return (int) said.lines()
                .filter(l -> l.contains("duration:") && (l.contains(" execute ") || l.contains(" statement: ")))
                .filter(l -> !l.matches("(?i).*(: )(begin|commit|rollback|set |show |select 1$|alter system).*"))
                .filter(l -> !l.contains("stirred") && !l.contains("areas.revision") && !l.contains("pg_reload_conf"))
                .count();
    }

    private void logging(String from) throws IOException, SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + from);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws InterruptedException {
        http.close();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
