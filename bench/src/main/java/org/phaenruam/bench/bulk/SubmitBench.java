package org.phaenruam.bench.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.AuditChains;
import org.phaenruam.app.audit.Verdict;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.NeedText;
import org.phaenruam.app.proposals.Proposals;
import org.phaenruam.app.proposals.Written;
import org.phaenruam.app.web.SearchWords;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Telling a need and sending it, by people who have signed in, over HTTP with everything that belongs to it, against a bare
 * INSERT of the need's own row into a table with the same columns and indexes, one commit each, on the same PostgreSQL.
 */
public final class SubmitBench {
    private final ConfigurableApplicationContext product;
    private final int port;
    private final List<Area> tambons;
    private final AtomicInteger number = new AtomicInteger();

    private SubmitBench(ConfigurableApplicationContext product) {
        this.product = product;
        this.port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.tambons = product.getBean(Areas.class).tree().all(Level.TAMBON).stream()
                .filter(area -> !area.code().value().startsWith("10"))
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
        Path folder = Files.createTempDirectory("phaen-bench");
        try (var product = Bench.product(folder, "--phaen.sign-in.bcrypt-strength=4")) {
            SubmitBench bench = new SubmitBench(product);
            Map<String, Object> result = new LinkedHashMap<>();
            for (int connections : new int[] {8, 50}) {
                result.put(connections + "_connections", bench.compare(connections, seconds));
            }
            Verdict verdict = product.getBean(AuditChains.class).verify();
            if (!(verdict instanceof Verdict.Intact intact)) {
                throw new IllegalStateException(verdict.toString());
            }
            result.put("audit_records_verified", intact.records());
            Bench.write("submit", result);
        }
        Bench.deleteTree(folder);
    }

    private Map<String, Object> compare(int connections, double seconds) throws Exception {
        List<Wire> wires = new ArrayList<>();
        List<Map<String, String>> forms = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Area place = tambons.get((int) ((long) i * tambons.size() / connections));
            wires.add(signedIn("bench" + connections + "." + i, place, forms));
        }
        Load.Deed submit = c -> submit(wires.get(c), forms.get(c));
        Map<String, Object> result = new LinkedHashMap<>();
        try (Inserts inserts = new Inserts(connections)) {
            Load.peak(
                    connections, 4 * seconds, submit); // a server that has run for a minute, not one that just started
            Load.peak(connections, 2, inserts::run);
            double[] ours = new double[3];
            double[] bare = new double[3];
            for (int round = 0; round < 3; round++) {
                bare[round] = Load.peak(connections, seconds / 2, inserts::run);
                ours[round] = Load.peak(connections, seconds / 2, submit);
            }
            double[] door = new double[3];
            List<Actor> actors = actors(connections);
            for (int round = 0; round < 3; round++) {
                door[round] = Load.peak(
                        connections,
                        seconds / 4,
                        c -> through(actors.get(c), forms.get(c).get("area")));
            }
            double barePeak = Load.middle(bare);
            double peak = Load.middle(ours);
            result.put("insert_peak_per_second", List.of(bare[0], bare[1], bare[2]));
            result.put("submit_peak_per_second", List.of(ours[0], ours[1], ours[2]));
            result.put("peak_ratio", peak / barePeak);
            result.put("door_peak_per_second", List.of(door[0], door[1], door[2]));
            result.put("door_ratio", Load.middle(door) / barePeak);
            List<Long> inserting = new ArrayList<>();
            List<Long> telling = new ArrayList<>();
            for (int round = 0; round < 3; round++) { // in turns: a pause of the disk may meet either
                inserting.addAll(Load.at(0.6 * barePeak, connections, seconds, inserts::run));
                telling.addAll(Load.at(0.6 * peak, connections, seconds, submit));
            }
            Map<String, Object> insert = Load.percentiles(inserting);
            Map<String, Object> told = Load.percentiles(telling);
            result.put("insert_at_60_percent_of_its_peak", insert);
            result.put("submit_at_60_percent_of_its_peak", told);
            result.put("p95_ratio", (double) told.get("p95_ms") / (double) insert.get("p95_ms"));
        }
        for (Wire wire : wires) {
            wire.close();
        }
        return result;
    }

    private Wire signedIn(String name, Area place, List<Map<String, String>> forms) throws IOException {
        product.getBean(Accounts.class)
                .createSample(
                        name, "หนึ่งเมืองหนึ่งเรื่อง", name, List.of(new Grant(Role.RECORDER, place.code(), null)));
        Wire wire = new Wire(port);
        String page = wire.get("/sign-in");
        wire.post("/sign-in", Map.of("name", name, "password", "หนึ่งเมืองหนึ่งเรื่อง", "_csrf", token(page)));
        if (wire.status() != 303 && wire.status() != 302) {
            throw new IllegalStateException("cannot sign in: " + wire.status());
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", token(wire.get("/needs/new?area=" + place.code())));
        form.put("area", place.code().value());
        form.put("within", place.code().value());
        form.put("speakerKind", "PERSON");
        form.put("speakerLabel", "");
        form.put("doer", "");
        form.put("titleOfficial", "");
        form.put("act", "send");
        forms.add(form);
        return wire;
    }

    private List<Actor> actors(int connections) {
        Accounts accounts = product.getBean(Accounts.class);
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            actors.add(accounts.actor(accounts.findByName("bench" + connections + "." + i)
                    .orElseThrow()
                    .id()));
        }
        return actors;
    }

    /** The same need in the door of its module: rights, rules, rows, audit records and the commit, but no HTTP and no session. */
    private void through(Actor actor, String area) {
        NeedText text = new NeedText(
                UUID.randomUUID(),
                "ขอซ่อมฝายน้ำล้น แห่งที่ " + number.incrementAndGet(),
                "เดือดร้อนทุกปี ชาวบ้านสองร้อยคนใช้ร่วมกัน ขอให้ดำเนินการก่อนฤดูฝน",
                "",
                area,
                area,
                "PERSON",
                "",
                "");
        if (!(product.getBean(Proposals.class).write(actor, text, true) instanceof Written.Done)) {
            throw new IllegalStateException("not submitted in the door: " + area);
        }
    }

    private static String token(String page) {
        int at = page.indexOf("name=\"_csrf\"");
        int from = page.indexOf("value=\"", at) + 7;
        return page.substring(from, page.indexOf('"', from));
    }

    private void submit(Wire wire, Map<String, String> form) throws IOException {
        Map<String, String> told = new LinkedHashMap<>(form);
        told.put("key", UUID.randomUUID().toString());
        told.put("title", "ขอซ่อมฝายน้ำล้น แห่งที่ " + number.incrementAndGet());
        told.put("detail", "เดือดร้อนทุกปี ชาวบ้านสองร้อยคนใช้ร่วมกัน ขอให้ดำเนินการก่อนฤดูฝน");
        wire.post("/needs", told);
        if (wire.status() != 303 || !wire.location().matches(".*/needs/[0-9]{6}-[0-9]{4}-[0-9]{5,}")) {
            throw new IllegalStateException("not submitted: " + wire.status() + " " + wire.location());
        }
    }

    /** The bare INSERT: a prepared statement on a connection of its own, every row its own commit. */
    private final class Inserts implements AutoCloseable {
        private final List<Connection> connections = new ArrayList<>();
        private final List<PreparedStatement> statements = new ArrayList<>();

        private Inserts(int many) throws SQLException {
            try (Connection owner = product.getBean(Database.class).owner().getConnection();
                    var statement = owner.createStatement()) {
                statement.execute("create schema if not exists bench");
                statement.execute("drop table if exists bench.need");
                statement.execute("create table bench.need (like proposals.need including all)");
                String app = product.getBean(Database.class).appRole();
                statement.execute("grant usage on schema bench to " + app);
                statement.execute("grant insert on bench.need to " + app);
            }
            var source = (com.zaxxer.hikari.HikariDataSource)
                    product.getBean(Database.class).app();
            for (int i = 0; i < many; i++) {
                Connection connection = java.sql.DriverManager.getConnection(
                        source.getJdbcUrl(), source.getUsername(), source.getPassword());
                connections.add(connection);
                statements.add(connection.prepareStatement("""
                    insert into bench.need (id, code, area_code, path, author, speaker_kind, speaker_label, doer_class,
                        sample, client_key, created_at, search_key, search_version, search_pairs)
                    values (?, ?, ?, ?, ?, 'PERSON', '', '', false, ?, now(), ?, 1, ?)\
                    """));
            }
        }

        private void run(int connection) throws SQLException {
            PreparedStatement insert = statements.get(connection);
            int n = number.incrementAndGet();
            Area place = tambons.get((int) ((long) connection * tambons.size() / statements.size()));
            String key =
                    "%s2569%05d ขอซ่อมฝายน้ำล้นแห่งที่%d เดือดร้อนทุกปีชาวบ้านสองร้อยคนใช้ร่วมกันขอให้ดำเนินการก่อนฤดูฝน"
                            .formatted(place.code(), n, n);
            insert.setObject(1, Ids.next());
            insert.setString(2, place.code() + "-2569-" + n);
            insert.setString(3, place.code().value());
            insert.setString(4, place.code().value());
            insert.setObject(5, new UUID(1, connection));
            insert.setObject(6, UUID.randomUUID());
            insert.setString(7, key);
            insert.setObject(8, SearchWords.pairsOf(key));
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
