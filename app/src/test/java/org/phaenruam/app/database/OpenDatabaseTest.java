package org.phaenruam.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OpenDatabaseTest {
    private static String ask(DataSource source, String sql) {
        return JdbcClient.create(source).sql(sql).query(String.class).single();
    }

    @Test
    void a_second_start_finds_its_data_and_only_the_owner_of_the_folder_reads_the_passwords() throws Exception {
        Path folder = TestPostgres.freshFolder();
        try (OpenDatabase first = OpenDatabase.embedded(folder)) {
            JdbcClient.create(first.owner())
                    .sql("create table kept as select 7 n")
                    .update();
            assertThat(ask(first.owner(), "show fsync")).isEqualTo("on");
            assertThat(ask(first.owner(), "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(first.app(), "select current_user")).isEqualTo("phaen_app");
        }
        for (String file : List.of("db-owner.password", "db-app.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        try (OpenDatabase second = OpenDatabase.embedded(folder)) {
            assertThat(ask(second.owner(), "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_folder_in_use_is_refused_with_the_way_out_and_the_first_user_is_not_disturbed() {
        Path folder = TestPostgres.freshFolder();
        try (OpenDatabase first = OpenDatabase.embedded(folder)) {
            assertThatThrownBy(() -> OpenDatabase.embedded(folder))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("--data");
            assertThat(ask(first.app(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_orphan_of_a_killed_process_is_stopped_and_a_killed_postgres_is_started_again() throws Exception {
        Path folder = TestPostgres.freshFolder();
        Path binaries = PostgresBinaries.unpackedIn(folder);
        var orphan = new EmbeddedPostgres(folder, binaries, "secret", EmbeddedPostgres.Durability.FULL);
        orphan.start();
        try (Connection connection = orphan.connect("postgres")) {
            connection.createStatement().execute("create table kept as select 7 n");
        }
        var next = new EmbeddedPostgres(folder, binaries, "secret", EmbeddedPostgres.Durability.FULL);
        next.start();
        assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();

        ProcessHandle.of(next.pid()).orElseThrow().destroyForcibly();
        var last = new EmbeddedPostgres(folder, binaries, "secret", EmbeddedPostgres.Durability.FULL);
        last.start();
        try (last;
                Connection connection = last.connect("postgres");
                var rows = connection.createStatement().executeQuery("select n from kept")) {
            assertThat(rows.next()).isTrue();
        }
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(ProcessHandle.of(last.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void root_without_user_namespaces_runs_it_as_nobody() throws Exception {
        assumeTrue(NotRoot.here() != NotRoot.ALREADY && NotRoot.works(NotRoot.NOBODY), "only root can do this");
        Path folder = TestPostgres.freshFolder();
        Path home = PostgresBinaries.unpackedIn(folder);
        var durability = EmbeddedPostgres.Durability.NONE;
        for (int start = 1; start <= 2; start++) {
            try (var server = new EmbeddedPostgres(folder, home, "secret", durability, NotRoot.NOBODY)) {
                server.start();
                assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                        .isEqualTo(65534);
            }
        }
    }

    @Test
    void nobody_enters_without_a_password() {
        String url = TestPostgres.freshDatabase();
        String bare = url.substring(0, url.indexOf('?'));
        assertThatThrownBy(() -> DriverManager.getConnection(bare + "?user=" + EmbeddedPostgres.OWNER))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(bare, EmbeddedPostgres.OWNER, "wrong"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void somebody_elses_server_gets_the_app_role_with_a_password_that_every_node_can_derive() {
        String url = TestPostgres.freshDatabase();
        try (OpenDatabase first = OpenDatabase.external(TestPostgres.freshFolder(), url, null, null);
                OpenDatabase second = OpenDatabase.external(TestPostgres.freshFolder(), url, null, null)) {
            assertThat(ask(first.app(), "select current_user")).isEqualTo(first.appRole());
            assertThat(ask(second.app(), "select current_user")).isEqualTo(first.appRole());
            assertThat(ask(first.app(), "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
    }

    @Test
    void a_wrong_address_is_refused_without_showing_the_password() {
        Path folder = TestPostgres.freshFolder();
        assertThatThrownBy(() -> OpenDatabase.external(folder, "mysql://somewhere", null, null))
                .hasMessageContaining("Not an address");
        assertThatThrownBy(() -> OpenDatabase.external(folder, "jdbc:postgresql://127.0.0.1:1/x", null, null))
                .hasMessageContaining("PHAEN_DB_USER");
        assertThatThrownBy(() -> OpenDatabase.external(
                        folder, "jdbc:postgresql://127.0.0.1:1/x?user=a&password=hidden", null, null))
                .hasMessageContaining("cannot be used")
                .hasMessageNotContaining("hidden");
    }
}
