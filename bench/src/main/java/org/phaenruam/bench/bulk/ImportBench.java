package org.phaenruam.bench.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.areas.ImportReport;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.NeedsByFile;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Imports of villages and of needs against raw COPY of the rows that they left, into tables of the same shape (columns,
 * checks, indexes; no foreign keys, no triggers) on the same PostgreSQL, by the owner, one transaction.
 */
public final class ImportBench {
    private static final ActorRef BY = ActorRef.command("bench");
    private static final List<String> VILLAGE_TABLES =
            List.of("areas.area", "areas.name", "areas.edge", "mechanisms.body");
    private static final List<String> NEED_TABLES = List.of(
            "proposals.need",
            "proposals.wording",
            "proposals.step",
            "proposals.position",
            "proposals.particulars",
            "proposals.particulars_now",
            "proposals.budget_line");

    private final ConfigurableApplicationContext product;
    private final Path folder;

    private ImportBench(ConfigurableApplicationContext product, Path folder) {
        this.product = product;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int needs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        int villages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 75_000;
        Path folder = Files.createTempDirectory("phaen-bench");
        try (ConfigurableApplicationContext product = Bench.product(folder)) {
            ImportBench bench = new ImportBench(product, folder);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("villages", bench.villages(villages));
            result.put("needs", bench.needs(needs));
            Bench.write("import", result);
        }
        Bench.deleteTree(folder);
    }

    private Map<String, Object> villages(int most) throws IOException, SQLException {
        StringBuilder csv = new StringBuilder("village_code,name_th,subdistrict_code,moo\n");
        List<Area> tambons = product.getBean(Areas.class).tree().all(Level.TAMBON);
        int made = 0;
        for (int moo = 1; made < most; moo++) {
            for (Area tambon : tambons) {
                if (made < most && !tambon.code().value().startsWith("10")) {
                    csv.append("%s%02d,บ้านทดลองที่ %d,%s,%d\n".formatted(tambon.code(), moo, moo, tambon.code(), moo));
                    made++;
                }
            }
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, Long> before = counts(VILLAGE_TABLES);
        long audits = count("audit.record");
        long start = System.nanoTime();
        ImportReport report =
                product.getBean(AreasImport.class).importVillages(new ByteArrayInputStream(file), null, BY);
        double took = Bench.seconds(start);
        if (report.added().count() != most || count("audit.record") != audits + 1) {
            throw new IllegalStateException(
                    report.lines(org.phaenruam.app.kernel.Lang.EN) + " audits " + (count("audit.record") - audits));
        }
        return compared(most, took, VILLAGE_TABLES, before);
    }

    private Map<String, Object> needs(int many) throws IOException, SQLException {
        Path file = folder.resolve("needs.csv");
        Bench.needsCsv(product.getBean(Areas.class), many, file);
        Map<String, Long> before = counts(NEED_TABLES);
        long audits = count("audit.record");
        Peak peak = new Peak();
        long start = System.nanoTime();
        NeedsByFile.Report report = product.getBean(NeedsByFile.class)
                .take(new NeedsByFile.Order(file, List.of(), false, false, false), BY);
        double took = Bench.seconds(start);
        double memory = peak.megabytes();
        if (!report.clean() || count("proposals.position") < many || count("audit.record") != audits + 1) {
            throw new IllegalStateException(report.lines().toString());
        }
        Map<String, Object> result = compared(many, took, NEED_TABLES, before);
        result.put("file_mb", Files.size(file) / 1e6);
        result.put("heap_peak_mb", memory);
        start = System.nanoTime();
        product.getBean(NeedsByFile.class)
                .take(new NeedsByFile.Order(file, List.of(), false, false, false), BY);
        result.put("second_time_seconds", Bench.seconds(start));
        if (count("proposals.need") != before.get("proposals.need") + many) {
            throw new IllegalStateException("the second time added needs");
        }
        return result;
    }

    private Map<String, Object> compared(int rows, double took, List<String> tables, Map<String, Long> before)
            throws IOException, SQLException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("rows", rows);
        result.put("seconds", took);
        Map<String, Long> after = counts(tables);
        Map<String, Long> written = new LinkedHashMap<>();
        tables.forEach(table -> written.put(table, after.get(table) - before.get(table)));
        result.put("rows_written", written);
        List<Double> raw = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            raw.add(rawCopy(tables));
        }
        double copy = raw.stream().mapToDouble(d -> d).min().orElseThrow();
        result.put("raw_copy_seconds", raw);
        result.put("ratio", took / copy);
        return result;
    }

    /** Copies the tables out, then into empty ones of the same shape; the time of the copying in alone. */
    private double rawCopy(List<String> tables) throws IOException, SQLException {
        try (Connection connection = product.getBean(Database.class).owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            statement.execute("create schema if not exists bench");
            for (String table : tables) {
                String twin = "bench." + table.replace('.', '_');
                statement.execute("drop table if exists " + twin);
                statement.execute("create table " + twin + " (like " + table + " including all)");
                try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
                    copy.copyOut("copy (select " + columns(connection, table) + " from " + table + ") to stdout", out);
                }
            }
            connection.commit();
            long start = System.nanoTime();
            for (String table : tables) {
                try (InputStream in = Files.newInputStream(folder.resolve(table))) {
                    copy.copyIn(
                            "copy bench." + table.replace('.', '_') + " (" + columns(connection, table)
                                    + ") from stdin",
                            in,
                            1 << 16);
                }
            }
            connection.commit();
            double took = Bench.seconds(start);
            statement.execute("drop schema bench cascade");
            connection.commit();
            connection.setAutoCommit(true);
            return took;
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("select string_agg(attname, ', ' order by attnum)"
                        + " from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum > 0 and not attisdropped"
                        + " and attgenerated = ''")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Map<String, Long> counts(List<String> tables) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : tables) {
            counts.put(table, count(table));
        }
        return counts;
    }

    private long count(String table) throws SQLException {
        try (Connection connection = product.getBean(Database.class).owner().getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
