package org.phaenruam.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaKind;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The area tree against a recursive query and ltree on the same PostgreSQL, and against a walk over a HashMap in memory:
 * ancestors, subtree test, descendants counted by level; the same questions to all, answers compared.
 */
final class TreeBench {
    private static final int REFERENCE = 8_466;
    private static final int[] SIZES = {83_700, 272_203};
    private static final int ASKED = 2_000;

    private TreeBench() {}

    static void run(Setting setting) throws Exception {
        Report report = new Report("tree", setting);
        report.head();
        for (int size : SIZES) {
            Path folder = Files.createTempDirectory("phaen-bench-tree");
            try (ConfigurableApplicationContext product = InProcess.start(folder)) {
                Areas areas = product.getBean(Areas.class);
                product.getBean(AreasImport.class)
                        .sampleVillages(villages(areas.tree(), size - REFERENCE), ActorRef.command("bench"));
                try (java.sql.Connection owner = Server.owner(folder)) {
                    one(report, areas.tree(), owner);
                }
            } finally {
                try (var all = Files.walk(folder)) {
                    for (Path path :
                            all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        }
        report.write();
    }

    private static List<AreasImport.SampleVillage> villages(AreaTree tree, int many) {
        List<Area> tambons = tree.all(Level.TAMBON).stream()
                .filter(t -> t.kind() == AreaKind.TAMBON)
                .toList();
        List<AreasImport.SampleVillage> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            AreaCode tambon = tambons.get(i % tambons.size()).code();
            int moo = i / tambons.size() + 1;
            made.add(new AreasImport.SampleVillage(new AreaCode("%s%02d".formatted(tambon, moo)), tambon, moo));
        }
        return made;
    }

    private static void one(Report report, AreaTree tree, java.sql.Connection owner) throws SQLException {
        List<Area> all = tree.listWithin(AreaCode.NATION);
        prepare(tree, all, owner);
        Map<AreaCode, Area> byCode = new HashMap<>();
        Map<String, List<String>> children = new HashMap<>();
        Map<String, Level> levels = new HashMap<>();
        for (Area area : all) {
            byCode.put(area.code(), area);
            levels.put(area.code().value(), area.level());
            AreaCode parent = area.parent();
            if (parent != null) {
                children.computeIfAbsent(parent.value(), p -> new ArrayList<>())
                        .add(area.code().value());
            }
        }
        SplittableRandom random = new SplittableRandom(5);
        AreaCode[] inner = new AreaCode[ASKED];
        AreaCode[] outer = new AreaCode[ASKED];
        List<Area> provinces = tree.all(Level.PROVINCE);
        List<Area> districts = tree.all(Level.DISTRICT);
        for (int i = 0; i < ASKED; i++) {
            inner[i] = all.get(random.nextInt(all.size())).code();
            List<Area> above = tree.ancestors(inner[i]);
            outer[i] = random.nextBoolean() && !above.isEmpty()
                    ? above.get(random.nextInt(above.size())).code()
                    : provinces.get(random.nextInt(provinces.size())).code();
        }
        String size = String.format(Locale.ROOT, ", %,d areas", all.size());
        compare(
                report,
                "ancestors" + size,
                i -> tree.ancestors(inner[i]),
                i -> walkUp(byCode, inner[i]),
                owner,
                "with recursive up (code, parent, depth) as (select code, parent, 0 from bench.tree where code = ?"
                        + " union all select t.code, t.parent, depth + 1 from up join bench.tree t on t.code = up.parent)"
                        + " select code from up where depth > 0 order by depth",
                "select code from bench.tree where path @> (select path from bench.tree where code = ?)"
                        + " and code <> ? order by nlevel(path) desc",
                i -> new String[] {inner[i].value()},
                i -> new String[] {inner[i].value(), inner[i].value()},
                ASKED);
        compare(
                report,
                "subtree test" + size,
                i -> tree.within(inner[i], outer[i]),
                i -> below(byCode, inner[i], outer[i]),
                owner,
                "with recursive up (code, parent) as (select code, parent from bench.tree where code = ? union all"
                        + " select t.code, t.parent from up join bench.tree t on t.code = up.parent)"
                        + " select exists (select 1 from up where code = ?)::text",
                "select (i.path <@ o.path)::text from bench.tree i, bench.tree o where i.code = ? and o.code = ?",
                i -> new String[] {inner[i].value(), outer[i].value()},
                i -> new String[] {inner[i].value(), outer[i].value()},
                ASKED);
        compare(
                report,
                "descendants by level" + size,
                i -> counted(tree, at(provinces, districts, i).code()),
                i -> gathered(
                        children, levels, at(provinces, districts, i).code().value()),
                owner,
                "with recursive down (code, level) as (select code, level from bench.tree where code = ? union all"
                        + " select t.code, t.level from down join bench.tree t on t.parent = down.code)"
                        + " select level || ' ' || count(*) from down group by level order by level",
                "select level || ' ' || count(*) from bench.tree where path <@ (select path from bench.tree where code = ?)"
                        + " group by level order by level",
                i -> new String[] {at(provinces, districts, i).code().value()},
                i -> new String[] {at(provinces, districts, i).code().value()},
                300);
    }

    private static Area at(List<Area> provinces, List<Area> districts, int i) {
        return i % 3 == 0 ? provinces.get(i % provinces.size()) : districts.get(i * 7 % districts.size());
    }

    private static void prepare(AreaTree tree, List<Area> all, java.sql.Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create extension if not exists ltree");
            statement.execute("create schema bench");
            statement.execute("create table bench.tree (code text collate \"C\" primary key, parent text collate \"C\","
                    + " level integer not null, path ltree not null)");
            owner.setAutoCommit(false);
            try (PreparedStatement insert =
                    owner.prepareStatement("insert into bench.tree values (?, ?, ?, ?::ltree)")) {
                for (Area area : all) {
                    AreaCode parent = area.parent();
                    insert.setString(1, area.code().value());
                    insert.setString(2, parent == null ? null : parent.value());
                    insert.setInt(3, area.level().rung());
                    String path = tree.path(area.code());
                    insert.setString(4, path.substring(1, path.length() - 1).replace('/', '.'));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("create index on bench.tree (parent)");
            statement.execute("create index on bench.tree using gist (path)");
            statement.execute("vacuum (analyze) bench.tree");
        }
    }

    private static void compare(
            Report report,
            String name,
            IntFunction<Object> ours,
            IntFunction<Object> walk,
            java.sql.Connection owner,
            String recursive,
            String ltree,
            IntFunction<String[]> asRecursive,
            IntFunction<String[]> asLtree,
            int asked)
            throws SQLException {
        String[] answers = new String[asked];
        for (int i = 0; i < asked; i++) {
            answers[i] = text(ours.apply(i));
        }
        double own = perQuestion(ours, asked);
        double map = perQuestion(walk, asked);
        int wrong = 0;
        for (int i = 0; i < asked; i++) {
            wrong += text(walk.apply(i)).equals(answers[i]) ? 0 : 1;
        }
        double[] rec = sql(owner, recursive, asRecursive, answers);
        double[] tree = sql(owner, ltree, asLtree, answers);
        wrong += (int) (rec[1] + tree[1]);
        double ratio = Math.min(rec[0], tree[0]) / own;
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("ours_us", own);
        raw.put("recursive_us", rec[0]);
        raw.put("ltree_us", tree[0]);
        raw.put("hashmap_walk_us", map);
        raw.put("times_recursive", rec[0] / own);
        raw.put("times_ltree", tree[0] / own);
        raw.put("times_hashmap", map / own);
        raw.put("answers_compared", asked * 3);
        raw.put("answers_wrong", wrong);
        report.figure(
                name,
                String.format(Locale.ROOT, "%.3f us (HashMap %.3f)", own, map),
                String.format(Locale.ROOT, "rec %.0f us, ltree %.0f us", rec[0], tree[0]),
                ratio,
                ">=50, >=map",
                ratio >= 50 && own <= map * 1.05 && wrong == 0,
                raw);
    }

    /** Microseconds for one question, the median of rounds after warming up. */
    private static double perQuestion(IntFunction<Object> answer, int asked) {
        int again = Math.max(1, 20_000 / asked);
        Times rounds = new Times();
        long length = 0;
        for (int round = 0; round < 30; round++) {
            long start = System.nanoTime();
            for (int k = 0; k < again; k++) {
                for (int i = 0; i < asked; i++) {
                    length += answer.apply(i) instanceof List<?> list ? list.size() + 1 : 1;
                }
            }
            if (round >= 10) {
                rounds.add(System.nanoTime() - start);
            }
        }
        if (length == 0) {
            throw new IllegalStateException("nothing was answered");
        }
        return rounds.millis(50) * 1000 / again / asked;
    }

    private static double[] sql(
            java.sql.Connection owner, String sql, IntFunction<String[]> parameters, String[] answers)
            throws SQLException {
        Times times = new Times();
        int wrong = 0;
        try (PreparedStatement query = owner.prepareStatement(sql)) {
            for (int i = 0; i < answers.length; i++) {
                String[] values = parameters.apply(i);
                long start = System.nanoTime();
                for (int p = 0; p < values.length; p++) {
                    query.setString(p + 1, values[p]);
                }
                StringBuilder said = new StringBuilder();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        said.append(said.isEmpty() ? "" : " ").append(rows.getString(1));
                    }
                }
                if (i >= answers.length / 10) {
                    times.add(System.nanoTime() - start);
                }
                wrong += said.toString().equals(answers[i]) ? 0 : 1;
            }
        }
        return new double[] {times.millis(50) * 1000, wrong};
    }

    /** An answer as SQL says it: codes with blanks between, or what it is. */
    private static String text(Object answer) {
        if (!(answer instanceof List<?> areas)) {
            return answer.toString();
        }
        StringBuilder codes = new StringBuilder();
        for (Object area : areas) {
            codes.append(codes.isEmpty() ? "" : " ").append(((Area) area).code().value());
        }
        return codes.toString();
    }

    private static List<Area> walkUp(Map<AreaCode, Area> byCode, AreaCode code) {
        List<Area> above = new ArrayList<>(6);
        for (Area at = parent(byCode, code); at != null; at = parent(byCode, at.code())) {
            above.add(at);
        }
        return above;
    }

    private static boolean below(Map<AreaCode, Area> byCode, AreaCode inner, AreaCode outer) {
        for (Area at = byCode.get(inner); at != null; at = parent(byCode, at.code())) {
            if (at.code().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Area parent(Map<AreaCode, Area> byCode, AreaCode code) {
        Area area = byCode.get(code);
        return area == null || area.parent() == null ? null : byCode.get(area.parent());
    }

    private static String counted(AreaTree tree, AreaCode code) {
        StringBuilder said = new StringBuilder();
        for (Level level : Level.values()) {
            int many = tree.count(code, level);
            if (many > 0) {
                said.append(said.isEmpty() ? "" : " ")
                        .append(level.rung())
                        .append(' ')
                        .append(many);
            }
        }
        return said.toString();
    }

    private static String gathered(Map<String, List<String>> children, Map<String, Level> levels, String code) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        gather(children, levels, code, counts);
        StringBuilder said = new StringBuilder();
        counts.forEach((level, many) -> said.append(said.isEmpty() ? "" : " ")
                .append(level.rung())
                .append(' ')
                .append(many));
        return said.toString();
    }

    private static void gather(
            Map<String, List<String>> children, Map<String, Level> levels, String code, Map<Level, Integer> counts) {
        Level level = levels.get(code);
        if (level != null) {
            counts.merge(level, 1, Integer::sum);
        }
        for (String child : children.getOrDefault(code, List.of())) {
            gather(children, levels, child, counts);
        }
    }
}
