package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of a need beyond its words: told step by step, by those who may, and no version lost. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticularsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    DataSource data;

    @Autowired
    Particulars particulars;

    private Town town;
    private Town elsewhere;

    @BeforeAll
    void twoTowns() {
        town = Town.in(product, "550302");
        elsewhere = Town.in(product, "560301");
    }

    private Browser.Page describe(Browser window, String code, int seen, String... fields) {
        window.get("/needs/" + code);
        List<String> all =
                new java.util.ArrayList<>(List.of("key", Ids.next().toString(), "seen", String.valueOf(seen)));
        all.addAll(List.of(fields));
        return window.post("/needs/" + code + "/particulars", all.toArray(String[]::new));
    }

    private String plain(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    @Test
    void everythingThatIsKnownStandsOnTheNeedsPageAndInTheLatestRow() {
        String code = town.need("ฝายห้วยน้อยชำรุด");
        Browser.Page page = describe(
                town.as("recorder"),
                code,
                0,
                "sector",
                "WA",
                "doer",
                "JOINT",
                "households",
                "๑๒๐",
                "people",
                "1,850",
                "land",
                "12-2-50",
                "point",
                "18.79, 98.98",
                "year1",
                "๒๕๗๐",
                "source1",
                "งบจังหวัด",
                "baht1",
                "1.2 ล้าน",
                "year2",
                "2571",
                "source2",
                "อบต.",
                "baht2",
                "350,000",
                "ready-land",
                "YES",
                "ready-drawing",
                "YES",
                "ready-estimate",
                "YES",
                "ready-permits",
                "NO",
                "ready-keeper",
                "NOT_NEEDED",
                "note-permits",
                "รอกรมชลประทาน");
        assertThat(page.status()).as(page.body()).isEqualTo(303);
        assertThat(plain(town.stranger().get("/needs/" + code)))
                .contains("น้ำ", "120 ครัวเรือน", "1,850 คน", "12 ไร่ 2 งาน 50 ตารางวา", "18.79000, 98.98000")
                .contains("1,200,000 บาท", "รวม 1,550,000 บาท", "พร้อม 3 จาก 4", "รอกรมชลประทาน");
        assertThat(particulars.find(List.of(code, "000000-2569-00000")))
                .hasSize(1)
                .extractingByKey(code)
                .satisfies(p -> assertThat(p.budgetBaht()).isEqualByComparingTo("1550000"));
        assertThat(JdbcClient.create(data)
                        .sql(
                                "select w.sector from proposals.particulars_now w join proposals.need n on n.id = w.need_id where n.code = :code")
                        .param("code", code)
                        .query(String.class)
                        .single())
                .isEqualTo("WA");
    }

    @Test
    void everyVersionIsKeptAndTheDatabaseRefusesToChangeOne() {
        String code = town.need("ถนนเข้าสวน");
        describe(town.as("recorder"), code, 0, "sector", "RO");
        describe(town.as("coordinator"), code, 1, "sector", "AG");
        assertThat(JdbcClient.create(data)
                        .sql(
                                "select p.sector from proposals.particulars p join proposals.need n on n.id = p.need_id where n.code = :code order by p.version")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactly("RO", "AG");
        assertThatThrownBy(() -> JdbcClient.create(data)
                        .sql("update proposals.particulars set sector = 'X'")
                        .update())
                .isInstanceOf(Exception.class);
    }

    @Test
    void aFormOpenedBeforeSomebodyElseSavedIsToldSoAndKeepsWhatWasTyped() {
        String code = town.need("ขยะริมทาง");
        describe(town.as("recorder"), code, 0, "sector", "WS");
        Browser.Page stale = describe(town.as("coordinator"), code, 0, "people", "77");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("มีคนแก้รายละเอียด", "value=\"77\"");
    }

    @Test
    void theSameFormSentTwiceIsOneVersion() {
        String code = town.need("ส่งรายละเอียดสองครั้ง");
        Browser recorder = town.as("recorder");
        recorder.get("/needs/" + code);
        String[] fields = {"key", Ids.next().toString(), "seen", "0", "people", "5"};
        assertThat(recorder.post("/needs/" + code + "/particulars", fields).status())
                .isEqualTo(303);
        assertThat(recorder.post("/needs/" + code + "/particulars", fields).status())
                .isEqualTo(303);
        assertThat(particulars
                        .find(List.of(code))
                        .getOrDefault(code, NeedParticulars.none(code, ""))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndNothingTypedIsLost() {
        String code = town.need("กรอกผิดทุกช่อง");
        Browser.Page page = describe(
                town.as("recorder"),
                code,
                0,
                "sector",
                "ZZ",
                "people",
                "เยอะ",
                "households",
                "-4",
                "land",
                "12-7-50",
                "point",
                "98.98, 18.79",
                "year1",
                "2026",
                "source1",
                "",
                "baht1",
                "ฟรี",
                "note-land",
                "ก".repeat(121));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("ไม่รู้จักด้านนี้", "“เยอะ”", "“-4”", "“12-7-50”", "สลับกัน", "18.79000, 98.98000")
                .contains("“2026”", "“ฟรี”", "เงินจากไหน", "ยาวไป มี 121", "value=\"12-7-50\"");
        assertThat(describe(town.as("recorder"), code, 0, "point", "48.85, 2.35")
                        .body())
                .contains("อยู่นอกประเทศไทย");
        assertThat(describe(town.as("recorder"), code, 0, "point", "https://maps.app.goo.gl/abc")
                        .body())
                .contains("ลิงก์ย่อ");
    }

    @Test
    void aStrangerAnotherTownsRecorderAndAnotherDeskMayNotDescribe() {
        String code = town.need("ใครบอกได้บ้าง");
        assertThat(town.stranger().get("/needs/" + code + "/particulars").location())
                .contains("/sign-in");
        assertThat(describe(elsewhere.as("recorder"), code, 0, "people", "1").status())
                .isEqualTo(403);
        assertThat(describe(elsewhere.as("coordinator"), code, 0, "people", "1").status())
                .isEqualTo(403);
        assertThat(describe(town.as("province"), code, 0, "people", "1").status())
                .isEqualTo(403);
        assertThat(describe(town.as("admin"), code, 0, "people", "1").status()).isEqualTo(403);
        assertThat(describe(town.as("village"), code, 0, "people", "1").status())
                .isEqualTo(303);
    }

    @Test
    void aScriptInAFieldIsShownAsWords() {
        String code = town.need("ใส่สคริปต์ในรายละเอียด");
        describe(
                town.as("recorder"),
                code,
                0,
                "year1",
                "2570",
                "source1",
                "<script>alert(1)</script>",
                "baht1",
                "5",
                "ready-land",
                "NO",
                "note-land",
                "\"><img src=x onerror=alert(1)>");
        assertThat(plain(town.stranger().get("/needs/" + code)))
                .doesNotContain("<script>alert", "<img src=x")
                .contains("&lt;script&gt;");
        assertThat(town.as("recorder").get("/needs/" + code + "/particulars").body())
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void theSuggestedSectorIsConfirmedByAPersonWithOneButton() {
        String code = town.need("ขอสะพานข้ามคลองหลังวัด");
        Browser recorder = town.as("recorder");
        assertThat(plain(recorder.get("/needs/" + code))).contains("ถนนและการเดินทาง", "“สะพาน”");
        assertThat(plain(town.stranger().get("/needs/" + code))).doesNotContain("“สะพาน”");
        assertThat(recorder.post("/needs/" + code + "/sector", "key", Ids.next().toString(), "sector", "RO")
                        .status())
                .isEqualTo(303);
        assertThat(particulars
                        .find(List.of(code))
                        .getOrDefault(code, NeedParticulars.none(code, ""))
                        .sector())
                .isEqualTo("RO");
        assertThat(plain(recorder.get("/needs/" + code))).doesNotContain("“สะพาน”");
    }

    @Test
    void pointsAreReadAsPeopleTypeAndPasteThem() {
        Map.of(
                        "18.79, 98.98", "18.79000, 98.98000",
                        "๑๘.๗๙ ๙๘.๙๘", "18.79000, 98.98000",
                        "(18.79,98.98)", "18.79000, 98.98000",
                        "https://www.google.com/maps/@15.70123,100.1371,17z", "15.70123, 100.13710",
                        "https://maps.google.com/?q=15.7,100.1", "15.70000, 100.10000",
                        "https://www.google.com/maps/place/X/data=!4m5!3d15.7!4d100.1", "15.70000, 100.10000",
                        "https://www.openstreetmap.org/#map=15/15.7/100.1", "15.70000, 100.10000",
                        "geo:15.7,100.1", "15.70000, 100.10000")
                .forEach((typed, meant) -> assertThat(MapPoint.read(typed).map(MapPoint::typed))
                        .as(typed)
                        .hasValue(meant));
        for (String bad : List.of("", "บ้านเรา", "18.79", "1e3, 2", "javascript:alert(1)", "18,79,98,98")) {
            assertThat(MapPoint.read(bad).filter(MapPoint::inThailand)).as(bad).isEmpty();
        }
    }

    @Test
    void landIsReadInRaiNganAndWa() {
        Map.of(
                        "12-2-50",
                        5050L,
                        "12.5",
                        5000L,
                        "12.5 ไร่",
                        5000L,
                        "12 ไร่ 2 งาน 50 ตารางวา",
                        5050L,
                        "๓ งาน",
                        300L,
                        "50 ตร.ว.",
                        50L,
                        "0-0-0",
                        0L)
                .forEach((typed, wa) -> assertThat(LandSize.read(typed).map(LandSize::squareWa))
                        .as(typed)
                        .hasValue(wa));
        for (String bad : List.of("", "12-4-0", "1-0-100", "ไร่", "-5", "9999999999", "999999999 ไร่")) {
            assertThat(LandSize.read(bad)).as(bad).isEmpty();
        }
    }
}
