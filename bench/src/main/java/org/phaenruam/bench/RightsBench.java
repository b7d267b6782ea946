package org.phaenruam.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.springframework.context.ConfigurableApplicationContext;

/** The rights check at national size: time, allocation and SQL of one question, for people with 1 and with 10 roles. */
final class RightsBench {
    private static final int QUESTIONS = 100_000;
    private static final int ROUNDS = 20;

    private RightsBench() {}

    private record Question(Actor actor, Deed deed, Situation at, boolean right) {}

    static void run(Setting setting) throws Exception {
        Server.prepare(setting);
        Report report = new Report("rights", setting);
        report.head();
        try (ConfigurableApplicationContext product = InProcess.start(setting.data())) {
            AreaTree tree = product.getBean(Areas.class).tree();
            report.note("areas", tree.listWithin(AreaCode.NATION).size());
            for (int roles : new int[] {1, 10}) {
                measure(report, setting, tree, roles);
            }
        }
        report.write();
    }

    private static void measure(Report report, Setting setting, AreaTree tree, int roles) throws Exception {
        List<Question> questions = questions(tree, roles);
        int wrong = 0;
        for (Question q : questions) {
            wrong += q.actor.may(q.deed, q.at) == q.right ? 0 : 1;
        }
        long yes = 0;
        for (int round = 0; round < 10; round++) {
            yes += ask(questions);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long me = Thread.currentThread().threadId();
        long statements = transactions(setting);
        Times rounds = new Times();
        long allocatedBefore = threads.getThreadAllocatedBytes(me);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            yes += ask(questions);
            rounds.add((System.nanoTime() - start) / QUESTIONS * 1_000_000); // as if ns were ms: printed back below
        }
        double bytes = (double) (threads.getThreadAllocatedBytes(me) - allocatedBefore) / QUESTIONS / ROUNDS;
        long sql = transactions(setting) - statements;
        double nanos = rounds.millis(50);
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("nanoseconds_median_of_rounds", nanos);
        raw.put("nanoseconds_worst_round", rounds.millis(100));
        raw.put("bytes_allocated_per_check", bytes);
        raw.put("transactions_meanwhile", sql);
        raw.put("answers_yes", yes);
        raw.put("answers_wrong", wrong);
        report.figure(
                "rights check, " + roles + (roles == 1 ? " role" : " roles"),
                String.format(Locale.ROOT, "%.0f ns, %.1f bytes", nanos, bytes),
                "2,000 ns",
                nanos / 2000,
                "<= 2 us",
                nanos <= 2000 && wrong == 0,
                raw);
    }

    private static long ask(List<Question> questions) {
        long yes = 0;
        for (Question q : questions) {
            yes += q.actor.may(q.deed, q.at) ? 1 : 0;
        }
        return yes;
    }

    private static List<Question> questions(AreaTree tree, int roles) {
        SplittableRandom random = new SplittableRandom(11);
        Deed record = Deed.of("need.write", Capacity.RECORDER);
        List<Area> tambons = tree.all(Level.TAMBON);
        List<Area> villages = tree.all(Level.VILLAGE);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            List<Grant> grants = new ArrayList<>();
            for (int g = 0; g < roles; g++) {
                grants.add(new Grant(
                        Role.RECORDER,
                        tambons.get(random.nextInt(tambons.size())).code(),
                        null));
            }
            AreaCode at = random.nextBoolean()
                    ? villages.get(random.nextInt(villages.size())).code()
                    : tree.children(grants.getLast().area()).stream()
                            .map(Area::code)
                            .findFirst()
                            .orElse(grants.getLast().area());
            AreaCode place = at;
            boolean right = grants.stream()
                    .anyMatch(g -> g.area().equals(place)
                            || tree.ancestors(place).stream()
                                    .anyMatch(a -> a.code().equals(g.area())));
            Actor actor = Actor.person(new UUID(1, i), "ผู้บันทึก", grants, tree);
            questions.add(new Question(actor, record, Situation.at(at), right));
        }
        return questions;
    }

    /** Transactions of the product's role so far, by PostgreSQL's own count. */
    private static long transactions(Setting setting) throws Exception {
        try (java.sql.Connection owner = Server.owner(setting.data());
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select calls from (select sum(xact_commit) as calls from pg_stat_database where datname = 'phaen') x")) {
            row.next();
            return row.getLong(1);
        }
    }
}
