package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joining, splitting, taking back and deciding when several people act at once, twice, or in the wrong capacity. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtTheTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    ApplicationContext product;

    @Autowired
    Proposals proposals;

    @Autowired
    Needs needs;

    @Autowired
    Areas areas;

    @Autowired
    DueJoinings due;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Town town;

    @BeforeAll
    void aTown() {
        town = Town.in(product, "540106");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private Browser.Page join(String code, String kept, UUID key, String sentence) {
        String path = "/desks/" + town.desk("KM") + "/needs/" + code + "/join";
        Browser window = town.as("village");
        window.get("/desks/" + town.desk("KM"));
        return window.post(
                path, "key", key.toString(), "kept", kept, "reason", "SAME_NEED", "sentence", sentence, "days", "7");
    }

    private List<String> states(String code) {
        return jdbc.sql("""
                select j.state from proposals.joining j join proposals.need n on n.id in (j.need_id, j.kept_id)
                where n.code = :code order by j.called_on, j.id""").param("code", code).query(String.class).list();
    }

    private String status(String code) {
        return Situated.after(needs.find(code).orElseThrow().steps(), TODAY).status();
    }

    private Actor person(Grant... grants) {
        return Actor.person(UUID.randomUUID(), "ผู้ลอง", List.of(grants), areas.tree());
    }

    private static Decision decision(String move, String body, int seen, String signedFor) {
        return new Decision(
                Ids.next(),
                seen,
                move,
                body,
                "URGENT",
                "เห็นว่าจำเป็น",
                "",
                "",
                TODAY,
                "",
                "",
                signedFor,
                "",
                "",
                "",
                StepDetail.NONE,
                Optional.empty());
    }

    @Test
    void aFormThatIsSentTwiceCallsOneJoining() {
        String code = town.need("ไฟทางดับหน้าวัด");
        String kept = town.need("ไฟหน้าวัดไม่ติด");
        UUID key = Ids.next();
        assertThat(join(code, kept, key, "เรื่องเดียวกัน").status()).isEqualTo(303);
        assertThat(join(code, kept, key, "เรื่องเดียวกัน").status()).isEqualTo(303);
        assertThat(states(code)).containsExactly("OPEN");
        assertThat(join(kept, code, Ids.next(), "กลับกัน").status()).isEqualTo(422);
        String third = town.need("ไฟทางหมู่ 1");
        assertThat(join(third, code, Ids.next(), "เรื่องที่กำลังจะไปรวมกับเรื่องอื่น")
                        .status())
                .isEqualTo(422);
        assertThat(states(third)).isEmpty();
    }

    @Test
    void anAnswerThatNamesSomebodyIsNotTakenAndNothingTypedIsLost() {
        String code = town.need("ศาลาริมทางพัง");
        String kept = town.need("ซ่อมศาลาริมทาง");
        assertThat(join(code, kept, Ids.next(), "เรื่องเดียวกัน").status()).isEqualTo(303);
        Browser recorder = town.as("recorder");
        String asked = recorder.get("/needs/" + kept).body();
        String joining = asked.replaceAll("(?s).*name=\"joining\" value=\"([^\"]+)\".*", "$1");
        String said = "ตกลง โทร 081-234-5678";
        String there = "/needs/" + kept + "/joining";

        Browser.Page refused = recorder.post(there, "joining", joining, "answer", "yes", "said", said);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"said-error\"", said, "value=\"yes\" checked");

        assertThat(recorder.post(there, "joining", joining, "answer", "yes", "said", "ตกลง")
                        .status())
                .isEqualTo(303);
        assertThat(town.stranger().get("/needs/" + kept).body())
                .contains("“ตกลง”")
                .doesNotContain("081-234");
    }

    @Test
    void twoJoiningsThatCrossNeverBothComplete() throws Exception {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String one = town.need("สะพานขาดที่ห้วย " + i);
            String other = town.need("ขอสะพานข้ามห้วย " + i);
            assertThat(join(one, other, Ids.next(), "เรื่องเดียวกัน").status()).isEqualTo(303);
            jdbc.sql("""
                    insert into proposals.joining (id, need_id, kept_id, body_code, called_by, reason_code, sentence, called_on,
                        answer_by)
                    select :id, k.id, n.id, :body, 'system:test', 'SAME_NEED', 'กลับกัน', :on, :by
                    from proposals.need n, proposals.need k where n.code = :one and k.code = :other""")
                    .param("id", Ids.next())
                    .param("body", town.desk("KM"))
                    .param("on", TODAY)
                    .param("by", TODAY.plusDays(7))
                    .param("one", one)
                    .param("other", other)
                    .update();
            codes.addAll(List.of(one, other));
        }
        clock.advance(Duration.ofDays(9));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> first = both.submit(due::settle);
            Future<Integer> second = both.submit(due::settle);
            first.get();
            second.get();
        }
        for (int i = 0; i < codes.size(); i += 2) {
            assertThat(List.of(status(codes.get(i)), status(codes.get(i + 1))))
                    .as(codes.get(i))
                    .containsExactlyInAnyOrder("MERGED", "WAITING");
            assertThat(states(codes.get(i))).containsExactlyInAnyOrder("JOINED", "LAPSED");
        }
    }

    @Test
    void whoWasNotReachedIsNamedAlsoBehindALongSentence() {
        String code = town.need("น้ำไม่ไหล");
        String kept = town.need("ประปาไม่ไหล");
        assertThat(join(code, kept, Ids.next(), "ย".repeat(Rules.SENTENCE_MAX)).status())
                .isEqualTo(303);
        clock.advance(Duration.ofDays(9));
        due.settle();
        assertThat(status(code)).isEqualTo("MERGED");
        Step merged = needs.find(code).orElseThrow().steps().getLast();
        assertThat(merged.sentence()).endsWith("(" + kept + ")").contains("ติดต่อไม่ได้", "…");
        assertThat(merged.sentence().length()).isLessThanOrEqualTo(Rules.SENTENCE_MAX);
    }

    @Test
    void aJoiningLapsesWhenEitherNeedIsSplitAndASplitSentTwiceSplitsOnce() {
        String code = town.need("ถนนพัง");
        String kept = town.need("ถนนพังและไฟดับ");
        assertThat(join(code, kept, Ids.next(), "เรื่องเดียวกัน").status()).isEqualTo(303);
        Browser window = town.as("village");
        String path = "/desks/" + town.desk("KM") + "/needs/" + kept + "/split";
        window.get(path);
        String[] form = {
            "key",
            Ids.next().toString(),
            "seen",
            "1",
            "reason",
            "SEVERAL_MATTERS",
            "sentence",
            "มีสองเรื่อง",
            "on",
            "22 พฤศจิกายน 2569",
            "title1",
            "ถนนพังหน้าโรงเรียน",
            "title2",
            "ไฟดับหน้าวัด"
        };
        assertThat(window.post(path, form).status()).isEqualTo(303);
        assertThat(window.post(path, form).status()).isEqualTo(303);
        assertThat(states(code)).containsExactly("LAPSED");
        assertThat(status(code)).isEqualTo("WAITING");
        assertThat(status(kept)).isEqualTo("SPLIT");
        assertThat(jdbc.sql("""
                        select count(*) from proposals.need p join proposals.need w on w.id = p.split_from
                        where w.code = :code""").param("code", kept).query(Integer.class).single())
                .isEqualTo(2);
        assertThat(join(code, kept, Ids.next(), "อีกครั้ง").status()).isEqualTo(422);
    }

    @Test
    void aSlipIsNotTakenBackOnceAnotherWentOnAndCountsNowhereWhenItWas() {
        String gone = town.need("ฝายรั่ว");
        town.decide("village", "KM", gone, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ");
        town.decide("tambon", "KBT", gone, 2, "move", "ENDORSE", "reason", "FORUM_RESOLUTION", "sentence", "เห็นด้วย");
        Browser window = town.as("village");
        window.get("/desks/" + town.desk("KM"));
        window.post("/desks/" + town.desk("KM") + "/undo", "need", gone);
        assertThat(needs.find(gone).orElseThrow().steps()).hasSize(3);

        String back = town.need("ท่อแตก");
        town.decide("village", "KM", back, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งผิด");
        window.get("/desks/" + town.desk("KM"));
        window.post("/desks/" + town.desk("KM") + "/undo", "need", back);
        assertThat(needs.find(back).orElseThrow().steps()).hasSize(3);
        assertThat(status(back)).isEqualTo("WAITING");
        List<AnswerLine> moved =
                needs.listMoved(new AreaCode(town.village(1)), TODAY.withDayOfMonth(1), TODAY.withDayOfMonth(30), 200);
        assertThat(moved)
                .filteredOn(line -> line.needCode().equals(back))
                .singleElement()
                .satisfies(line -> assertThat(line.move()).isEqualTo("SUBMIT"));
    }

    @Test
    void aDraftIsSeenByNobodyElseAlsoAfterItWasWithdrawn() {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields("ร่างลับของผู้จด", town.village(2));
        fields[fields.length - 1] = "draft";
        String draft = recorder.post("/needs", fields).location().replaceAll(".*/", "");
        Browser tambon = town.as("tambon");
        String desk = "/desks/" + town.desk("KBT");
        for (String path : List.of(
                "/needs/" + draft,
                "/needs/" + draft + "/steps",
                "/needs/" + draft + "/files",
                "/needs/" + draft + "/slip",
                "/needs/" + draft + "/join",
                desk + "/needs/" + draft,
                desk + "/needs/" + draft + "/split",
                desk + "/together?need=" + draft)) {
            Browser.Page page = tambon.get(path);
            assertThat(page.body()).as(path).doesNotContain("ร่างลับ");
        }
        String code = town.need("เรื่องเปิดเผย");
        Browser.Page asked = join(code, draft, Ids.next(), "เรื่องเดียวกัน");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("ไม่พบเรื่องเลข “" + draft);

        recorder.get("/needs/" + draft + "/steps?move=WITHDRAW");
        assertThat(recorder.post(
                                "/needs/" + draft + "/steps",
                                "key",
                                Ids.next().toString(),
                                "seen",
                                "0",
                                "move",
                                "WITHDRAW",
                                "reason",
                                "WITHDRAWN_BY_PROPOSER",
                                "sentence",
                                "ไม่ส่งแล้ว",
                                "on",
                                "22 พฤศจิกายน 2569")
                        .status())
                .isEqualTo(303);
        assertThat(town.stranger().get("/needs/" + draft).status()).isEqualTo(404);
        assertThat(town.stranger().get("/needs?area=" + town.village(2)).body()).doesNotContain("ร่างลับ");
        assertThat(town.stranger().get("/needs.csv?area=" + town.village(2)).body())
                .doesNotContain("ร่างลับ");
        assertThat(town.stranger().get("/areas/" + town.village(2) + "/notice").body())
                .doesNotContain("ร่างลับ");
    }

    @Test
    void anOfficialWhoIsAlsoACoordinatorMakesNoMoveOfTheOfficeByThat() {
        Journey journey = needs.find(town.need("ขอศาลาพักร้อน")).orElseThrow();
        AreaCode district = new AreaCode("5401");
        Grant coordinator = new Grant(Role.COORDINATOR, district, null);
        Grant official = new Grant(Role.OFFICIAL, new AreaCode(town.village(1)), town.desk("KM"));
        Actor both = person(coordinator, official);
        assertThat(proposals.movesFor(both, journey, town.desk("KM")))
                .extracting(Move::code)
                .isEqualTo(proposals.movesFor(person(official), journey, town.desk("KM")).stream()
                        .map(Move::code)
                        .toList())
                .doesNotContain("DO_OURSELVES");
        assertThat(proposals.movesFor(both, journey, "")).extracting(Move::code).contains("DO_OURSELVES");
    }

    @Test
    void aDeputysDecisionAlwaysSaysSo() {
        AreaCode village = new AreaCode(town.village(1));
        Actor deputy = person(new Grant(Role.DEPUTY, village, town.desk("KM"), TODAY, TODAY.plusDays(3)));
        for (String typed : List.of("", "ผู้ใหญ่บ้าน")) {
            String code = town.need("ขอป้ายบอกทาง " + typed);
            assertThat(proposals.decide(deputy, code, decision("SEND_UP", town.desk("KM"), 1, typed)))
                    .isInstanceOf(Written.Done.class);
            assertThat(needs.find(code).orElseThrow().steps().getLast().signedFor())
                    .startsWith(typed)
                    .endsWith("รักษาราชการแทน");
        }
    }

    @Test
    void onlyAPhotoShowsThatTheWorkIsDone() {
        String code = town.need("ล้างท่อระบายน้ำ");
        int seen = 1;
        for (String move : List.of("DO_OURSELVES", "START", "FINISH")) {
            Browser.Page page =
                    step("coordinator", code, seen++, move, "byWhen", "30 พฤศจิกายน 2569", "target", "กลุ่มเยาวชน");
            assertThat(page.status()).as(move).isEqualTo(303);
        }
        String[] form = {
            "key", Ids.next().toString(), "seen", "4", "move", "VERIFY", "sentence", "ใช้ได้", "on", "22 พฤศจิกายน 2569"
        };
        Browser recorder = town.as("recorder");
        recorder.get("/needs/" + code);
        String path = "/needs/" + code + "/steps";
        assertThat(recorder.postFile(path, "paper.pdf", Pictures.pdf(""), form).status())
                .isEqualTo(422);
        assertThat(recorder.postFile(path, "photo.jpg", Pictures.picture("jpg", 40, 30), form)
                        .status())
                .isEqualTo(303);
        assertThat(status(code)).isEqualTo("VERIFIED");
    }

    private Browser.Page step(String who, String code, int seen, String move, String... more) {
        Browser window = town.as(who);
        window.get("/needs/" + code);
        List<String> form = new ArrayList<>(List.of(
                "key", Ids.next().toString(), "seen", String.valueOf(seen), "move", move, "sentence", "ทำกันเอง"));
        form.addAll(List.of("on", "22 พฤศจิกายน 2569"));
        form.addAll(List.of(more));
        return window.post("/needs/" + code + "/steps", form.toArray(String[]::new));
    }
}
