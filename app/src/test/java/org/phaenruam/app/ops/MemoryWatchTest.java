package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Appender;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.Aware;
import org.springframework.context.SmartLifecycle;

/** When the memory is out, a server and a command end, and say what to do; nothing else ends them. */
class MemoryWatchTest {
    private final FullMemory memory = new FullMemory(20_000);

    @TempDir
    Path folder;

    private boolean at(long millis, long times, long collecting, double full) {
        return memory.isOut(new FullMemory.Seen(millis, times, collecting, full));
    }

    private int secondsUntilItIsOut(int collectingOfEachSecond, double full) {
        for (int second = 0; second <= 600; second++) {
            if (at(second * 1_000L, second, (long) second * collectingOfEachSecond, full)) {
                return second;
            }
        }
        return -1;
    }

    @Test
    void a_server_that_still_gets_something_done_goes_on() {
        assertThat(secondsUntilItIsOut(600, 1)).isEqualTo(-1);
    }

    @Test
    void memory_is_out_when_nothing_else_was_done_for_twenty_seconds() {
        assertThat(secondsUntilItIsOut(950, 1)).isBetween(20, 22);
    }

    @Test
    void collections_that_find_room_are_no_lack_of_memory_however_long_they_take() {
        assertThat(secondsUntilItIsOut(950, 0.9)).isEqualTo(-1);
    }

    @Test
    void one_collection_that_finds_room_makes_all_before_it_forgotten() {
        assertThat(secondsUntilItIsOut(950, 1)).isBetween(20, 22);
        assertThat(at(700_000, 700, 665_000, 0.5)).isFalse();
        for (int second = 701; second < 715; second++) {
            assertThat(at(second * 1_000L, second, second * 950L, 1)).isFalse();
        }
    }

    @Test
    void a_machine_that_stood_still_during_one_collection_among_short_ones_ends_nothing() {
        long millis = 0;
        long collecting = 0;
        for (int times = 0; times < 60; times++) {
            long pause = times == 30 ? 3_600_000 : 300;
            millis += 700 + pause;
            collecting += pause;
            assertThat(at(millis, times, collecting, 1)).as("after %d", times).isFalse();
        }
    }

    @Test
    void a_server_that_is_hardly_ever_let_look_is_found_out_too() {
        assertThat(at(0, 10, 0, 1)).isFalse();
        assertThat(at(15_000, 14, 14_500, 1)).isFalse();
        assertThat(at(30_000, 18, 29_000, 1)).isFalse();
        assertThat(at(45_000, 22, 43_500, 1)).isTrue();
    }

    @Test
    void a_memory_so_large_that_each_collection_takes_long_is_found_out_too() {
        for (int times = 0; times < 5; times++) {
            assertThat(at(times * 31_000L, times, times * 30_000L, 1)).isFalse();
        }
        assertThat(at(155_000, 5, 150_000, 1)).isTrue();
    }

    @Test
    void what_this_java_machine_tells_of_its_full_collections_is_understood() {
        FullCollections collections = new FullCollections();
        FullMemory.Seen before = collections.at(0);
        System.gc();
        FullMemory.Seen after = collections.at(1);
        assertThat(after.times()).isGreaterThan(before.times());
        assertThat(after.collectingMillis()).isGreaterThan(before.collectingMillis());
        assertThat(after.full()).isBetween(0.001, 0.9);
    }

    @Test
    void a_server_without_memory_ends_and_its_log_says_what_to_do() throws Exception {
        Ended ended = runOutOfMemory();
        assertThat(ended.exit).as(ended.toString()).isEqualTo(MemoryWatch.OUT_OF_MEMORY);
        assertThat(ended.out)
                .contains("MB ไม่พอ ระบบจึงหยุดเอง", "MB of memory are not enough, so the server ends")
                .contains("PHAEN_JAVA_OPTS=-Xmx92m ./phaen run");
    }

    @Test
    void a_command_without_memory_ends_and_says_on_the_screen_how_to_give_it_again() throws Exception {
        Ended ended = runOutOfMemory("import needs");
        assertThat(ended.exit).as(ended.toString()).isEqualTo(MemoryWatch.OUT_OF_MEMORY);
        assertThat(ended.err)
                .contains("MB ไม่พอสำหรับคำสั่งนี้", "MB of memory are not enough for this command")
                .contains("PHAEN_JAVA_OPTS=-Xmx92m ./phaen import needs")
                .doesNotContain("./phaen run");
    }

    private record Ended(int exit, String out, String err) {}

    private Ended runOutOfMemory(String... command) throws Exception {
        String classes = Stream.of(
                        RunsOutOfMemory.class,
                        MemoryWatch.class,
                        LoggerFactory.class,
                        LoggerContext.class,
                        Appender.class,
                        SmartLifecycle.class,
                        Aware.class)
                .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .getPath())
                .collect(Collectors.joining(File.pathSeparator));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> words =
                new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx48m", "-Dfile.encoding=UTF-8"));
        words.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", classes, RunsOutOfMemory.class.getName()));
        words.addAll(List.of(command));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
