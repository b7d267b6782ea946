package org.phaenruam.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.DueJoinings;
import org.phaenruam.app.testing.Chromium;
import org.phaenruam.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everyone at the table, in a real browser: joining, agencies, money, the people's own work, ten decisions at a desk. */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.phaenruam.app.testing.Chromium#possible")
class TableIT {
    private Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DueJoinings joinings;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    /** Only needs of one sector are offered to be answered together. */
    private void aboutWater(String code) {
        jdbc.sql("""
            insert into proposals.particulars (need_id, version, sector, ready, ready_notes, ready_yes, ready_of, written_by,
                written_at, client_key)
            select id, 1, 'WA', array['','','','',''], array['','','','',''], 0, 5, 'test', now(), gen_random_uuid()
            from proposals.need where code = :code\
            """).param("code", code).update();
    }

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private Walk walk(String name, int width, boolean script) {
        return new Walk(chromium, port, name, width, script);
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"360, true", "1280, false"})
    void twoNeedsAreJoinedWhenOneWriterDoesNotAnswerAndComeApartAgain(int width, boolean script) {
        String silent = "silent.speaker." + width;
        accounts.createSample(
                silent,
                "phaenruam-demo",
                "ชาวบ้าน หมู่ 4 ตำบลสุเทพ",
                List.of(new Grant(Role.SPEAKER, new AreaCode("500108"), null)));
        Walk walk = walk("join", width, script);
        String first = walk.as(silent).write("500108", "50010804", "ท่อระบายน้ำตันหน้าศาลา " + width);
        String kept = walk.as("recorder.suthep").write("500108", "50010804", "ท่อตัน น้ำขังหน้าศาลา " + width);
        walk.as("village.suthep4").open("/desks/KM-50010804/needs/" + first + "/join", "join");
        walk.fill("kept", kept);
        walk.fill("days", "7");
        walk.page().click("main form button[type=submit].btn:not(.btn--quiet)");
        walk.page().waitForURL("**/needs/" + first);
        walk.look("asked");
        assertThat(walk.said()).contains("กำลังถามว่าจะรวมกับ " + kept, "ยังไม่ตอบ");

        walk.as("recorder.suthep").open("/needs/" + kept, "asked-recorder");
        walk.page().check("input[name=answer][value=yes]");
        walk.page().click("form[action$='/joining'] button");
        walk.page().waitForCondition(() -> walk.page().content().contains("บันทึกว่าตกลงแล้ว"));

        clock.advance(Duration.ofDays(8));
        joinings.settle();
        walk.as("coordinator.mueang").open("/needs/" + first, "joined");
        assertThat(walk.said())
                .contains("รวมกับเรื่องเดียวกันแล้ว", "ติดต่อไม่ได้ภายในวันที่กำหนด", "เดินต่อไปกับเรื่องนี้");
        walk.open("/needs/" + kept, "kept");
        assertThat(walk.said()).contains("มี 1 เรื่องมารวมด้วย", "ท่อระบายน้ำตันหน้าศาลา " + width);

        walk.toStep(first, "UNMERGE");
        walk.page().check("input[name=reason][value=MERGED_WRONGLY]");
        walk.finish();
        walk.open("/needs/" + first, "apart");
        assertThat(walk.said()).contains("รอคำตอบอยู่ที่").doesNotContain("เดินต่อไปกับเรื่องนี้");
        assertThat(walk.troubles()).isEmpty();
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"360, true", "1280, false"})
    void anAgencyGetsADeskAndAnswers(int width, boolean script) {
        Walk walk = walk("agency", width, script);
        String code = walk.as("recorder.suthep").write("500108", "50010804", "ขอประตูระบายน้ำท้ายหมู่ " + width);
        walk.as("village.suthep4").toForm(code, "FORWARD");
        walk.page().selectOption("#to", "AGENCY-50");
        walk.page().check("input[name=reason][value=BEYOND_POWER]");
        walk.finish();
        walk.as("irrigation.chiangmai").toForm(code, "ANSWER");
        walk.fill("sentence", "ช่างจะไปดูพื้นที่ในเดือนหน้า");
        walk.finish();
        walk.as("irrigation.chiangmai").open("/desks/KBT-500108/needs/" + code, "not-yours");
        assertThat(walk.page().content()).doesNotContain("name=\"sentence\"");

        Walk citizen = walk("agency-citizen", width, script);
        Page page = citizen.open("/needs/" + code, "need");
        assertThat(Walk.said(page)).contains("ช่างจะไปดูพื้นที่ในเดือนหน้า", "โครงการชลประทานจังหวัด");
        assertThat(walk.troubles()).isEmpty();
        assertThat(citizen.troubles()).isEmpty();
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"360, true", "1280, false"})
    void aLocalGovernmentFundsAndBuilds(int width, boolean script) {
        Walk walk = walk("fund", width, script);
        String code = walk.as("recorder.suthep").write("500108", "50010804", "ขอราวกันตกสะพานไม้ " + width);
        walk.as("village.suthep4").toForm(code, "FORWARD");
        walk.page().selectOption("#to", "MUNI-500108");
        walk.page().check("input[name=reason][value=URGENT]");
        walk.finish();
        walk.as("municipality.suthep").toForm(code, "FUND");
        walk.fill("source", "ข้อบัญญัติเทศบาล");
        walk.fill("baht", "๓๕,๐๐๐");
        walk.fill("fiscalYear", "2027");
        walk.fill("target", "เทศบัญญัติงบประมาณ 2570");
        walk.page().click("main form button[type=submit].btn:not(.btn--quiet)");
        walk.page().waitForCondition(() -> walk.page().content().contains("2027 ไม่ใช่ปี พ.ศ."));
        walk.look("fund-refused");
        walk.fill("fiscalYear", "๒๕๗๐");
        walk.finish();
        walk.as("engineer.suthep").toForm(code, "CONTRACT");
        walk.fill("target", "7/2570");
        walk.finish();
        walk.toForm(code, "START");
        walk.finish();
        walk.toForm(code, "REPORT");
        walk.fill("percent", "40");
        walk.fill("paid", "10,000");
        walk.photo();
        walk.finish();

        Page page = walk("fund-citizen", width, script).open("/needs/" + code, "need");
        assertThat(Walk.said(page)).contains("35,000 บาท", "ปีงบ 2570", "เสร็จ 40%", "กำลังทำ");
        assertThat(walk.troubles()).isEmpty();
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"360, true", "1280, false"})
    void thePeopleDoItThemselvesAndSomebodyElseGoesToLook(int width, boolean script) {
        Walk walk = walk("self", width, script);
        String code = walk.as("recorder.suthep").write("500108", "50010804", "ทำความสะอาดศาลาก่อนวันลอยกระทง " + width);
        walk.toStep(code, "DO_OURSELVES");
        walk.fill("target", "กลุ่มเยาวชนหมู่ 4");
        walk.fill("byWhen", "30 ธันวาคม 2569");
        walk.finish();
        for (String move : List.of("START", "FINISH")) {
            walk.toStep(code, move);
            walk.finish();
        }
        walk.toStep(code, "VERIFY");
        walk.fill("target", "ศาลาหมู่ 4");
        walk.photo();
        walk.page().click("main form button[type=submit].btn:not(.btn--quiet)");
        walk.page().waitForCondition(() -> walk.page().content().contains("คนที่ทำงานเองตรวจงานเองไม่ได้"));
        walk.look("own-work");
        walk.as("coordinator.mueang").toStep(code, "VERIFY");
        walk.fill("target", "ศาลาหมู่ 4");
        walk.photo();
        walk.finish();
        walk.open("/needs/" + code, "verified");
        assertThat(walk.said()).contains("ชาวบ้านไปดูแล้ว", "นำโดย กลุ่มเยาวชนหมู่ 4", "ไปดูที่ ศาลาหมู่ 4");
        assertThat(walk.troubles()).isEmpty();
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"360, true", "1280, false"})
    void tenDecisionsAtTheDeskTakeFewPresses(int width, boolean script) {
        Walk walk = walk("ten", width, script);
        walk.as("recorder.suthep");
        for (int i = 1; i <= 10; i++) {
            aboutWater(walk.write("500108", "50010804", "เรื่องที่ " + i + " ของโต๊ะ " + width));
        }
        walk.as("village.suthep4").open("/desks/KM-50010804", "desk");
        walk.presses();
        walk.press("a[href*='/together?']");
        walk.page().waitForURL("**/together?**");
        walk.look("together");
        walk.press("a[href$='move=ENDORSE']");
        walk.page().waitForURL("**move=ENDORSE");
        walk.press("input[name=reason][value=FORUM_RESOLUTION]");
        int chosen = walk.page().locator("input[name=need]:checked").count();
        walk.press("input[name=need] >> nth=0"); // the odd one out
        walk.press("button[value=look]");
        walk.page().waitForCondition(() -> walk.page().content().contains("ชาวบ้านจะเห็นอย่างนี้"));
        walk.look("preview");
        walk.press("button[value=record]");
        walk.page().waitForCondition(() -> walk.page().content().contains("บันทึกแล้ว"));
        walk.look("recorded");
        int presses = walk.presses();
        assertThat(chosen).isGreaterThanOrEqualTo(10);
        assertThat(walk.said()).contains("กดผิดถอนได้ภายใน 1 นาที");
        System.out.printf("ten decisions at %d px: %d answered with %d presses%n", width, chosen - 1, presses);
        assertThat(presses).isLessThanOrEqualTo(8);

        walk.press("form[action$='/undo'] button");
        walk.page().waitForCondition(() -> walk.page().content().contains("ถอนแล้ว"));
        walk.look("undone");
        assertThat(walk.said()).contains("กลับไปอยู่ที่เดิม");
        assertThat(walk.troubles()).isEmpty();
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"360, true", "1280, false"})
    void aSecretaryLeavesAndHandsOverWithoutALockOut(int width, boolean script) {
        String leaver = "leaver." + width;
        String body = "KM-5001080" + (width == 360 ? 5 : 6);
        accounts.createSample(
                leaver,
                "phaenruam-demo",
                "เลขานุการที่ประชุมหมู่บ้าน คนเดิม",
                List.of(new Grant(Role.SECRETARY, new AreaCode(body.substring(3)), body)));
        Walk walk = walk("hand-over", width, script);
        walk.as("recorder.suthep").write("500108", body.substring(3), "ขอม้านั่งหน้าศาลา " + width);
        Page page = walk.as(leaver).open("/me", "me");
        page.click("a[href^='/hand-over/']");
        page.waitForURL("**/hand-over/**");
        walk.look("hand-over");
        page.click("button[name=by][value=code]");
        page.waitForCondition(() -> page.content().contains("<code"));
        walk.look("slip");
        String code = page.textContent("dd code.nw").strip();
        walk.open("/desks/" + body, "still-mine");
        assertThat(walk.page().content())
                .as("no gap before the successor takes it")
                .contains("name=\"need\"");

        Walk next = walk("successor", width, script);
        Page invited = next.open("/invite", "invite");
        invited.fill("#code", code);
        invited.click("main form button[type=submit]");
        invited.waitForCondition(() -> invited.locator("#fresh").count() > 0);
        next.look("offer");
        invited.fill("#label", "เลขานุการที่ประชุมหมู่บ้าน คนใหม่");
        invited.fill("#name", "successor." + width);
        invited.fill("#fresh", "ฝนตกที่บ้านเรา 2569");
        invited.fill("#again", "ฝนตกที่บ้านเรา 2569");
        invited.click("form[action='/invite'] button[type=submit]");
        invited.waitForURL(url -> !url.contains("/invite"));
        next.open("/desks/" + body, "desk");
        assertThat(invited.content()).contains("name=\"need\"");

        walk.as(leaver).open("/desks/" + body, "gone");
        assertThat(walk.page().content()).as("the one who left decides no more").doesNotContain("name=\"need\"");
        assertThat(walk.troubles()).isEmpty();
        assertThat(next.troubles()).isEmpty();
    }
}
