package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.AreaChange;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.areas.ChangeKind;
import org.phaenruam.app.areas.ChangeOutcome;
import org.phaenruam.app.areas.ChangePart;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan is adopted while others write about its needs: all take turns, and none is sent away by the database. */
@ProductTest
class AdoptionAtTheSameMomentTest {
    private static final String DAY = "22 พฤศจิกายน 2569";

    @Autowired
    ApplicationContext product;

    @Autowired
    AreaChangeDesk changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void all() {
        people.close();
    }

    @Test
    void aNeedGoesBackUnderABranchWhileTheEditionThatChangesTheBranchIsAdopted() throws Exception {
        PlanDesk plan = new PlanDesk(product, "550116");
        Town town = plan.town();
        done(plan.add("", "issue", "น้ำพอใช้"));
        done(plan.adopt("district", DAY));
        done(plan.begin("CHANGED"));
        done(plan.change("น้ำพอใช้", "words", "kind", "issue", "textTh", "น้ำพอใช้ทั้งปี"));
        String branch = plan.node("น้ำพอใช้ทั้งปี");
        String first = put(town, town, branch, "หนองตื้นเขิน");
        String second = put(town, town, branch, "ฝายรั่ว");
        List<Future<Browser.Page>> both = Objects.requireNonNull(transaction.execute(status -> {
            hold(first);
            Future<Browser.Page> adopted = people.submit(() -> plan.adopt("district", DAY));
            comesAsFarAsItCan(adopted, 1);
            done(town.decide("tambon", "KBT", second, 3, words("TAKE_OUT", "OTHER", branch)));
            Future<Browser.Page> back =
                    people.submit(() -> town.as("tambon").post("/desks/" + town.desk("KBT") + "/undo", "need", second));
            comesAsFarAsItCan(back, 2);
            return List.of(adopted, back);
        }));
        for (Future<Browser.Page> each : both) {
            done(each.get(30, TimeUnit.SECONDS));
        }
        assertThat(plan.read("")).contains("หนองตื้นเขิน", "ฝายรั่ว");
        assertThat(status(first)).isEqualTo("IN_PLAN");
        assertThat(status(second)).isIn("IN_PLAN", "IN_DRAFT_PLAN");
    }

    @Test
    void anAdoptionHoldsItsNeedsInTheSameOrderAsWhoeverJoinsTwoOfThem() throws Exception {
        Town from = Town.in(product, "550117");
        PlanDesk plan = new PlanDesk(product, "550109");
        Town town = plan.town();
        done(plan.add("", "issue", "น้ำพอใช้"));
        String branch = plan.node("น้ำพอใช้");
        String told = from.need("หนองตื้นเขิน"); // told first, with a code that comes last
        move(from.village(1), town.tambon());
        done(from.decide("village", "KM", told, 1, words("SEND_UP", "URGENT", "")));
        done(town.decide("tambon", "KBT", told, 2, words("PUT_IN_PLAN", "MATCHES_PLAN", branch)));
        String later = put(town, town, branch, "ฝายรั่ว");
        assertThat(told).isGreaterThan(later);
        Future<Browser.Page> adopted = Objects.requireNonNull(transaction.execute(status -> {
            hold(told);
            Future<Browser.Page> adopting = people.submit(() -> plan.adopt("district", DAY));
            comesAsFarAsItCan(adopting, 1);
            hold(later);
            return adopting;
        }));
        done(adopted.get(30, TimeUnit.SECONDS));
        assertThat(List.of(status(told), status(later))).containsOnly("IN_PLAN");
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    private static String[] words(String move, String reason, String node) {
        return new String[] {"move", move, "reason", reason, "sentence", "ตามมติ", "node", node};
    }

    /** Told in one town, sent up, and put under a branch of the plan of the other. */
    private static String put(Town from, Town to, String branch, String title) {
        String need = from.need(title);
        done(from.decide("village", "KM", need, 1, words("SEND_UP", "URGENT", "")));
        done(to.decide("tambon", "KBT", need, 2, words("PUT_IN_PLAN", "MATCHES_PLAN", branch)));
        to.as("district");
        return need;
    }

    private void move(String village, String tambon) {
        ChangePart part =
                new ChangePart(ChangePart.Role.SUBJECT, new AreaCode(village), null, null, 9, new AreaCode(tambon));
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(changes.record(
                        new AreaChange(UUID.randomUUID(), ChangeKind.MOVE, today, "ประกาศ", List.of(part)),
                        ActorRef.system("test")))
                .isInstanceOf(ChangeOutcome.Recorded.class);
    }

    /** Holds a need as whoever writes about it does, until the transaction ends. */
    private void hold(String need) {
        jdbc.sql("select id from proposals.need where code = :need for update")
                .param("need", need)
                .query(UUID.class)
                .single();
    }

    private String status(String need) {
        return jdbc.sql("""
                select p.status from proposals.position p join proposals.need n on n.id = p.need_id where n.code = :need\
                """).param("need", need).query(String.class).single();
    }

    /** Returns when this is done, or when so many wait for somebody. */
    private void comesAsFarAsItCan(Future<?> who, int waiting) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end && !who.isDone()) {
            if (jdbc.sql("select count(distinct pid) from pg_locks where not granted")
                            .query(Integer.class)
                            .single()
                    >= waiting) {
                return;
            }
            Thread.onSpinWait();
        }
        assertThat(who).isDone();
    }
}
