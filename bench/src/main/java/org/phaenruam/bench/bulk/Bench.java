package org.phaenruam.bench.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.App;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What the benches of bulk work share: a product of their own, made-up needs, results as JSON. */
final class Bench {
    private static final List<String> THINGS = List.of(
            "ซ่อมฝายน้ำล้น", "ถนนคอนกรีตเข้าหมู่บ้าน", "ขยายท่อประปา", "ไฟส่องสว่างริมทาง", "ศูนย์เด็กเล็ก", "ขุดลอกคลอง",
            "ลานตากข้าว", "รถรับส่งผู้ป่วย", "กองทุนเมล็ดพันธุ์", "ถังขยะแยกประเภท");

    private Bench() {}

    /** The product with a fresh database in this folder, durable, on a free port. */
    static ConfigurableApplicationContext product(Path folder, String... more) {
        SpringApplication product = new SpringApplication(App.class);
        product.setLogStartupInfo(false);
        return product.run(Stream.concat(
                        Stream.of("--phaen.data=" + folder, "--server.port=0", "--logging.level.org.phaenruam=warn"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** A file of needs as offices write them: villages by code, words of usual length, always the same. */
    static void needsCsv(Areas areas, int many, Path file) throws IOException {
        List<Area> villages = areas.tree().all(Level.VILLAGE);
        Random random = new Random(2569);
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("รหัสหมู่บ้าน,ปัญหา/ความต้องการ,รายละเอียด,ผู้เสนอ,งบประมาณ (บาท),จำนวนคน,หมวด\n");
            for (int i = 1; i <= many; i++) {
                String thing = THINGS.get(random.nextInt(THINGS.size()));
                csv.write(villages.get(random.nextInt(villages.size())).code() + ",ขอ" + thing + " แห่งที่ " + i
                        + ",\"เดือดร้อนทุกปี ชาวบ้าน " + (20 + random.nextInt(300)) + " คนใช้ร่วมกัน ขอให้ดำเนินการก่อนฤดูฝน " + thing
                        + "\",กลุ่มแม่บ้าน," + (50_000 + 1_000 * random.nextInt(900)) + "," + (20 + random.nextInt(300)) + ",น้ำ\n");
            }
        }
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void write(String what, Map<String, Object> result) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("what", what);
        all.put("at", Instant.now().toString());
        all.put("commit", System.getProperty("bench.commit", "unknown"));
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("load_before", load());
        all.putAll(result);
        Path folder = Path.of(System.getProperty("bench.results", "bench/results"));
        Files.createDirectories(folder);
        Path file = folder.resolve(LocalDate.now() + "-" + what + ".json");
        Files.writeString(file, json(all, "") + "\n");
        System.out.println(json(all, ""));
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static String json(Object value, String indent) {
        String deeper = indent + "  ";
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> deeper + "\"" + e.getKey() + "\": " + json(e.getValue(), deeper))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case Collection<?> list ->
                list.stream().map(e -> json(e, deeper)).collect(Collectors.joining(", ", "[", "]"));
            case Double number -> String.format(Locale.ROOT, "%.3f", number);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }

    static String thai(Area area) {
        return area.title(Lang.TH);
    }

    static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
