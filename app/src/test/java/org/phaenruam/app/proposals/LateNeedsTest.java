package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
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
import org.phaenruam.app.testing.CountedStatements;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever writes while an area changes waits for nothing and loses nothing: the need follows its area afterwards. */
@ProductTest
class LateNeedsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    ApplicationContext product;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AreaChangeDesk changes;

    @Autowired
    Areas areas;

    @Autowired
    Proposals proposals;

    @Autowired
    LateNeeds late;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_need_told_while_its_village_is_merged_goes_to_the_village_that_carries_on() throws Exception {
        Town town = Town.in(product, "551401");
        Actor recorder = person(new Grant(Role.RECORDER, new AreaCode("551401"), null));
        String need = during(
                () -> told(proposals.write(recorder, text("น้ำไม่ไหล", town.village(1)), true)),
                () -> change(ChangeKind.MERGE, subject(town.village(1)), into(town.village(2))));
        late.look();
        assertThat(where(need)).isEqualTo("55140102 KM-55140102 /TH/N/N2/55/5514/551401/55140102/");
        assertThat(page(town, need)).contains("ปัจจุบันคือ หมู่ที่ 2");
        assertThat(handedOn("55140101")).isEqualTo(1);
        late.look();
        assertThat(handedOn("55140101")).as("once").isEqualTo(1);
        assertThat(town.as("village").get("/desks/KM-55140102").body()).contains(need);
    }

    @Test
    void a_need_told_before_the_merging_goes_with_it() {
        Town town = Town.in(product, "551402");
        String need = town.need("ถนนขาด");
        change(ChangeKind.MERGE, subject(town.village(1)), into(town.village(2)));
        assertThat(where(need)).startsWith("55140202 KM-55140202 ");
        assertThat(page(town, need)).contains("ปัจจุบันคือ หมู่ที่ 2");
    }

    @Test
    void of_an_area_that_ended_without_a_successor_the_step_says_so() {
        Town town = Town.in(product, "551407");
        String need = town.need("ถนนขาด");
        change(ChangeKind.ABOLISH, subject(town.village(1)));
        assertThat(where(need)).startsWith("551407 KBT-551407 ");
        assertThat(page(town, need))
                .contains("ไม่มีพื้นที่ที่รับช่วงต่อ เรื่องนี้จึงไปอยู่กับ")
                .doesNotContain("ปัจจุบันคือ ตำบลฝายแก้ว");
    }

    @Test
    void a_need_sent_up_to_a_body_that_ends_goes_to_the_one_that_carries_on() throws Exception {
        Town town = Town.in(product, "551403");
        String need = town.need("ฝายพัง");
        Actor secretary = person(new Grant(Role.SECRETARY, new AreaCode(town.village(1)), town.desk("KM")));
        during(
                () -> told(proposals.decide(secretary, need, sendUp(town.desk("KM")))),
                () -> change(ChangeKind.MERGE, subject("551403"), into("551404")));
        late.look();
        assertThat(where(need)).isEqualTo("55140301 KBT-551404 /TH/N/N2/55/5514/551404/55140301/");
        assertThat(page(town, need)).contains("ปัจจุบันคือ ตำบลน้ำเกี๋ยน");
    }

    @Test
    void a_need_sent_up_while_its_village_moves_waits_where_the_village_is_now() throws Exception {
        Town town = Town.in(product, "551405");
        String need = town.need("สะพานชำรุด");
        Actor secretary = person(new Grant(Role.SECRETARY, new AreaCode(town.village(1)), town.desk("KM")));
        during(
                () -> told(proposals.decide(secretary, need, sendUp(town.desk("KM")))),
                () -> change(
                        ChangeKind.MOVE,
                        new ChangePart(
                                ChangePart.Role.SUBJECT,
                                new AreaCode(town.village(1)),
                                null,
                                null,
                                null,
                                new AreaCode("551406"))));
        late.look();
        assertThat(where(need)).isEqualTo("55140501 KBT-551406 /TH/N/N2/55/5514/551406/55140501/");
        assertThat(page(town, need)).contains("ย้ายจาก ตำบลเมืองจัง ไปอยู่ใน ตำบลท่าน้าว");
    }

    @Test
    void a_server_that_begins_finds_what_the_one_before_it_left_behind() throws Exception {
        Town town = Town.in(product, "551103");
        Actor recorder = person(new Grant(Role.RECORDER, new AreaCode("551103"), null));
        String need = during(
                () -> told(proposals.write(recorder, text("เสียงตามสายดับ", town.village(1)), true)),
                () -> change(ChangeKind.MERGE, subject(town.village(1)), into(town.village(2))));
        beans.createBean(LateNeeds.class).look();
        assertThat(where(need)).startsWith("55110302 KM-55110302 ");
    }

    @Test
    void a_server_that_begins_finds_needs_of_a_village_that_was_merged_and_whose_tambon_got_another_code()
            throws Exception {
        Town town = Town.in(product, "551501");
        Actor recorder = person(new Grant(Role.RECORDER, new AreaCode("551501"), null));
        String need = during(() -> told(proposals.write(recorder, text("ไฟทางดับ", town.village(1)), true)), () -> {
            change(ChangeKind.MERGE, subject(town.village(1)), into(town.village(2)));
            ChangePart recoded =
                    new ChangePart(ChangePart.Role.NEW, new AreaCode("551591"), "ตำบลรหัสใหม่", null, null, null);
            change(ChangeKind.RECODE, subject("551501"), recoded);
        });
        beans.createBean(LateNeeds.class).look();
        assertThat(where(need)).isEqualTo("55150102 KM-55150102 /TH/N/N2/55/5515/551591/55150102/");
    }

    @Test
    void a_server_that_begins_finds_needs_of_a_village_that_moved() throws Exception {
        Town town = Town.in(product, "551301");
        Actor recorder = person(new Grant(Role.RECORDER, new AreaCode("551301"), null));
        String need = during(
                () -> told(proposals.write(recorder, text("ไฟทางดับ", town.village(1)), true)),
                () -> change(
                        ChangeKind.MOVE,
                        new ChangePart(
                                ChangePart.Role.SUBJECT,
                                new AreaCode(town.village(1)),
                                null,
                                null,
                                null,
                                new AreaCode("551302"))));
        beans.createBean(LateNeeds.class).look();
        assertThat(where(need)).isEqualTo("55130101 KM-55130101 /TH/N/N2/55/5513/551302/55130101/");
    }

    @Test
    void what_ended_before_the_server_began_is_looked_at_once_and_not_desk_by_desk() throws Exception {
        Town town = Town.in(product, "551303");
        change(ChangeKind.MERGE, subject(town.village(1)), into(town.village(2)));
        late.look();
        LateNeeds begun = beans.createBean(LateNeeds.class);
        assertThat(asked(begun::look))
                .isNotEmpty()
                .noneMatch(statement -> statement.contains("from proposals.position where holder = ?"));
        assertThat(asked(begun::look)).isEmpty();
    }

    /** What is asked of the database, on a thread that is listened to as those of requests are. */
    private List<String> asked(Runnable work) throws InterruptedException {
        statements.clear();
        Thread.ofPlatform().name("tomcat-handler-late").start(work).join();
        return statements.heard();
    }

    /** Writes, keeps the transaction open until the change was asked for, then lets it be committed. */
    private String during(Supplier<String> writing, Runnable change) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> need = people.submit(() -> transaction.execute(status -> {
                String code = writing.get();
                written.countDown();
                await(enough);
                return code;
            }));
            await(written);
            Future<?> changing = people.submit(change);
            TimeUnit.MILLISECONDS.sleep(700); // it is done by now, or waits for the one who writes
            enough.countDown();
            changing.get(20, TimeUnit.SECONDS);
            return need.get(20, TimeUnit.SECONDS);
        }
    }

    private void change(ChangeKind kind, ChangePart... parts) {
        ChangeOutcome outcome = changes.record(
                new AreaChange(UUID.randomUUID(), kind, TODAY, "ประกาศ", List.of(parts)), ActorRef.system("test"));
        assertThat(outcome).isInstanceOf(ChangeOutcome.Recorded.class);
    }

    private static ChangePart subject(String area) {
        return ChangePart.of(ChangePart.Role.SUBJECT, new AreaCode(area));
    }

    private static ChangePart into(String area) {
        return ChangePart.of(ChangePart.Role.INTO, new AreaCode(area));
    }

    private Actor person(Grant grant) {
        return Actor.person(UUID.randomUUID(), "ผู้ลอง", List.of(grant), areas.tree());
    }

    private static NeedText text(String title, String area) {
        return new NeedText(Ids.next(), title, "เดือดร้อนทุกปี", "", area, area, "PERSON", "ชาวบ้าน หมู่ 1", "");
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
                select n.area_code || ' ' || p.holder || ' ' || n.path
                from proposals.need n join proposals.position p on p.need_id = n.id and p.path = n.path
                where n.code = :code
                """).param("code", need).query(String.class).single();
    }

    private int handedOn(String area) {
        return jdbc.sql("select count(*) from audit.record where deed = 'need.desk-followed' and subject = :subject")
                .param("subject", "area:" + area)
                .query(Integer.class)
                .single();
    }

    private static String page(Town town, String need) {
        return town.stranger()
                .get("/needs/" + need)
                .body()
                .replace("<wbr>", "")
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
