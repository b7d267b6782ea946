package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Needs on their pages, as a browser without JavaScript meets them: the climb, and what bad input gets. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedPagesTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    DataSource data;

    private Town town;

    @BeforeAll
    void aTown() {
        town = Town.in(product, "550102");
    }

    @Test
    void aNeedClimbsDeskByDeskAndStandsOnTheVillagesPage() {
        String code = town.need("ขอบ่อน้ำกลางหมู่บ้าน");
        assertThat(code).matches("550102-2569-[0-9]{5}");
        assertThat(town.decide("village", "KM", code, 1, "move", "ENDORSE", "reason", "FORUM_RESOLUTION")
                        .status())
                .isEqualTo(303);
        assertThat(town.decide("village", "KM", code, 2, "move", "SEND_UP", "reason", "URGENT")
                        .status())
                .isEqualTo(303);
        assertThat(town.decide("tambon", "KBT", code, 3, "move", "SEND_UP", "reason", "URGENT")
                        .status())
                .isEqualTo(303);
        Browser.Page village = town.stranger().get("/areas/" + town.village(1));
        assertThat(village.body().replaceAll("<wbr>|</?span[^>]*>", ""))
                .contains("ขอบ่อน้ำกลางหมู่บ้าน", "ส่งขึ้นไปขั้นต่อไป");
        Browser.Page need = town.stranger().get("/needs/" + code);
        assertThat(need.body().replaceAll("<wbr>|</?span[^>]*>", ""))
                .contains("กรรมการอำเภอเมืองน่าน", "ที่ประชุมชาวบ้านลงความเห็นแล้ว");
    }

    @Test
    void aNeedWithoutWordsIsRefusedAtTheFieldAndNothingTypedIsLost() {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields("  ", town.village(2));
        fields[5] = "เล่ามายาวแล้วแต่ลืมหัวเรื่อง";
        Browser.Page page = recorder.post("/needs", fields);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("ยังไม่ได้บอกว่าเรื่องอะไร", "เล่ามายาวแล้วแต่ลืมหัวเรื่อง", "aria-invalid=\"true\"");
    }

    @Test
    void tooLongATitleAnUnknownPlaceAndAVillageElsewhereAreSaid() {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        assertThat(recorder.post("/needs", town.needFields("ก".repeat(121), town.village(1)))
                        .body())
                .contains("ยาวไป มี 121 ตัวอักษร");
        assertThat(recorder.post("/needs", town.needFields("ขอถนน", "99999999")).body())
                .contains("ไม่รู้จักรหัสพื้นที่");
        assertThat(recorder.post("/needs", town.needFields("ขอถนน", "5501")).body())
                .contains("ไม่ได้อยู่ในพื้นที่นี้");
        assertThat(recorder.post("/needs", town.needFields("ขอถนน", "๕๕๐๑๐๒๐๑")).status())
                .isEqualTo(303);
    }

    @Test
    void aScriptInANeedIsShownAsWordsAndNeverRuns() {
        String code = town.need("<script>alert('x')</script> ขอไฟทาง");
        assertThat(town.stranger().get("/needs/" + code).body().replaceAll("<wbr>|</?span[^>]*>", ""))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
    }

    @Test
    void theSameFormSentTwiceMakesOneNeed() {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields("ส่งสองครั้ง", town.village(1));
        String first = recorder.post("/needs", fields).location();
        assertThat(recorder.post("/needs", fields).location()).isEqualTo(first);
    }

    @Test
    void theSameDecisionSentTwiceIsOneStepAndAStaleFormIsToldSo() {
        String code = town.need("ตัดสินสองครั้ง");
        String key = Ids.next().toString();
        String[] fields = {
            "key", key, "seen", "1", "on", "22/11/2569", "move", "ENDORSE", "reason", "URGENT", "sentence", ""
        };
        Browser village = town.as("village");
        village.get("/desks/" + town.desk("KM") + "/needs/" + code);
        assertThat(village.post("/desks/" + town.desk("KM") + "/needs/" + code, fields)
                        .status())
                .isEqualTo(303);
        assertThat(village.post("/desks/" + town.desk("KM") + "/needs/" + code, fields)
                        .status())
                .isEqualTo(303);
        Browser.Page stale = town.decide(
                "village", "KM", code, 1, "move", "DEFER", "reason", "OVER_CEILING", "sentence", "พิมพ์ไว้ยาวแล้ว");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("มีคนทำขั้นตอนใหม่", "พิมพ์ไว้ยาวแล้ว");
        assertThat(count(
                        "select count(*) from proposals.step s join proposals.need n on n.id = s.need_id where n.code = :code",
                        code))
                .isEqualTo(2);
    }

    @Test
    void datesThatCannotBeAreQuestionedOneByOne() {
        String code = town.need("วันที่ต้องถูก");
        String[][] cases = {
            {"31/02/2569", "ไม่มีวันที่"},
            {"22/11/69", "ไม่ชัด"},
            {"22/11/2026", "ค.ศ."},
            {"พรุ่งนี้", "อ่านวันที่"},
            {"23/11/2569", "ยังมาไม่ถึง"},
            {"21/11/2569", "มาก่อนขั้นที่แล้ว"}
        };
        for (String[] given : cases) {
            Browser village = town.as("village");
            village.get("/desks/" + town.desk("KM") + "/needs/" + code);
            Browser.Page page = village.post(
                    "/desks/" + town.desk("KM") + "/needs/" + code,
                    "key",
                    Ids.next().toString(),
                    "seen",
                    "1",
                    "on",
                    given[0],
                    "move",
                    "ENDORSE",
                    "reason",
                    "URGENT");
            assertThat(page.status()).as(given[0]).isEqualTo(422);
            assertThat(page.body()).as(given[0]).contains(given[1]).contains(given[0]);
        }
    }

    @Test
    void thaiDigitsAreReadInDatesAndSittings() {
        String code = town.need("เลขไทยก็อ่านออก");
        Browser village = town.as("village");
        village.get("/desks/" + town.desk("KM") + "/needs/" + code);
        Browser.Page page = village.post(
                "/desks/" + town.desk("KM") + "/needs/" + code,
                "key",
                Ids.next().toString(),
                "seen",
                "1",
                "on",
                "๒๒ พ.ย. ๒๕๖๙",
                "move",
                "HEAR",
                "sitting",
                "๓/๒๕๖๙");
        assertThat(page.status()).isEqualTo(303);
        assertThat(town.stranger().get("/needs/" + code).body()).contains("3/2569");
    }

    @Test
    void aDecisionWithoutAReasonIsRefusedInBothLanguages() {
        String code = town.need("ต้องมีเหตุผล");
        assertThat(town.decide("village", "KM", code, 1, "move", "NOT_ACCEPT").body())
                .contains("เลือกเหตุผลหนึ่งข้อก่อน");
        town.as("village").get("/?lang=en");
        assertThat(town.decide("village", "KM", code, 1, "move", "NOT_ACCEPT").body())
                .contains("Choose a reason first.");
        town.as("village").get("/?lang=th");
    }

    @Test
    void somebodyElsesDeskAndSomebodyElsesNeedAreRefused() {
        String code = town.need("ไม่ใช่ของเขา");
        Browser tambon = town.as("tambon");
        assertThat(tambon.get("/desks/" + town.desk("KM") + "/needs/" + code).status())
                .isEqualTo(403);
        assertThat(tambon.post("/desks/" + town.desk("KM") + "/needs/" + code, "move", "ENDORSE")
                        .status())
                .isEqualTo(403);
        assertThat(tambon.get("/needs/" + code + "/edit").status()).isEqualTo(403);
        assertThat(town.stranger().get("/needs/new?area=" + town.tambon()).location())
                .contains("/sign-in");
    }

    @Test
    void aReturnedNeedIsChangedSentAgainAndComesBackToTheSameDesk() {
        String code = town.need("ฝายรั่ว");
        town.decide("village", "KM", code, 1, "move", "RETURN", "reason", "INCOMPLETE");
        Browser recorder = town.as("recorder");
        assertThat(recorder.get("/needs/" + code + "/edit").body()).contains("เขาขอให้แก้");
        Browser.Page page =
                recorder.post("/needs/" + code + "/text", town.needFields("ฝายรั่วสองจุด", town.village(1)));
        assertThat(page.status()).isEqualTo(303);
        Browser.Page need = town.stranger().get("/needs/" + code);
        assertThat(need.body().replaceAll("<wbr>|</?span[^>]*>", ""))
                .contains("ฝายรั่วสองจุด", "รอคำตอบอยู่ที่ ที่ประชุมหมู่บ้าน");
        assertThat(count(
                        "select count(*) from proposals.wording w join proposals.need n on n.id = w.need_id where n.code = :code",
                        code))
                .isEqualTo(2);
    }

    @Test
    void aDraftIsSeenByItsRecorderOnly() {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields("ยังเขียนไม่จบ", town.village(1));
        fields[fields.length - 1] = "draft";
        String path = recorder.post("/needs", fields).location();
        assertThat(recorder.get(path).status()).isEqualTo(200);
        assertThat(town.stranger().get(path).status()).isEqualTo(404);
        assertThat(town.stranger().get("/areas/" + town.village(1)).body()).doesNotContain("ยังเขียนไม่จบ");
    }

    @Test
    void theJourneyCannotBeChangedOrEmptiedByTheProductsOwnRole() {
        town.need("ประวัติลบไม่ได้");
        JdbcClient jdbc = JdbcClient.create(data);
        for (String sql : new String[] {
            "update proposals.step set sentence = 'x'",
            "delete from proposals.step",
            "truncate proposals.step",
            "alter table proposals.step disable trigger all",
            "update proposals.position set status = 'FUNDED'",
            "set session_replication_role = replica"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    private long count(String sql, String code) {
        return JdbcClient.create(data)
                .sql(sql)
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
