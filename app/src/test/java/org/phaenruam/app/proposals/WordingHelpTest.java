package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.Browser;
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
                        "value=\"โครงการขุดลอกคลอง เพื่อแก้ไขปัญหาผู้สูงอายุเดินข้ามไม่ได้ หมู่ที่ 1 ตำบล",
                        "หลักการและเหตุผล: ",
                        "พื้นที่ดำเนินการ: หมู่ที่ 1",
                        "เป็นร่างที่ระบบเรียงให้ตามกฎ ยังไม่ได้บันทึก",
                        "คำของชาวบ้าน",
                        "คนแก่ → <b>ผู้สูงอายุ</b>");
        assertThat(stored(code)).doesNotContain("โครงการขุดลอกคลอง");
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
                        "value=\"ชื่อที่ฉันพิมพ์เอง\"",
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
                        "value=\"การบูรณาการเพื่อป้องกันอุทกภัย\"",
                        "ใน 100 คำมีคำยาก")
                .doesNotContain("<script>alert");
        assertThat(stored(code)).doesNotContain("บูรณาการ");
        assertThat(plain(post(town.as("coordinator"), code, "check", "yes"))).contains("ยังไม่มีข้อความให้ตรวจ");
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
}
