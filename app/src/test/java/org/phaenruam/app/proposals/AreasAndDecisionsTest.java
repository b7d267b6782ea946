package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

/** An area changes while a desk that ends with it decides: both come to their end, and the record says what happened. */
@ProductTest
class AreasAndDecisionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    ApplicationContext product;

    @Autowired
    AreaChangeDesk changes;

    @Autowired
    Areas areas;

    @Autowired
    Proposals proposals;

    @Autowired
    SplitAreas splits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aNeedThatItsDeskHasJustSentOnIsNotHandedOverWhenTheDeskEnds() throws Exception {
        Town town = Town.in(product, "550203");
        String sent = town.need("ฝายพัง");
        String stays = town.need("ถนนขาด");
        meanwhile(() -> decided(town, sent), () -> {}, () -> merge(town));
        assertThat(where(sent)).isEqualTo("55020302 KBT-550203");
        assertThat(where(stays)).isEqualTo("55020302 KM-55020302");
        assertThat(recorded("need.desk-followed", town.village(1))).containsExactly("1");
    }

    @Test
    void aDeskThatEndsHasBegunToDecideAndStillDoes() throws Exception {
        Town town = Town.in(product, "550204");
        String sent = town.need("ฝายพัง");
        town.need("ถนนขาด");
        meanwhile(() -> hold(sent), () -> decided(town, sent), () -> merge(town));
        assertThat(where(sent)).isEqualTo("55020402 KBT-550204");
        assertThat(recorded("need.desk-followed", town.village(1))).containsExactly("1");
    }

    @Test
    void theRecordNamesTheNeedsThatWentToTheOtherPartNotThoseThatWereAskedFor() {
        Town town = Town.in(product, "550205");
        String goes = town.need("ถนนของบ้านใหม่");
        String elsewhere =
                told(proposals.write(person(new Grant(Role.RECORDER, new AreaCode("550205"), null)), text(town), true));
        AreaCode from = new AreaCode(town.village(1));
        AreaCode fresh = new AreaCode("55020571");
        change(
                ChangeKind.SPLIT,
                ChangePart.of(ChangePart.Role.SUBJECT, from),
                new ChangePart(ChangePart.Role.NEW, fresh, "บ้านแยก", null, 71, new AreaCode("550205")));
        Actor recorder = person(new Grant(Role.RECORDER, new AreaCode("550205"), null));
        assertThat(splits.reassign(recorder, from, List.of(goes, elsewhere), fresh))
                .isEqualTo(1);
        assertThat(where(goes)).isEqualTo("55020571 KM-55020571");
        assertThat(where(elsewhere)).isEqualTo("55020502 KM-55020502");
        assertThat(recorded("need.reassign", town.village(1))).containsExactly(goes);
    }

    /** Somebody has begun, the change comes as far as it can, the somebody goes on, and both come to their end. */
    private void meanwhile(Runnable begun, Runnable goesOn, Runnable change) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> changing = transaction.execute(status -> {
                begun.run();
                Future<?> other = people.submit(change);
                comesAsFarAsItCan(other);
                goesOn.run();
                return other;
            });
            assertThat(changing).isNotNull();
            changing.get(30, TimeUnit.SECONDS);
        }
    }

    private void comesAsFarAsItCan(Future<?> who) {
        Supplier<Boolean> waits = () -> jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!who.isDone() && !waits.get()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void hold(String need) {
        jdbc.sql("select id from proposals.need where code = :need for update")
                .param("need", need)
                .query(UUID.class)
                .single();
    }

    private void decided(Town town, String need) {
        Actor secretary = person(new Grant(Role.SECRETARY, new AreaCode(town.village(1)), town.desk("KM")));
        told(proposals.decide(secretary, need, sendUp(town.desk("KM"))));
    }

    private void merge(Town town) {
        change(
                ChangeKind.MERGE,
                ChangePart.of(ChangePart.Role.SUBJECT, new AreaCode(town.village(1))),
                ChangePart.of(ChangePart.Role.INTO, new AreaCode(town.village(2))));
    }

    private void change(ChangeKind kind, ChangePart... parts) {
        ChangeOutcome outcome = changes.record(
                new AreaChange(UUID.randomUUID(), kind, TODAY, "ประกาศ", List.of(parts)), ActorRef.system("test"));
        assertThat(outcome).isInstanceOf(ChangeOutcome.Recorded.class);
    }

    private Actor person(Grant grant) {
        return Actor.person(UUID.randomUUID(), "ผู้ลอง", List.of(grant), areas.tree());
    }

    private static NeedText text(Town town) {
        String area = town.village(2);
        return new NeedText(
                Ids.next(), "ศาลาของหมู่ 2", "เดือดร้อนทุกปี", "", area, area, "PERSON", "ชาวบ้าน หมู่ 2", "");
    }

    private static Decision sendUp(String body) {
        return new Decision(
                Ids.next(),
                1,
                "SEND_UP",
                body,
                "URGENT",
                "เห็นว่าจำเป็น",
                "",
                "",
                TODAY,
                "",
                "",
                "",
                "",
                "",
                "",
                StepDetail.NONE,
                Optional.empty());
    }

    private static String told(Written written) {
        assertThat(written).isInstanceOf(Written.Done.class);
        return ((Written.Done) written).code();
    }

    private String where(String need) {
        return jdbc.sql("""
                select n.area_code || ' ' || p.holder
                from proposals.need n join proposals.position p on p.need_id = n.id and p.path = n.path
                where n.code = :code\
                """).param("code", need).query(String.class).single();
    }

    /** What the records of this kind about an area say of needs. */
    private List<String> recorded(String deed, String area) {
        return jdbc.sql("""
                select substring(detail from '(?:^|;)needs=([^;]*)') from audit.record
                where deed = :deed and subject = :subject order by seq\
                """)
                .param("deed", deed)
                .param("subject", "area:" + area)
                .query(String.class)
                .list();
    }
}
