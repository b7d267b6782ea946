package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaenruam.app.App;

/** A command reaches the database that it names or none: never another one because a server happens to run. */
class CommandsBesideAServerTest {
    private static final String OURS = "jdbc:postgresql://db.example:5433/phaen?user=owner&password=secret";

    @TempDir
    private Path data;

    private final List<String> asked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void aServerThatCounts() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ops/command", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip());
            byte[] answer = "+ counted\nexit 0\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void runsOn(String database) throws Exception {
        int port = server.getAddress().getPort();
        new ServerFile(port, "token", ProcessHandle.current().pid(), database).write(data);
    }

    private int run(String... arguments) {
        Progress terminal = new Progress() {
            @Override
            public void say(String line) {
                said.add(line);
            }

            @Override
            public void complain(String line) {
                said.add(line);
            }
        };
        return Phaen.run(new Product(App.class, terminal), arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {ServerFile.OWN, "db.example:5433/other", "db.example:5432/phaen", "elsewhere:5433/phaen"})
    void a_server_on_another_database_than_the_one_named_is_not_asked(String database) throws Exception {
        runsOn(database);
        assertThat(run("areas", "count", "--data", data.toString(), "--db", OURS))
                .isEqualTo(1);
        assertThat(run("import", "budget", "b.csv", "--data", data.toString(), "--db", OURS))
                .isEqualTo(1);
        assertThat(asked).isEmpty();
        assertThat(said)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("another database", "db.example:5433/phaen", "Leave out --db", "ใช้ฐานข้อมูลอื่น")
                        .doesNotContain("secret"));
    }

    @Test
    void a_server_on_the_database_named_runs_the_command_and_so_does_any_when_none_is_named() throws Exception {
        runsOn("db.example:5433/phaen");
        assertThat(run("areas", "count", "--data", data.toString(), "--db", OURS))
                .isZero();
        assertThat(run("areas", "count", "--data", data.toString())).isZero();
        assertThat(asked).containsExactly("areas count", "areas count");
        assertThat(said).containsExactly("counted", "counted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://db.example/phaen?password=secret", "postgresql://db.example/phaen", "phaen"})
    void what_is_no_address_of_a_postgresql_database_is_refused_with_and_without_a_server(String address)
            throws Exception {
        Path fresh = data.resolve("fresh");
        runsOn(ServerFile.OWN);
        assertThat(run("areas", "count", "--data", data.toString(), "--db", address))
                .isEqualTo(1);
        assertThat(run("run", "--data", fresh.toString(), "--db", address)).isEqualTo(1);
        assertThat(run("generate", "national", "--data", fresh.toString(), "--db", address))
                .isEqualTo(1);
        assertThat(asked).isEmpty();
        assertThat(said)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line)
                        .contains("Not an address of a PostgreSQL database", "ไม่ใช่ฐานข้อมูล PostgreSQL")
                        .doesNotContain("secret"));
        assertThat(fresh).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas count", "import needs f.csv", "import plan f.csv", "verify", "export audit a.txt"})
    void a_data_folder_that_is_not_there_is_told_and_not_made(String command) {
        Path mistyped = data.resolve("dmeo");
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--data", mistyped.toString()));
        assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
        assertThat(said).singleElement().asString().contains("no data folder " + mistyped, "ไม่มีโฟลเดอร์ข้อมูลนี้");
        assertThat(mistyped).doesNotExist();
    }
}
