package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people read of a plan while it is written anew: what passed and what is only a draft, who changed what. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanReadingTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    private Town town;
    private String plan = "";

    @BeforeAll
    void aPlanThatPassed() {
        town = Town.in(product, "540103");
        plan = "/plans/" + town.plan();
        add("", "issue", "น้ำและป่า");
        add("น้ำและป่า", "project", "แนวกันไฟ");
        add("น้ำและป่า", "project", "ฝายชะลอน้ำ");
        change("แนวกันไฟ", "money", "line1-year", "2571", "line1-source", "เทศบาล", "line1-baht", "๑๒๐,๐๐๐");
        change("แนวกันไฟ", "words", "kind", "project", "textTh", "แนวกันไฟ\r\nรอบหมู่บ้าน", "doer", "SELF");
        adopt();
    }

    private void adopt() {
        Browser district = town.as("district");
        district.get(plan);
        assertThat(district.post(
                                plan + "/approve",
                                "key",
                                Ids.next().toString(),
                                "sentence",
                                "ผ่านแล้ว",
                                "on",
                                "22 พฤศจิกายน 2569")
                        .status())
                .isEqualTo(303);
    }

    private void add(String under, String kind, String text) {
        Browser recorder = town.as("recorder");
        recorder.get(plan + "/edit");
        String parent = under.isEmpty() ? "" : code(under);
        assertThat(recorder.post(
                                plan + "/nodes",
                                "key",
                                Ids.next().toString(),
                                "parent",
                                parent,
                                "kind",
                                kind,
                                "textTh",
                                text)
                        .status())
                .isEqualTo(303);
    }

    private String code(String text) {
        return stored("code", text);
    }

    private String stored(String what, String text) {
        return jdbc.sql("select case :what when 'code' then code else version::text end from plans.node"
                        + " where plan_code = :plan and text_th = :text")
                .param("what", what)
                .param("plan", plan.substring("/plans/".length()))
                .param("text", text)
                .query(String.class)
                .single();
    }

    private Browser.Page change(String text, String act, String... fields) {
        List<String> all =
                new ArrayList<>(List.of("key", Ids.next().toString(), "seen", stored("version", text), "act", act));
        all.addAll(List.of(fields));
        Browser recorder = town.as("recorder");
        recorder.get(plan + "/edit");
        return recorder.post(plan + "/nodes/" + code(text), all.toArray(String[]::new));
    }

    /** As somebody reads it who may change nothing here; a stranger's page may be a moment old. */
    private String read(String path) {
        return said(town.as("province").get(plan + path));
    }

    private static String said(Browser.Page page) {
        return page.body()
                .replace("<wbr>", "")
                .replace("<span class=\"nw\">", "")
                .replace("</span>", "")
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    @Test
    @Order(1)
    void theTreeSaysWhoDoesWhatAndWhatItCosts() {
        assertThat(read(""))
                .contains("ดูโครงการ 1.1 ทำเอง 120,000 บาท")
                .contains("แนวกันไฟ รอบหมู่บ้าน")
                .contains("อยู่ในแผน ไม่ได้แปลว่าได้เงินแล้ว")
                .doesNotContain("ยังไม่ผ่าน");
        assertThat(town.as("recorder")
                        .get(plan + "/nodes/" + code("แนวกันไฟ รอบหมู่บ้าน") + "/edit")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void whileADraftIsWrittenReadersAreToldThatItHasNotPassedAndWhatHas() {
        Browser recorder = town.as("recorder");
        recorder.get(plan + "/editions");
        recorder.post(
                plan + "/editions",
                "key",
                Ids.next().toString(),
                "edition",
                "CHANGED",
                "reason",
                "ปรับเงินตามมติประชาคม");
        assertThat(said(recorder.get(plan + "/editions"))).contains("ยกเลิกฉบับร่างนี้");
        change(
                "แนวกันไฟ รอบหมู่บ้าน",
                "money",
                "line1-year",
                "2571",
                "line1-source",
                "เทศบาล",
                "line1-baht",
                "200,000");
        assertThat(read(""))
                .as("who may change nothing reads what passed")
                .contains("ข้างล่างคือฉบับที่ผ่านแล้ว ส่วนร่างเปลี่ยนแปลง ครั้งที่ 1/2569 ยังเขียนอยู่")
                .contains("แผนผ่านแล้ว 22 พ.ย. 2569 กำลังเขียนฉบับใหม่", "ฉบับที่ใช้อยู่: ฉบับแรก", "120,000 บาท")
                .doesNotContain("200,000");
        assertThat(said(town.as("recorder").get(plan)))
                .as("who writes the draft sees it, and that it is one")
                .contains("ข้างล่างคือร่างเปลี่ยนแปลง ครั้งที่ 1/2569 ยังไม่ผ่าน", "ดูที่ผ่านแล้ว: ฉบับแรก")
                .contains("200,000 บาท")
                .doesNotContain("แผนผ่านแล้ว");
        String branch = "/nodes/" + code("แนวกันไฟ รอบหมู่บ้าน");
        assertThat(read(branch))
                .contains("ข้างล่างคือฉบับที่ผ่านแล้ว", "120,000 บาท")
                .doesNotContain("200,000");
        assertThat(said(town.as("recorder").get(plan + branch))).contains("ข้างล่างคือร่างเปลี่ยนแปลง", "200,000 บาท");
        assertThat(town.as("province").get(plan).body()).contains("href=\"" + plan + "/editions/1\"");
        assertThat(read("/editions/1")).contains("120,000 บาท").doesNotContain("200,000");
        assertThat(said(town.as("recorder").get(plan + "/editions")))
                .as("what dropping a draft that changed something would undo is shown before the button")
                .contains("แผนจะกลับไปเหมือนฉบับที่ผ่าน", "ดูก่อนว่าอะไรจะหายไป")
                .doesNotContain("ยกเลิกฉบับร่างนี้");
    }

    @Test
    @Order(3)
    void anEditionThatAddsNothingOffersNoFormForAdding() {
        Browser recorder = town.as("recorder");
        assertThat(recorder.get(plan + "/edit").body())
                .contains("ฉบับแบบนี้เพิ่มข้อใหม่ไม่ได้")
                .doesNotContain("id=\"add\"");
        assertThat(recorder.get(plan + "/nodes/" + code("น้ำและป่า") + "/edit").body())
                .doesNotContain("#add")
                .contains("value=\"money\"");
    }

    @Test
    @Order(4)
    void theHistorySaysWhichOfficeChangedWhatAndNothingTwice() {
        change("ฝายชะลอน้ำ", "words", "kind", "project", "textTh", "ฝายชะลอน้ำ", "responsible", "กลุ่มป่าชุมชน");
        change("น้ำและป่า", "words", "kind", "issue", "textTh", "น้ำและป่า", "detail", "kind:ริมห้วย");
        town.as("recorder")
                .post(
                        plan + "/parts/vision",
                        "key",
                        Ids.next().toString(),
                        "seen",
                        "0",
                        "text",
                        "doer:SELF body: doer:abc");
        assertThat(read("/history"))
                .contains("แก้ข้อความ ฝายชะลอน้ำ โดย ทดสอบ recorder")
                .contains("หลัง: กลุ่มป่าชุมชน")
                .contains("ก่อน: 2571 เทศบาล 120,000 บาท หลัง: 2571 เทศบาล 200,000 บาท")
                .contains("ก่อน: แนวกันไฟ · ยังไม่บอก หลัง: แนวกันไฟ รอบหมู่บ้าน · ทำเอง")
                .as("what people wrote is no code")
                .contains("doer:SELF body: doer:abc", "kind:ริมห้วย")
                .doesNotContain("plans.")
                .doesNotContain("120000.00")
                .doesNotContain("หลัง: ฝายชะลอน้ำ");
    }

    @Test
    @Order(5)
    void aMomentThatIsNoneIsTheBeginningOfTheHistory() {
        String newest = read("/history");
        for (String before : List.of("::::::::::", "2026-13-40T99:00:00Z", "0000-01-01T00:00:00Z", "----------", "x")) {
            Browser.Page page = town.stranger().get(plan + "/history?before=" + before);
            assertThat(page.status()).as(before).isEqualTo(200);
            assertThat(read("/history?before=" + before)).as(before).isEqualTo(newest);
        }
        assertThat(read("/history?before=2020-01-01T00:00:00Z")).doesNotContain("แก้ข้อความ");
    }

    @Test
    @Order(5)
    void aBranchThatWasTakenOutSaysSoOnItsOwnPageAndCanBePutBack() {
        String gone = code("ฝายชะลอน้ำ");
        assertThat(change("ฝายชะลอน้ำ", "remove").status()).isEqualTo(303);
        assertThat(read("/nodes/" + gone))
                .as("it stands until the draft has passed")
                .doesNotContain("ข้อนี้ถูกเอาออกจากแผนแล้ว");
        assertThat(said(town.as("recorder").get(plan + "/nodes/" + gone))).contains("ข้อนี้ถูกเอาออกจากแผนแล้ว");
        Browser.Page edit = town.as("recorder").get(plan + "/nodes/" + gone + "/edit");
        assertThat(edit.location()).isEqualTo(plan + "/edit#removed");
        assertThat(read("/history")).doesNotContain("หลัง: 1 ");
    }

    @Test
    @Order(6)
    void aNewBranchUnderAnotherIsOfferedAsWhatTheTemplateHangsThere() {
        change("แนวกันไฟ รอบหมู่บ้าน", "words", "kind", "project", "textTh", "แนวกันไฟ", "doer", "SELF");
        adopt();
        Browser recorder = town.as("recorder");
        recorder.get(plan + "/editions");
        recorder.post(
                plan + "/editions", "key", Ids.next().toString(), "edition", "ADDITIONAL", "reason", "ได้เงินเพิ่ม");
        String form = recorder.get(plan + "/edit?parent=" + code("น้ำและป่า")).body();
        assertThat(form).contains("<option value=\"strategy\" selected>ยุทธศาสตร์ (ทางที่จะทำ)</option>");
        assertThat(recorder.get(plan + "/nodes/" + code("น้ำและป่า") + "/edit").body())
                .as("an addition leaves alone what is there")
                .contains("/edit?parent=")
                .doesNotContain("value=\"words\"")
                .doesNotContain("value=\"remove\"");
    }

    @Test
    @Order(7)
    void aPlanIsLaidBesideTheNearestOneAboveThatSaysSomething() {
        assertThat(read("/beside?with=NESDP-TH-2566")).contains("หมุดหมาย 1 ").doesNotContain("แผนนี้ยังไม่มีข้อ");
        assertThat(read("/beside")).doesNotContain("ยังไม่มีข้อในระบบ");
    }
}
