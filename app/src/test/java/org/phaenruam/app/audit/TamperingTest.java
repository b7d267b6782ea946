package org.phaenruam.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.database.TestPostgres;

class TamperingTest {
    private AuditWorld world;

    @BeforeEach
    void open() {
        world = new AuditWorld();
        world.records("50", 40);
        world.records("TH", 3);
        world.records("24", 20);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private byte[] exported() throws IOException {
        Path copy = TestPostgres.freshFolder().resolve("chains.txt");
        try (OutputStream out = Files.newOutputStream(copy)) {
            assertThat(world.chains.export(out)).isEqualTo(63);
        }
        assertThat(world.chains.verifyFile(copy)).isEqualTo(new Verdict.Intact(63, 3, 1, List.of()));
        return Files.readAllBytes(copy);
    }

    private Verdict verdictOn(byte[] bytes) throws IOException {
        Path copy = TestPostgres.freshFolder().resolve("changed.txt");
        Files.write(copy, bytes);
        Verdict verdict = world.chains.verifyFile(copy);
        Files.delete(copy);
        return verdict;
    }

    @Test
    void every_one_of_a_thousand_single_byte_changes_of_an_exported_copy_is_found() throws Exception {
        byte[] good = exported();
        long seed = Long.getLong("phaen.seed", System.nanoTime());
        Random random = new Random(seed);
        Path copy = TestPostgres.freshFolder().resolve("changed.txt");
        for (int i = 0; i < (Boolean.getBoolean("phaen.long") ? 100_000 : 1_000); i++) {
            byte[] changed = good.clone();
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (changed[at] ^ (1 + random.nextInt(255)));
            Files.write(copy, changed);
            assertThat(world.chains.verifyFile(copy))
                    .as("byte %d of %d, seed %d", at, changed.length, seed)
                    .isInstanceOf(Verdict.Broken.class);
        }
    }

    @Test
    void a_cut_off_tail_is_found_whether_whole_records_or_bytes_are_missing() throws Exception {
        byte[] good = exported();
        List<Integer> lineEnds = new java.util.ArrayList<>();
        for (int i = 0; i < good.length - 1; i++) {
            if (good[i] == '\n') {
                lineEnds.add(i + 1);
            }
        }
        for (int end : lineEnds) {
            assertThat(verdictOn(Arrays.copyOf(good, end))).isInstanceOf(Verdict.Broken.class);
        }
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            assertThat(verdictOn(Arrays.copyOf(good, random.nextInt(good.length))))
                    .isInstanceOf(Verdict.Broken.class);
        }
        assertThat(verdictOn(Arrays.copyOf(good, good.length - 1))).isInstanceOf(Verdict.Broken.class);
        assertThat(verdictOn(Arrays.copyOf(good, good.length + 1))).isInstanceOf(Verdict.Broken.class);
        assertThat(verdictOn(Arrays.copyOf(good, lineEnds.getLast())))
                .isEqualTo(new Verdict.Broken("TH#3", "the chain ends after 2 records, it had 3"));
    }

    @Test
    void the_first_changed_record_of_the_database_is_named() {
        assertThat(world.chains.verify()).isEqualTo(new Verdict.Intact(63, 3, 0, List.of()));
        world.tamper("audit.record", "update audit.record set actor = 'system:else' where chain = '50' and seq >= 17");
        assertThat(world.chains.verify()).isEqualTo(new Verdict.Broken("50#17", "its hash does not fit what it says"));
    }

    @Test
    void a_removed_record_and_a_removed_tail_of_the_database_are_named() {
        world.chains.checkpoint();
        world.tamper("audit.record", "delete from audit.record where chain = '50' and seq > 38");
        assertThat(world.chains.verify())
                .isEqualTo(new Verdict.Broken("50#39", "the chain ends after 38 records, it had 40"));
        world.tamper("audit.record", "delete from audit.record where chain = '24' and seq = 5");
        assertThat(world.chains.verify()).isEqualTo(new Verdict.Broken("24#5", "record 5 is missing, 6 follows"));
    }

    @Test
    void a_tail_removed_together_with_its_checkpoints_is_still_known_to_the_file() {
        world.chains.checkpoint();
        world.tamper("audit.record", "delete from audit.record where chain = 'TH'");
        world.tamper("audit.checkpoint", "delete from audit.checkpoint where chain = 'TH'");
        assertThat(world.chains.verify())
                .isEqualTo(new Verdict.Broken("TH#1", "the chain ends after 0 records, it had 3"));
    }

    @Test
    void a_tail_removed_together_with_the_file_is_still_known_to_the_database() throws Exception {
        world.chains.checkpoint();
        Files.delete(world.database.dataFolder().resolve(CheckpointFile.NAME));
        assertThat(world.chains.verify()).isInstanceOf(Verdict.Broken.class);
        world.tamper("audit.record", "delete from audit.record where chain = '50' and seq > 39");
        assertThat(world.chains.verify()).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void a_chain_rewritten_with_fitting_hashes_contradicts_its_checkpoint() {
        world.chains.checkpoint();
        String before = world.owner
                .sql("select prev_hash from audit.record where chain = 'TH' and seq = 3")
                .query(String.class)
                .single();
        Instant at = Instant.parse("2026-11-22T02:00:00Z");
        String hash = new RecordLine("TH", 3, at, "system:else", "a.b", "need:9", "TH", "", before).hash();
        world.tamper("audit.record", "delete from audit.record where chain = 'TH' and seq = 3");
        world.app
                .sql(
                        "insert into audit.record values ('TH', 3, :at, 'system:else', 'a.b', 'need:9', 'TH', '', :before, :hash)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("hash", hash)
                .update();
        assertThat(world.chains.verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.where()).isEqualTo("TH#3");
            assertThat(broken.why()).contains("rewritten");
        });
    }

    @Test
    void a_changed_checkpoint_is_found_and_half_a_line_left_by_a_killed_process_is_not_held_against_anyone()
            throws Exception {
        world.chains.checkpoint();
        Path file = world.database.dataFolder().resolve(CheckpointFile.NAME);
        Files.writeString(file, "checkpoint\t50\t4", StandardOpenOption.APPEND);
        assertThat(world.chains.verify()).isInstanceOf(Verdict.Intact.class);
        world.records("50", 1);
        assertThat(world.chains.checkpoint()).isEqualTo(1);
        assertThat(world.chains.verify()).isInstanceOf(Verdict.Intact.class);
        Files.writeString(file, Files.readString(file).replaceFirst("checkpoint\t24\t20", "checkpoint\t24\t19"));
        assertThat(world.chains.verify())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.where()).startsWith(CheckpointFile.NAME));
    }
}
