package org.phaenruam.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 400 virtual users for 60 seconds, the generator on one core: how much of the peak throughput is kept, and that there is no
 * error. The peak is what 8 connections reach on the same mix of pages in the same run.
 */
final class UsersBench {
    private static final int USERS = 400;

    private UsersBench() {}

    static void run(Setting setting) throws Exception {
        Server.prepare(setting);
        Report report = new Report("users", setting);
        try (Server server = Server.start(setting.data(), List.of())) {
            boolean pinned = pin();
            List<LoadGenerator.Asked> mix = new ArrayList<>();
            try (java.sql.Connection owner = server.owner()) {
                Map<String, List<LoadGenerator.Asked>> pages = PageList.of(owner);
                for (int i = 0; i < 6; i++) {
                    for (List<LoadGenerator.Asked> kind : pages.values()) {
                        mix.add(kind.get(i % kind.size()));
                    }
                }
            }
            LoadGenerator.run(server.port(), mix, 8, 20);
            LoadGenerator.Outcome peak = LoadGenerator.run(server.port(), mix, 8, 20);
            LoadGenerator.Outcome many = LoadGenerator.run(server.port(), mix, USERS, 60);
            LoadGenerator.Outcome after = LoadGenerator.run(server.port(), mix, 8, 20);
            double best = Math.max(peak.perSecond(), after.perSecond());
            double ratio = many.perSecond() / best;
            Map<String, Object> raw = new LinkedHashMap<>();
            raw.putAll(many.times().raw("users", many.seconds()));
            raw.putAll(peak.times().raw("peak_before", peak.seconds()));
            raw.putAll(after.times().raw("peak_after", after.seconds()));
            raw.put("errors", many.errors());
            raw.put("first_error", many.firstError());
            raw.put("generator_pinned_to_one_core", pinned);
            report.head();
            report.figure(
                    USERS + " users, 60 s",
                    many.times().text(many.seconds()),
                    String.format(java.util.Locale.ROOT, "8 connections: %.0f/s", best),
                    ratio,
                    ">= 0.8, 0 err",
                    ratio >= 0.8 && many.errors() == 0,
                    raw);
            if (many.errors() > 0) {
                System.out.println("    " + many.errors() + " errors, first: " + many.firstError());
            }
        }
        report.write();
    }

    /** Puts all threads of this process, and no other process, on one core. */
    private static boolean pin() {
        try {
            return new ProcessBuilder(
                                    "taskset",
                                    "-apc",
                                    "1",
                                    Long.toString(ProcessHandle.current().pid()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (java.io.IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
