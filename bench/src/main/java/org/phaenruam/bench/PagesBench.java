package org.phaenruam.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pages against a static file of the same size from the same server, 8 connections, in turns. */
final class PagesBench {
    static final int CONNECTIONS = 8;

    private PagesBench() {}

    static void run(Setting setting) throws Exception {
        Server.prepare(setting);
        Path files = Files.createTempDirectory("phaen-bench-static");
        List<String> options =
                List.of("-Dspring.web.resources.static-locations=classpath:/static/,file:" + files + "/");
        Report report = new Report("pages", setting);
        try (Server server = Server.start(setting.data(), options)) {
            Map<String, List<LoadGenerator.Asked>> pages;
            try (Connection owner = server.owner()) {
                pages = PageList.of(owner);
            }
            for (List<LoadGenerator.Asked> kind : pages.values()) { // the code of every page becomes warm first
                LoadGenerator.run(server.port(), kind, CONNECTIONS, Math.min(3, setting.seconds()));
            }
            report.head();
            for (Map.Entry<String, List<LoadGenerator.Asked>> kind : pages.entrySet()) {
                measure(
                        report,
                        setting,
                        server,
                        files,
                        kind.getKey(),
                        List.of(kind.getValue().getFirst()));
                if (kind.getValue().size() > 1) {
                    String many = kind.getKey() + " (" + kind.getValue().size() + ")";
                    measure(report, setting, server, files, many, kind.getValue());
                }
            }
        }
        try (Server server = Server.start(setting.data(), List.of("-Dphaen.pages.keep=0s"))) {
            madeAnew(report, setting, server);
        }
        report.write();
    }

    /** What a page costs when none is kept: no aim of its own, the price after every decision. */
    private static void madeAnew(Report report, Setting setting, Server server) throws Exception {
        Map<String, List<LoadGenerator.Asked>> pages;
        try (Connection owner = server.owner()) {
            pages = PageList.of(owner);
        }
        List<LoadGenerator.Asked> still = List.of(new LoadGenerator.Asked("/css/app.css", "{"));
        for (Map.Entry<String, List<LoadGenerator.Asked>> kind : pages.entrySet()) {
            LoadGenerator.run(server.port(), kind.getValue(), CONNECTIONS, setting.seconds() / 2.0);
            LoadGenerator.Outcome made =
                    LoadGenerator.run(server.port(), kind.getValue(), CONNECTIONS, setting.seconds() / 2.0);
            LoadGenerator.Outcome fixed = LoadGenerator.run(server.port(), still, CONNECTIONS, setting.seconds() / 4.0);
            Map<String, Object> raw = new LinkedHashMap<>();
            raw.putAll(made.times().raw("page", made.seconds()));
            raw.putAll(fixed.times().raw("static", fixed.seconds()));
            raw.put("errors", made.errors());
            raw.put("first_error", made.firstError());
            report.figure(
                    kind.getKey() + ", made anew",
                    made.times().text(made.seconds()),
                    "a style sheet: " + fixed.times().text(fixed.seconds()),
                    made.perSecond() / fixed.perSecond(),
                    "no error",
                    made.errors() == 0,
                    raw);
        }
    }

    private static void measure(
            Report report, Setting setting, Server server, Path files, String name, List<LoadGenerator.Asked> pages)
            throws Exception {
        int largest = 0;
        for (LoadGenerator.Asked page : pages.subList(0, Math.min(20, pages.size()))) {
            largest = Math.max(largest, server.get(page.path()).body().length);
        }
        LoadGenerator.Outcome trial = LoadGenerator.run(server.port(), pages, CONNECTIONS, setting.seconds() / 4.0);
        Path file = files.resolve("bench-" + name.replaceAll("[^a-z]", "") + ".html");
        String line = "<p>ข้อความของไฟล์นิ่งที่ยาวเท่ากับหน้า</p>\n";
        int lines = (int) (trial.meanBytes() / line.getBytes(StandardCharsets.UTF_8).length) + 1;
        Files.writeString(file, line.repeat(lines));
        List<LoadGenerator.Asked> still = List.of(new LoadGenerator.Asked("/" + file.getFileName(), "<p>"));
        LoadGenerator.run(server.port(), still, CONNECTIONS, setting.seconds() / 4.0);
        Times ours = new Times();
        Times base = new Times();
        double oursSeconds = 0;
        double baseSeconds = 0;
        int errors = 0;
        String firstError = "";
        for (int turn = 0; turn < 2; turn++) {
            LoadGenerator.Outcome page = LoadGenerator.run(server.port(), pages, CONNECTIONS, setting.seconds() / 2.0);
            LoadGenerator.Outcome fixed = LoadGenerator.run(server.port(), still, CONNECTIONS, setting.seconds() / 2.0);
            ours.addAll(page.times());
            base.addAll(fixed.times());
            oursSeconds += page.seconds();
            baseSeconds += fixed.seconds();
            errors += page.errors() + fixed.errors();
            firstError = page.firstError() + fixed.firstError();
        }
        int statements = server.statements(pages.getFirst().path());
        double ratio = (ours.count() / oursSeconds) / (base.count() / baseSeconds);
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.putAll(ours.raw("page", oursSeconds));
        raw.putAll(base.raw("static", baseSeconds));
        raw.put("statements", statements);
        raw.put("mean_bytes", trial.meanBytes());
        raw.put("largest_bytes", largest);
        raw.put("errors", errors);
        raw.put("first_error", firstError);
        boolean met = ratio >= 1 / 3.0 && statements <= 12 && largest <= 100 * 1024 && errors == 0;
        report.figure(name, ours.text(oursSeconds), base.text(baseSeconds), ratio, ">= 0.333", met, raw);
        System.out.printf(
                Locale.ROOT,
                "    %d statements, %d bytes at most%s%n",
                statements,
                largest,
                errors == 0 ? "" : ", " + errors + " ERRORS: " + firstError);
    }
}
