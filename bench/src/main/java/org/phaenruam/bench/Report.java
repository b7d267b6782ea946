package org.phaenruam.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects figures, prints them as a table and keeps them as JSON; no host name and no path goes in. */
final class Report {
    private final String what;
    private final Map<String, Object> all = new LinkedHashMap<>();
    private final List<Map<String, Object>> figures = new ArrayList<>();

    Report(String what, Setting setting) {
        this.what = what;
        all.put("what", what);
        all.put("at", Instant.now().toString());
        all.put("commit", System.getProperty("bench.commit", "unknown"));
        all.put(
                "machine",
                Map.of(
                        "processors", Runtime.getRuntime().availableProcessors(),
                        "java", System.getProperty("java.vm.version"),
                        "os", System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        all.put("load_before", load());
        all.put("needs", setting.needs());
        all.put("seconds", setting.seconds());
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    void note(String key, Object value) {
        all.put(key, value);
    }

    /**
     * One line of the table. {@code ratio} is ours in relation to the baseline, {@code met} whether the aim is; the aim
     * "-" is none, and nothing is said to be met.
     */
    void figure(
            String name, String ours, String baseline, double ratio, String aim, boolean met, Map<String, Object> raw) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("ours", ours);
        line.put("baseline", baseline);
        line.put("ratio", ratio);
        line.put("aim", aim);
        if (!aim.equals("-")) {
            line.put("met", met);
        }
        line.putAll(raw);
        figures.add(line);
        System.out.printf(
                Locale.ROOT,
                "%-34s %-26s %-26s %8.3f  %-12s %s%n",
                name,
                ours,
                baseline,
                ratio,
                aim,
                aim.equals("-") ? "" : met ? "met" : "NOT MET");
        System.out.flush();
    }

    void head() {
        System.out.printf(
                "%-34s %-26s %-26s %8s  %-12s %s%n", "figure", "ours", "baseline, same run", "ratio", "aim", "");
    }

    void write() throws IOException {
        all.put("load_after", load());
        all.put("figures", figures);
        Path folder = Path.of(System.getProperty("bench.results", "bench/results"));
        Files.createDirectories(folder);
        Path file = folder.resolve(LocalDate.now() + "-" + what + ".json");
        Files.writeString(file, json(all, "") + "\n");
        System.out.println("raw figures: " + file.getFileName());
    }

    private static String json(Object value, String indent) {
        String deeper = indent + "  ";
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> deeper + quoted(e.getKey().toString()) + ": " + json(e.getValue(), deeper))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case Collection<?> list ->
                list.stream().map(e -> json(e, deeper)).collect(Collectors.joining(", ", "[", "]"));
            case Double number -> String.format(Locale.ROOT, "%.4f", number);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }
}
