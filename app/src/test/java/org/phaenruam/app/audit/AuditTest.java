package org.phaenruam.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

class AuditTest {
    private static AuditWorld world;

    @BeforeAll
    static void open() {
        world = new AuditWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_record_outside_the_deeds_transaction_is_refused_and_a_failed_deed_leaves_none() {
        assertThatThrownBy(() -> world.audit.record(
                        ActorRef.system("test"), "a.b", SubjectRef.parse("need:1"), AreaCode.NATION, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        world.transaction.executeWithoutResult(status -> {
            world.audit.record(
                    ActorRef.system("test"), "a.b", SubjectRef.parse("need:1"), new AreaCode("19"), Map.of());
            status.setRollbackOnly();
        });
        assertThat(count("19")).isZero();
    }

    @Test
    void a_deed_whose_record_cannot_be_written_is_not_done() {
        world.owner
                .sql("create table if not exists audit.deed_of_a_test (n int)")
                .update();
        world.owner
                .sql("grant insert on audit.deed_of_a_test to " + world.database.appRole())
                .update();
        assertThatThrownBy(() -> world.transaction.executeWithoutResult(status -> {
                    JdbcClient.create(world.context.getBean(DataSource.class))
                            .sql("insert into audit.deed_of_a_test values (1)")
                            .update();
                    world.audit.record(
                            ActorRef.system("test"), "a.b", SubjectRef.parse("need:1"), new AreaCode("18"), Map.of());
                    world.owner
                            .sql("revoke insert on audit.record from " + world.database.appRole())
                            .update();
                }))
                .isInstanceOf(DataAccessException.class);
        world.owner
                .sql("grant insert on audit.record to " + world.database.appRole())
                .update();
        assertThat(count("18")).isZero();
        assertThat(world.owner
                        .sql("select count(*) from audit.deed_of_a_test")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void deeds_that_touch_two_provinces_in_either_order_do_not_wait_for_each_other_crosswise() throws Exception {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                List<String> order = i % 2 == 0 ? List.of("16", "17") : List.of("17", "16");
                done.add(all.submit(() ->
                        world.transaction.executeWithoutResult(status -> order.forEach(area -> world.audit.record(
                                ActorRef.system("test"),
                                "a.b",
                                SubjectRef.parse("need:1"),
                                new AreaCode(area),
                                Map.of())))));
            }
            for (var each : done) {
                each.get();
            }
        }
        assertThat(count("16")).isEqualTo(40);
        assertThat(count("17")).isEqualTo(40);
        assertThat(world.chains.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void villages_and_districts_write_in_the_chain_of_their_province_wider_areas_in_their_own() {
        assertThat(Audit.chainOf(new AreaCode("50010101"))).isEqualTo("50");
        assertThat(Audit.chainOf(new AreaCode("5001"))).isEqualTo("50");
        assertThat(Audit.chainOf(new AreaCode("N1"))).isEqualTo("N1");
        assertThat(Audit.chainOf(AreaCode.NATION)).isEqualTo("TH");
    }

    @Test
    void the_hash_is_what_anyone_can_compute_from_the_exported_line() throws Exception {
        world.record("20", "need.submitted", Map.of("b", "แท็บ\tบรรทัด\nใหม่\\;=", "a", "\0\r"));
        var out = new ByteArrayOutputStream();
        world.chains.export(out);
        String line = out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(l -> l.startsWith("20\t"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .startsWith("20\t1\t2026-11-22T02:00:00.000000Z\tsystem:test\tneed.submitted\tneed:20\t20\t"
                        + "a=\\0\\r;b=แท็บ\\tบรรทัด\\nใหม่\\\\\\;\\=\t" + "0".repeat(64) + "\t");
        int end = line.lastIndexOf('\t') + 1;
        assertThat(line.substring(end))
                .isEqualTo(RecordLine.sha256(line.substring(0, end).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void writers_of_one_chain_and_of_many_at_once_leave_whole_chains() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(12)) {
            List<Future<?>> all = IntStream.range(0, 240)
                    .<Future<?>>mapToObj(i -> writers.submit(() -> {
                        world.record(i % 2 == 0 ? "60" : Integer.toString(61 + i % 9), "need.submitted", Map.of());
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(count("60")).isEqualTo(120);
        assertThat(world.chains.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void the_app_role_can_neither_change_nor_remove_nor_disarm() {
        world.record("21", "need.submitted", Map.of());
        for (String forbidden : List.of(
                "update audit.record set actor = 'x'",
                "delete from audit.record",
                "truncate audit.record",
                "update audit.checkpoint set count = 1",
                "delete from audit.checkpoint",
                "truncate audit.checkpoint",
                "alter table audit.record disable trigger for_ever",
                "alter table audit.record disable trigger all",
                "drop table audit.record",
                "drop trigger for_ever on audit.record",
                "set session_replication_role = replica",
                "create or replace function audit.refuse() returns trigger language plpgsql as 'begin return new; end'",
                "create table audit.mine (n int)",
                "alter role current_user superuser",
                "set role "
                        + world.owner
                                .sql("select current_user")
                                .query(String.class)
                                .single())) {
            assertThatThrownBy(() -> world.app.sql(forbidden).update())
                    .as(forbidden)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void even_the_owner_is_refused_while_the_guards_stand() {
        world.record("22", "need.submitted", Map.of());
        JdbcClient owner = world.owner;
        for (String forbidden : List.of(
                "update audit.record set actor = 'x'",
                "delete from audit.record",
                "truncate audit.record",
                "set session_replication_role = replica; delete from audit.record",
                "truncate audit.checkpoint")) {
            assertThatThrownBy(() -> owner.sql(forbidden).update())
                    .as(forbidden)
                    .hasStackTraceContaining("for ever");
        }
        owner.sql("reset session_replication_role").update();
    }

    @Test
    void the_key_is_for_its_owner_only_and_a_checkpoint_is_made_once_for_each_change() throws Exception {
        Path folder = world.database.dataFolder();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("audit-key.ed25519"))))
                .isEqualTo("rw-------");
        world.record("23", "need.submitted", Map.of());
        assertThat(world.chains.checkpoint()).isPositive();
        assertThat(world.chains.checkpoint()).isZero();
        assertThat(Files.readAllLines(folder.resolve(CheckpointFile.NAME)))
                .anyMatch(line -> line.startsWith("checkpoint\t23\t1\t"));
    }

    private static int count(String chain) {
        return world.app
                .sql("select count(*) from audit.record where chain = ?")
                .param(chain)
                .query(Integer.class)
                .single();
    }
}
