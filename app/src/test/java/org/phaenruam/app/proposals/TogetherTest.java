package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

/** A secretary answers several needs at once, types a wrong day, and meets a need that went on meanwhile. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Needs needs;

    @Autowired
    JdbcClient jdbc;

    private Town town;

    @BeforeAll
    void aTown() {
        town = Town.in(product, "570104");
    }

    private static String plain(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    private Browser.Page answer(String step, String on, List<String> codes, String... more) {
        String path = "/desks/" + town.desk("KM") + "/together";
        Browser village = town.as("village");
        village.get(path + "?need=" + String.join("&need=", codes));
        List<String> form = new ArrayList<>(List.of(
                "move", "ENDORSE", "reason", "URGENT", "sentence", "ที่ประชุมเห็นด้วย", "on", on, "step", step));
        codes.forEach(code -> form.addAll(List.of("need", code, "shown", code, "seen-" + code, "1")));
        form.addAll(List.of(more));
        if (!form.contains("key")) {
            form.addAll(List.of("key", Ids.next().toString()));
        }
        return village.post(path, form.toArray(String[]::new));
    }

    private int steps(String code) {
        return needs.find(code).orElseThrow().steps().size();
    }

    @Test
    void aDayToComeOrBeforeTheNeedIsRefusedAtTheFieldBeforeAnybodyLooksAtTheAnswer() {
        List<String> codes = List.of(town.need("ท่อประปาแตก"), town.need("ไฟหน้าวัดดับ"));
        for (String step : List.of("look", "record")) {
            Browser.Page future = answer(step, "31/12/2580", codes, "said-" + codes.get(0), "ท่อจะซ่อมก่อน");
            assertThat(future.status()).isEqualTo(422);
            assertThat(plain(future))
                    .contains("id=\"on-error\"", "ยังมาไม่ถึง", "value=\"31/12/2580\"")
                    .contains("ที่ประชุมเห็นด้วย</textarea>", "value=\"ท่อจะซ่อมก่อน\"");
            Browser.Page past = answer(step, "1/1/2560", codes);
            assertThat(past.status()).isEqualTo(422);
            assertThat(plain(past)).contains("id=\"on-error\"", "มาก่อนขั้นที่แล้ว", "value=\"1/1/2560\"");
        }
        assertThat(codes).allSatisfy(code -> assertThat(steps(code)).isEqualTo(1));
    }

    @Test
    void thePreviewShowsTheDayAndTheSittingUnderEachNeed() {
        List<String> codes = List.of(town.need("ฝายชำรุด"), town.need("ทางเข้าสวนขาด"));
        Browser.Page preview = answer("look", "22/11/2569", codes, "sitting", "3/2569");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(plain(preview).split("22 พฤศจิกายน 2569 · ประชุมครั้งที่ 3/2569", -1))
                .as("once under each need")
                .hasSize(3);
    }

    @Test
    void whatCouldNotBeKeptStaysInTheFormWithItsReasonAndWhatWasKeptIsSaid() {
        String stays = town.need("บ่อขยะเต็ม");
        String moved = town.need("สะพานไม้ผุ");
        List<String> codes = List.of(stays, moved);
        assertThat(town.decide(
                                "village",
                                "KM",
                                moved,
                                1,
                                "move",
                                "HEAR",
                                "sitting",
                                "2/2569",
                                "sentence",
                                "เข้าที่ประชุมแล้ว")
                        .status())
                .isEqualTo(303);
        Browser.Page looked = answer("look", "22/11/2569", codes);
        assertThat(looked.status()).isEqualTo(422);
        assertThat(plain(looked))
                .contains("ยังไม่ได้บันทึกเรื่องใดเลย มี 1 เรื่อง", "สะพานไม้ผุ", "มีคนทำขั้นต่อไปแล้ว");
        assertThat(steps(stays)).isEqualTo(1);

        Browser.Page some =
                answer("record", "22/11/2569", codes, "said-" + moved, "สะพานนี้ปีหน้า", "sitting", "3/2569");
        assertThat(some.status()).isEqualTo(422);
        assertThat(steps(stays)).isEqualTo(2);
        assertThat(steps(moved)).isEqualTo(2);
        assertThat(plain(some))
                .contains("บันทึกแล้ว 1 เรื่อง", "อีก 1 เรื่องยังไม่ได้บันทึก", "มีคนทำขั้นต่อไปแล้ว")
                .contains("href=\"/needs/" + moved + "\"", "value=\"สะพานนี้ปีหน้า\"", "value=\"3/2569\"")
                .contains("ที่ประชุมเห็นด้วย</textarea>", "name=\"seen-" + moved + "\" value=\"2\"")
                .doesNotContain("value=\"" + stays + "\"");
    }

    @Test
    void onlyNeedsOfOneSectorAreOfferedToBeAnsweredTogether() {
        List<String> codes = List.of(town.need("น้ำท่วมหน้าวัด"), town.need("น้ำท่วมหลังวัด"));
        Browser village = town.as("village");
        String together = "/together?need=" + codes.get(0) + "&amp;need=" + codes.get(1);
        Browser.Page before = village.get("/desks/" + town.desk("KM"));
        assertThat(plain(before)).contains("เรื่องด้านเดียวกันจากที่เดียวกัน", "น้ำท่วมหน้าวัด");
        assertThat(before.body()).doesNotContain("/together?need=", "/bundles/new?");
        codes.forEach(code -> jdbc.sql("""
            insert into proposals.particulars (need_id, version, sector, ready, ready_notes, ready_yes, ready_of, written_by,
                written_at, client_key)
            select id, 1, 'WA', array['','','','',''], array['','','','',''], 0, 5, 'test', now(), gen_random_uuid()
            from proposals.need where code = :code\
            """).param("code", code).update());
        Browser.Page after = village.get("/desks/" + town.desk("KM"));
        assertThat(plain(after)).contains("ตอบพร้อมกัน 2 เรื่อง");
        assertThat(after.body()).contains(together);
        assertThat(plain(village.get("/desks/" + town.desk("KM") + together.replace("&amp;", "&"))))
                .as("the titles lead to the needs")
                .contains("<a href=\"/needs/" + codes.get(0) + "\">น้ำท่วมหน้าวัด</a>");
    }

    @Test
    void whereThereIsNoDraftPlanNothingIsAskedAndWhoMayIsLedToBeginOne() {
        String code = town.need("ขอลานกีฬา");
        town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "BEYOND_POWER");
        Browser tambon = town.as("tambon");
        String desk = "/desks/" + town.desk("KBT");
        for (String path : List.of(
                desk + "/needs/" + code + "?move=PUT_IN_PLAN", desk + "/together?move=PUT_IN_PLAN&need=" + code)) {
            Browser.Page page = tambon.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(plain(page))
                    .as(path)
                    .contains("ที่นี่ยังไม่มีร่างแผน", "href=\"/plans?area=" + town.tambon() + "\"")
                    .doesNotContain("name=\"node\"", "name=\"sentence\"", "name=\"reason\"");
        }
        assertThat(plain(tambon.get("/plans?area=" + town.tambon()))).contains("name=\"type\"");
    }

    @Test
    void theSentenceOfferedForSendingUpIsGoodThai() {
        String code = town.need("ขอสะพานข้ามห้วย");
        Browser.Page page = town.as("village").get("/desks/" + town.desk("KM") + "/needs/" + code + "?move=SEND_UP");
        assertThat(plain(page))
                .containsPattern("“ส่งเรื่องต่อให้กรรมการ[^ ”]*แล้ว เพราะหน่วยนี้ทำเองไม่ได้”")
                .doesNotContain("value=\"MATCHES_PLAN\"", "value=\"READY\"");
    }

    @Test
    void theSameFormSentTwiceAnswersEachNeedOnce() {
        List<String> codes = List.of(town.need("น้ำบ่อแห้ง"), town.need("ศาลารั่ว"));
        String key = Ids.next().toString();
        assertThat(answer("record", "22/11/2569", codes, "key", key).status()).isEqualTo(303);
        assertThat(answer("record", "22/11/2569", codes, "key", key).status()).isEqualTo(303);
        assertThat(codes).allSatisfy(code -> assertThat(steps(code)).isEqualTo(2));
    }
}
