package org.phaenruam.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The start on existing data with the launcher's ahead-of-time cache and without it, in turns. */
final class StartBench {
    private static final int TURNS = 5;

    private StartBench() {}

    static void run(Setting setting) throws Exception {
        Server.prepare(setting);
        Path cache = setting.home().resolve(".phaen/build/app.aot");
        Path jar = setting.home().resolve(".phaen/build/app/app.jar");
        if (!Files.exists(cache)) {
            throw new IOException("there is no cache yet; make it with ./phaen aot (ยังไม่มีแคช)");
        }
        Report report = new Report("start", setting);
        report.head();
        Times with = new Times();
        Times without = new Times();
        double heap = 0;
        for (int turn = -1; turn < TURNS; turn++) {
            try (Server server = Server.start(setting.data(), words(jar, setting.data(), null), 240)) {
                if (turn >= 0) {
                    without.add((long) (server.startSeconds() * 1e9));
                }
            }
            try (Server server = Server.start(setting.data(), words(jar, setting.data(), cache), 240)) {
                if (turn >= 0) {
                    with.add((long) (server.startSeconds() * 1e9));
                }
                heap = Math.max(heap, heapMegabytes(server.pid()));
            }
        }
        double ratio = with.millis(50) / without.millis(50);
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("with_cache_s_median", with.millis(50) / 1000);
        raw.put("with_cache_s_best", with.millis(0) / 1000);
        raw.put("without_s_median", without.millis(50) / 1000);
        raw.put("without_s_best", without.millis(0) / 1000);
        raw.put("heap_used_mb", heap);
        report.figure(
                "start on existing data",
                String.format(Locale.ROOT, "%.1f s, heap %.0f MB", with.millis(50) / 1000, heap),
                String.format(Locale.ROOT, "without cache: %.1f s", without.millis(50) / 1000),
                ratio,
                "<=0.6, <=4 s",
                ratio <= 0.6 && with.millis(50) <= 4000 && heap <= 400,
                raw);
        report.write();
    }

    private static List<String> words(Path jar, Path data, @org.jspecify.annotations.Nullable Path cache) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED"));
        // Java refuses both at once
        words.add(cache == null ? "-Xshare:auto" : "-XX:AOTCache=" + cache);
        Path processed = jar.resolveSibling("app-aot.jar");
        boolean chosen = cache != null && Files.exists(processed);
        if (chosen) {
            words.add("-Dspring.aot.enabled=true");
        }
        words.addAll(List.of(
                "-jar", (chosen ? processed : jar).toString(), "demo", "--port", "0", "--data", data.toString()));
        return words;
    }

    /** What the heap holds, by the JDK's own tool, after a collection. */
    private static double heapMegabytes(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Process asked = new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_info").start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        double used = 0;
        var found = java.util.regex.Pattern.compile("(?m)^ *\\S.* +total (\\d+)K, used (\\d+)K")
                .matcher(said);
        while (found.find()) {
            used += Double.parseDouble(found.group(2)) / 1024;
        }
        return used;
    }
}
