package org.phaenruam.bench.bulk;

import java.io.IOException;
import java.io.OutputStream;
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
import org.phaenruam.app.database.Database;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.NeedsByFile;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The list of all needs as a CSV file over HTTP against COPY TO of the same needs in the same order, with what the tables
 * hold of each column (names of places and of bodies are none of the tables' and cost only the product).
 */
public final class ExportBench {
    private static final String RAW = """
            copy (select n.code, w.title, w.title_official, n.area_code, n.speaker_label, p.status, p.holder_rung, p.holder,
                    p.waiting_since, p.due_on, n.created_at::date, k.sector, pl.plan_label_th, n.sample
                from proposals.need n join proposals.position p on p.need_id = n.id
                left join proposals.particulars_now k on k.need_id = n.id
                left join lateral (select title, title_official from proposals.wording where need_id = n.id
                    order by version desc limit 1) w on true
                left join lateral (select plan_label_th from proposals.step_in_force i where i.need_id = n.id
                    and i.move = 'PUT_IN_PLAN' and not exists (select 1 from proposals.step_in_force later
                        where later.need_id = i.need_id and later.seq > i.seq and later.plan_ref = i.plan_ref
                        and later.move = 'TAKE_OUT') order by i.seq desc limit 1) pl on true
                order by p.status = 'WAITING' desc, p.waiting_since, n.id) to stdout csv""";

    private final ConfigurableApplicationContext product;
    private final Path folder;

    private ExportBench(ConfigurableApplicationContext product, Path folder) {
        this.product = product;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("phaen-bench");
        try (ConfigurableApplicationContext product = Bench.product(folder)) {
            ExportBench bench = new ExportBench(product, folder);
            bench.villages();
            Map<String, Object> result = new LinkedHashMap<>();
            int there = 0;
            for (String many : arguments.length > 0 ? arguments : new String[] {"5000", "1000000"}) {
                bench.needs(there, Integer.parseInt(many));
                there = Integer.parseInt(many);
                result.put(many + "_needs", bench.compare(there));
            }
            Bench.write("export", result);
        }
        Bench.deleteTree(folder);
    }

    private void villages() {
        List<AreasImport.SampleVillage> villages = new ArrayList<>();
        for (Area tambon : product.getBean(Areas.class).tree().all(Level.TAMBON)) {
            if (!tambon.code().value().startsWith("10")) {
                villages.add(new AreasImport.SampleVillage(new AreaCode(tambon.code() + "01"), tambon.code(), 1));
            }
        }
        product.getBean(AreasImport.class).sampleVillages(villages, ActorRef.command("bench"));
    }

    private void needs(int there, int many) throws IOException, SQLException {
        Path file = folder.resolve("needs.csv");
        Bench.needsCsv(product.getBean(Areas.class), many, file);
        product.getBean(NeedsByFile.class)
                .take(new NeedsByFile.Order(file, List.of(), false, false, false), ActorRef.command("bench"));
        try (Connection owner = product.getBean(Database.class).owner().getConnection();
                var statement = owner.createStatement()) {
            for (String table : List.of("need", "wording", "step", "position", "particulars_now")) {
                statement.execute("vacuum analyze proposals." + table);
            }
        }
        if (many <= there) {
            throw new IllegalArgumentException("sizes grow: " + there + " " + many);
        }
    }

    private Map<String, Object> compare(int many) throws IOException, SQLException {
        int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        int rounds = many > 100_000 ? 2 : 9;
        double[] ours = new double[rounds];
        double[] raw = new double[rounds];
        double first = 0;
        long bytes = 0;
        double memory = 0;
        for (int warm = 0; warm < (many > 100_000 ? 0 : 20); warm++) {
            raw();
            try (Wire wire = new Wire(port)) {
                wire.drain("/needs.csv");
            }
        }
        for (int round = 0; round < rounds; round++) {
            raw[round] = raw();
            Peak peak = new Peak();
            try (Wire wire = new Wire(port)) {
                long start = System.nanoTime();
                bytes = wire.drain("/needs.csv");
                ours[round] = Bench.seconds(start);
                first = Math.max(first, wire.firstByteMillis());
                if (wire.status() != 200) {
                    throw new IllegalStateException("the list was not sent: " + wire.status());
                }
            }
            memory = Math.max(memory, peak.megabytes());
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("mb", bytes / 1e6);
        result.put("seconds_middle", Load.middle(ours));
        result.put("raw_copy_seconds_middle", Load.middle(raw));
        result.put("ratio", Load.middle(ours) / Load.middle(raw));
        result.put("first_byte_ms_worst", first);
        result.put("heap_kept_mb", memory);
        return result;
    }

    private double raw() throws IOException, SQLException {
        try (Connection owner = product.getBean(Database.class).owner().getConnection()) {
            long start = System.nanoTime();
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut(RAW, OutputStream.nullOutputStream());
            return Bench.seconds(start);
        }
    }
}
