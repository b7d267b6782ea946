package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.CountedStatements;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Help with the two registers: a draft of the official text to begin with, and a check of how hard the words are. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordingHelpTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    CountedStatements statements;

    private Town town;

    @BeforeAll
    void aTown() {
        town = Town.in(product, "550403");
    }

    private static String plain(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    private Browser.Page post(Browser window, String code, String... fields) {
        window.get("/needs/" + code);
        return window.post("/needs/" + code + "/wording", fields);
    }

    private String stored(String code) {
        return plain(town.as("coordinator").get("/needs/" + code + "/wording"));
    }

    @Test
    void aDraftFillsTheEmptyFieldsSaysWhatItIsMadeOfAndStoresNothing() {
        String code = town.need("คลองตื้น คนแก่เดินข้ามไม่ได้");
        Browser.Page drafted = post(town.as("coordinator"), code, "seen", "1", "draft", "yes");
        assertThat(drafted.status()).isEqualTo(200);
        assertThat(plain(drafted))
                .contains(
                        "โครงการขุดลอกคลอง เพื่อแก้ไขปัญหาผู้สูงอายุเดินข้ามไม่ได้ หมู่ที่ 1 ตำบล",
                        "หลักการและเหตุผล: ",
                        "พื้นที่ดำเนินการ: หมู่ที่ 1",
                        "เป็นร่างที่ระบบเรียบเรียงให้ตามกติกาที่ตั้งไว้ ยังไม่ได้บันทึก",
                        "คำของชาวบ้าน",
                        "คนแก่ → <b>ผู้สูงอายุ</b>");
        assertThat(stored(code)).doesNotContain("โครงการขุดลอกคลอง");
    }

    @Test
    void theWordsOfTheAreaAreUsedInItsDrafts() {
        String code = town.need("ขอซ่อมตาน้ำแม่หลวง");
        Browser.Page before = post(town.as("coordinator"), code, "seen", "1", "draft", "yes");
        assertThat(plain(before)).contains("โครงการซ่อมแซมตาน้ำแม่หลวง");
        AreaCode place = new AreaCode(town.tambon());
        product.getBean(Glossaries.class)
                .sample(place, "แหล่งน้ำซับธรรมชาติ", "ตาน้ำแม่หลวง", "ผู้ประสานงาน", "สำนักงาน");
        Browser.Page after = post(town.as("coordinator"), code, "seen", "1", "draft", "yes");
        assertThat(plain(after))
                .contains("โครงการซ่อมแซมแหล่งน้ำซับธรรมชาติ", "ตาน้ำแม่หลวง → <b>แหล่งน้ำซับธรรมชาติ</b>");
    }

    @Test
    void whatSomebodyTypedIsNeverOverwritten() {
        String code = town.need("ฝายแตก");
        Browser.Page drafted = post(
                town.as("coordinator"),
                code,
                "seen",
                "7",
                "titleOfficial",
                "ชื่อที่ฉันพิมพ์เอง",
                "titleEn",
                "My own",
                "draft",
                "yes");
        assertThat(plain(drafted))
                .contains(
                        "ชื่อที่ฉันพิมพ์เอง</textarea>",
                        "value=\"My own\"",
                        "name=\"seen\" value=\"7\"",
                        "หลักการและเหตุผล: ")
                .doesNotContain("โครงการซ่อมแซมฝาย", "แตก → ");
        Browser.Page full = post(
                town.as("coordinator"),
                code,
                "seen",
                "1",
                "titleOfficial",
                "ชื่อของฉัน",
                "detailOfficial",
                "เนื้อความของฉัน",
                "draft",
                "yes");
        assertThat(plain(full))
                .contains("ทุกช่องมีข้อความอยู่แล้ว", "เนื้อความของฉัน")
                .doesNotContain("หลักการและเหตุผล: ");
    }

    @Test
    void checkingTheWordsTellsHowHardTheyAreKeepsThemAndStoresNothing() {
        String code = town.need("ตรวจคำก่อนบันทึก");
        Browser.Page checked = post(
                town.as("coordinator"),
                code,
                "seen",
                "1",
                "titleOfficial",
                "การบูรณาการเพื่อป้องกันอุทกภัย",
                "detailOfficial",
                "<script>alert(1)</script> ขับเคลื่อนยุทธศาสตร์",
                "check",
                "yes");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(plain(checked))
                .contains(
                        "อ่านยาก",
                        "<mark>อุทกภัย</mark> → <b>น้ำท่วม</b>",
                        "การบูรณาการเพื่อป้องกันอุทกภัย</textarea>",
                        "ใน 100 คำมีคำยาก")
                .doesNotContain("<script>alert");
        assertThat(stored(code)).doesNotContain("บูรณาการ");
        assertThat(plain(post(town.as("coordinator"), code, "check", "yes"))).contains("ยังไม่มีข้อความให้ตรวจ");
    }

    /** The request before may still be putting its session away: the smaller of two counts. */
    private int asked(Runnable request) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            statements.clear();
            request.run();
            fewest = Math.min(fewest, statements.heard().size());
        }
        return fewest;
    }

    @Test
    void aDraftAndACheckAskNoMoreOfTheDatabaseThanAPageMay() {
        String code = town.need("นับคำถามของร่าง");
        Browser coordinator = town.as("coordinator");
        Browser village = town.as("village");
        String desk = "/desks/" + town.desk("KM") + "/needs/" + code;
        coordinator.get("/needs/" + code + "/wording");
        village.get(desk + "?move=DEFER");
        int draft = asked(() -> coordinator.post("/needs/" + code + "/wording", "seen", "1", "draft", "yes"));
        int words = asked(() -> coordinator.post("/needs/" + code + "/wording", "titleOfficial", "ก", "check", "yes"));
        int decision = asked(() -> village.post(desk, "move", "DEFER", "seen", "1", "sentence", "ก", "check", "yes"));
        System.out.println(
                "statements of a draft " + draft + ", a check " + words + ", a check of a decision " + decision);
        assertThat(draft).isBetween(1, 12);
        assertThat(words).isBetween(1, 12);
        assertThat(decision).isBetween(1, 12);
    }

    @Test
    void whoeverMayNotWordTheNeedGetsNoDraftAndNoCheck() {
        String code = town.need("ใครขอร่างได้");
        for (Browser other : new Browser[] {town.as("recorder"), town.as("province"), town.as("admin")}) {
            assertThat(post(other, code, "draft", "yes").status()).isEqualTo(403);
            assertThat(post(other, code, "check", "yes").status()).isEqualTo(403);
        }
        assertThat(post(town.stranger(), code, "draft", "yes").status()).isNotEqualTo(200);
    }

    @Test
    void beforeABodyAnswersItCanSeeHowHardItsSentenceIs() {
        String code = town.need("ตอบให้ชาวบ้านเข้าใจ");
        String[] hard = {
            "move",
            "NOT_ACCEPT",
            "reason",
            "OVER_CEILING",
            "sentence",
            "ยังไม่สามารถบูรณาการงบประมาณเพื่อป้องกันอุทกภัยได้",
            "orderNo",
            "ที่ 12/2569",
            "check",
            "yes"
        };
        Browser.Page checked = town.decide("village", "KM", code, 1, hard);
        assertThat(checked.status()).isEqualTo(200);
        assertThat(plain(checked))
                .contains(
                        "ชาวบ้านอ่านเข้าใจไหม",
                        "<mark>อุทกภัย</mark> → <b>น้ำท่วม</b>",
                        "ยังไม่สามารถบูรณาการงบประมาณเพื่อป้องกันอุทกภัยได้</textarea>",
                        "value=\"ที่ 12/2569\"",
                        "name=\"seen\" value=\"1\"");
        assertThat(plain(town.stranger().get("/needs/" + code))).doesNotContain("บูรณาการ");
        Browser.Page offered =
                town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "check", "yes");
        assertThat(plain(offered)).contains("ชาวบ้านอ่านเข้าใจไหม").doesNotContain("ยังไม่มีข้อความให้ตรวจ");
        Browser stranger = town.as("coordinator");
        stranger.get("/needs/" + code);
        assertThat(stranger.post("/desks/" + town.desk("KM") + "/needs/" + code, hard)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSentenceForSeveralNeedsIsCheckedTheSameWay() {
        String code = town.need("ตอบพร้อมกันให้เข้าใจ");
        String path = "/desks/" + town.desk("KM") + "/together";
        Browser village = town.as("village");
        village.get(path + "?need=" + code + "&move=DEFER");
        Browser.Page checked = village.post(
                path, "need", code, "shown", code, "move", "DEFER", "sentence", "รอบูรณาการแผน", "step", "check");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(plain(checked))
                .contains("<mark>บูรณาการ</mark> → <b>ทำงานร่วมกันเป็นเรื่องเดียว</b>", "รอบูรณาการแผน</textarea>");
        assertThat(plain(town.stranger().get("/needs/" + code))).doesNotContain("บูรณาการ");
    }
}
