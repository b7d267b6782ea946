package org.phaenruam.bench;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What making each page costs one reader (none is kept) at 30,000, 300,000 and, where that data was made before, 3,000,000 needs. */
final class GrowthBench {
    private GrowthBench() {}

    static void run(Setting setting) throws Exception {
        Report report = new Report("growth", setting);
        Map<String, Map<String, Object>> costs = new LinkedHashMap<>();
        for (int needs : List.of(30_000, 300_000, 3_000_000)) {
            Setting point = setting.withNeeds(needs);
            boolean large = needs > 300_000;
            if (large && setting.needs() < needs && !Files.exists(point.data().resolve("bench-ready"))) {
                System.out.println("… " + needs + " left out: give --needs " + needs + " to make that data");
                continue;
            }
            Server.prepare(point);
            try (Server server = Server.start(point.data(), List.of("-Dphaen.pages.keep=0s"))) {
                one(server, setting.seconds(), needs, costs);
            }
        }
        report.head();
        costs.forEach((page, at) -> {
            Object first = at.get("30000_p50_ms");
            Object last = at.getOrDefault("3000000_p50_ms", at.get("300000_p50_ms"));
            double ratio = ((Number) last).doubleValue() / ((Number) first).doubleValue();
            int factor = at.containsKey("3000000_p50_ms") ? 100 : 10;
            report.figure(
                    page,
                    String.format(Locale.ROOT, "%.1f ms", ((Number) last).doubleValue()),
                    String.format(Locale.ROOT, "%.1f ms at 30,000", ((Number) first).doubleValue()),
                    ratio,
                    "< " + factor / 5 + " (x" + factor + ")",
                    ratio < factor / 5.0,
                    at);
        });
        report.write();
    }

    private static void one(Server server, int seconds, int needs, Map<String, Map<String, Object>> costs)
            throws Exception {
        Map<String, List<LoadGenerator.Asked>> pages;
        try (java.sql.Connection owner = server.owner()) {
            pages = PageList.of(owner);
        }
        for (List<LoadGenerator.Asked> kind : pages.values()) {
            LoadGenerator.run(server.port(), kind, 2, 2);
        }
        for (Map.Entry<String, List<LoadGenerator.Asked>> kind : pages.entrySet()) {
            LoadGenerator.Outcome cost = LoadGenerator.run(server.port(), kind.getValue(), 1, seconds / 2.0);
            Map<String, Object> at = costs.computeIfAbsent(kind.getKey(), page -> new LinkedHashMap<>());
            at.put(needs + "_p50_ms", cost.times().millis(50));
            at.put(needs + "_p95_ms", cost.times().millis(95));
            at.put(needs + "_count", cost.times().count());
            at.put(needs + "_mean_bytes", cost.meanBytes());
            at.put(needs + "_errors", cost.errors());
        }
    }
}
