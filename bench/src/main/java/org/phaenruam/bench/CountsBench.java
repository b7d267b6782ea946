package org.phaenruam.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.NeedCounts;
import org.phaenruam.app.proposals.Totals;
import org.springframework.context.ConfigurableApplicationContext;

/** The nation's counts at their door against one SQL aggregate over everything, answers compared. */
final class CountsBench {
    private static final String TOTALS = """
            select count(*), count(*) filter (where p.status = 'WAITING'),
                count(*) filter (where p.status in ('IN_PLAN', 'WITHIN_CEILING', 'OVER_CEILING')),
                count(*) filter (where p.status in ('FUNDED', 'PROCURING', 'CONTRACTED', 'ONGOING', 'DONE', 'VERIFIED'))
            from proposals.need n join proposals.position p on p.need_id = n.id where n.path >= '/TH/'""";
    private static final String RUNGS = """
            select p.holder_rung, count(*) from proposals.position p where p.status = 'WAITING' and p.holder_rung is not null
            group by 1 order by 1""";

    private CountsBench() {}

    static void run(Setting setting) throws Exception {
        Server.prepare(setting);
        Report report = new Report("counts", setting);
        report.head();
        try (ConfigurableApplicationContext product = InProcess.start(setting.data());
                java.sql.Connection owner = Server.owner(setting.data())) {
            NeedCounts counts = product.getBean(NeedCounts.class);
            Totals totals = counts.totals(AreaCode.NATION);
            String ours = totals.toString().replaceAll("[^0-9,]", "");
            compare(report, "totals of the nation", () -> counts.totals(AreaCode.NATION), owner, TOTALS, ours);
            StringBuilder rungs = new StringBuilder();
            counts.rungs(AreaCode.NATION).stream()
                    .filter(r -> r.waiting() > 0)
                    .forEach(r -> rungs.append(r.rung())
                            .append(',')
                            .append(r.waiting())
                            .append(','));
            compare(
                    report,
                    "waiting by rung, the nation",
                    () -> counts.rungs(AreaCode.NATION),
                    owner,
                    RUNGS,
                    rungs.substring(0, Math.max(0, rungs.length() - 1)));
        }
        report.write();
    }

    private static void compare(
            Report report, String name, Runnable ours, java.sql.Connection owner, String sql, String answer)
            throws SQLException {
        for (int i = 0; i < 2_000; i++) {
            ours.run();
        }
        Times door = new Times();
        for (int i = 0; i < 2_000; i++) {
            long start = System.nanoTime();
            ours.run();
            door.add(System.nanoTime() - start);
        }
        Times aggregate = new Times();
        String said = "";
        for (int i = 0; i < 12; i++) {
            long start = System.nanoTime();
            said = ask(owner, sql);
            if (i >= 2) {
                aggregate.add(System.nanoTime() - start);
            }
        }
        boolean same = said.equals(answer);
        double ratio = aggregate.millis(50) / door.millis(50);
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("door_p50_ms", door.millis(50));
        raw.put("door_p95_ms", door.millis(95));
        raw.put("sql_p50_ms", aggregate.millis(50));
        raw.put("same_answer", same);
        raw.put("answer", answer);
        report.figure(
                name,
                String.format(Locale.ROOT, "%.4f ms, p95 %.4f", door.millis(50), door.millis(95)),
                String.format(Locale.ROOT, "one aggregate: %.0f ms", aggregate.millis(50)),
                ratio,
                ">= 100",
                ratio >= 100 && same,
                raw);
        if (!same) {
            System.out.println("    ANSWERS DIFFER: " + answer + " / " + said);
        }
    }

    private static String ask(java.sql.Connection owner, String sql) throws SQLException {
        StringBuilder said = new StringBuilder();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int c = 1; c <= columns; c++) {
                    said.append(said.isEmpty() ? "" : ",").append(rows.getLong(c));
                }
            }
        }
        return said.toString();
    }
}
