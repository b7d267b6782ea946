package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.areas.AreaChange;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.ChangeKind;
import org.phaenruam.app.areas.ChangeOutcome;
import org.phaenruam.app.areas.ChangePart;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Needs are told side by side: none waits for a file of other areas, the same form makes one need, numbers never stick. */
@ProductTest
class TellingsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Proposals proposals;

    @Autowired
    NeedsInBulk bulk;

    @Autowired
    Areas areas;

    @Autowired
    AreaChangeDesk changes;

    @Test
    void whileAFileHoldsTheNumbersOfOneAreaNeedsOfOthersAreWritten() throws Exception {
        Town held = Town.in(product, "550401");
        Town free = Town.in(product, "550402");
        held.need("ขอทางเข้าไร่");
        free.need("ขอทางเข้านา");
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> file = people.submit(() -> transaction.executeWithoutResult(status -> {
                jdbc.sql("select last from proposals.code_counter where area_code = '550401' for update")
                        .query(Integer.class)
                        .single();
                holding.countDown();
                await(enough);
            }));
            await(holding);
            Future<String> waits = people.submit(() -> held.need("ขอท่อลอดถนน"));
            for (int i = 0; i < 5; i++) {
                assertThat(free.need("ขอไฟทางแยกที่ " + i)).contains("550402");
            }
            assertThat(waits.isDone()).isFalse();
            enough.countDown();
            file.get();
            assertThat(waits.get()).contains("550401");
        }
    }

    @Test
    void theSameFormSentTwiceAtTheSameMomentMakesOneNeedAndBothReadItsCode() throws Exception {
        Town town = Town.in(product, "550105");
        town.need("ขอทางเท้า");
        NeedText form = text("ขอไฟทางหน้าโรงเรียน", town.village(1));
        Actor recorder = recorder("550105");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Written> first = people.submit(() -> transaction.execute(status -> {
                Written done = proposals.write(recorder, form, true);
                written.countDown();
                await(enough);
                return done;
            }));
            await(written);
            Future<Written> second = people.submit(() -> proposals.write(recorder, form, true));
            somebodyWaitsForANumber();
            enough.countDown();
            String code = ((Written.Done) first.get()).code();
            assertThat(second.get()).isEqualTo(new Written.Done(code, true));
        }
        assertThat(many("ขอไฟทางหน้าโรงเรียน")).isEqualTo(1);
    }

    @Test
    void aNeedToldWhileItsVillageMovesHasANumberOfTheTambonAsItWas() throws Exception {
        Town old = Town.in(product, "550107");
        Town fresh = Town.in(product, "550106");
        assertThat(old.need("ขอฝายน้ำล้น")).isEqualTo("550107-2569-00001");
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> file = people.submit(() -> transaction.executeWithoutResult(status -> {
                jdbc.sql("select last from proposals.code_counter where area_code = '550107' for update")
                        .query(Integer.class)
                        .single();
                holding.countDown();
                await(enough);
            }));
            await(holding);
            Future<Written> told = people.submit(() -> transaction.execute(
                    status -> proposals.write(recorder("550107"), text("ขอสะพานข้ามห้วย", old.village(2)), true)));
            somebodyWaitsForANumber();
            move(old.village(2), "550106");
            enough.countDown();
            file.get();
            assertThat(told.get()).isEqualTo(new Written.Done("550107-2569-00002", false));
        }
        assertThat(fresh.need("ขอศาลาอ่านหนังสือ")).isEqualTo("550106-2569-00001");
    }

    @Test
    void aCounterThatIsBehindItsNeedsCatchesUpWhenTheNextOneIsWritten() {
        Town town = Town.in(product, "550108");
        town.need("ขอบ่อขยะ");
        town.need("ขอถังขยะ");
        setBack("550108");
        assertThat(town.need("ขอรถเก็บขยะ")).isEqualTo("550108-2569-00003");
        setBack("550108");
        assertThat(proposals.addSample(text("ขอคนเก็บขยะ", town.village(1)), "", null))
                .isEqualTo("550108-2569-00004");
        setBack("550108");
        List<String> codes = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            NeedsInBulk.Load file = bulk.begin(new NeedsInBulk.Order(ActorRef.system("test"), null, true), codes::add);
            file.add(new NeedsInBulk.Told(text("ขอตาข่าย", town.village(1)), "", null, null, List.of(), null));
            file.finish();
        });
        assertThat(codes).containsExactly("550108-2569-00005");
    }

    private void setBack(String tambon) {
        jdbc.sql("update proposals.code_counter set last = 0 where area_code = :tambon")
                .param("tambon", tambon)
                .update();
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

    private Actor recorder(String tambon) {
        Grant grant = new Grant(Role.RECORDER, new AreaCode(tambon), null);
        return Actor.person(UUID.randomUUID(), "ผู้ลอง", List.of(grant), areas.tree());
    }

    private static NeedText text(String title, String area) {
        return new NeedText(Ids.next(), title, "เดือดร้อนทุกปี", "", area, area, "PERSON", "ชาวบ้าน หมู่ 1", "");
    }

    private int many(String title) {
        return jdbc.sql("select count(*) from proposals.wording where title = :title")
                .param("title", title)
                .query(Integer.class)
                .single();
    }

    /** Returns once a telling has come as far as it can: it looked whether it is known and waits for its number. */
    private void somebodyWaitsForANumber() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            if (jdbc.sql("""
                    select exists (select 1 from pg_stat_activity
                    where wait_event_type = 'Lock' and query like '%insert into proposals.code_counter%')\
                    """).query(Boolean.class).single()) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody came to wait for a number");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
