package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.alignment.Suggestions;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.plans.PlanNode;
import org.phaenruam.app.plans.PlanSamples;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A need finds its branch in the plans above it: offered with reasons, confirmed by a person, and then it teaches. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedLinksTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PlanSamples samples;

    @Autowired
    Suggestions suggestions;

    private Town town;
    private Town elsewhere;
    private String plan = "";
    private String otherPlan = "";

    @BeforeAll
    void twoTambonsEachWithAPlan() {
        town = Town.in(product, "570701");
        elsewhere = Town.in(product, "570801");
        plan = plan(town);
        otherPlan = plan(elsewhere);
        suggestions.changed();
    }

    private String plan(Town of) {
        String made = samples.add("TAMP", new AreaCode(of.tambon()), 2566, 2570).code();
        List<String> texts =
                List.of("ก่อสร้างฝายชะลอน้ำกักเก็บน้ำไว้ใช้หน้าแล้ง", "ถนนปลอดภัย", "ดูแลผู้สูงอายุติดเตียง");
        for (int i = 1; i <= texts.size(); i++) {
            samples.addNode(new PlanNode(
                    made + "-N" + i,
                    made,
                    null,
                    i,
                    "strategy",
                    "" + i,
                    texts.get(i - 1),
                    "",
                    true,
                    true,
                    SourceStatus.OUR_DESIGN));
        }
        return made;
    }

    private static String plain(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    /** The page once the index behind it is made. */
    private String ready(Browser window, String path, String wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        String page = plain(window.get(path));
        while (!page.contains(wanted) && Instant.now().isBefore(end)) {
            page = plain(window.get(path));
        }
        return page;
    }

    private Browser.Page answer(Browser window, String code, String target, String yes, String back) {
        window.get("/needs/" + code);
        return window.post("/needs/" + code + "/links", "target", target, "answer", yes, "back", back);
    }

    @Test
    void who_signed_in_sees_what_may_fit_and_why_and_a_passer_by_sees_only_what_people_confirmed() {
        String code = town.need("ขอฝายชะลอน้ำ หน้าแล้งน้ำไม่พอ");
        String page = ready(town.as("recorder"), "/needs/" + code, "plan-node:" + plan + "-N1");
        assertThat(page).contains("น่าจะตรงกับข้อเหล่านี้", "plan-node:" + plan + "-N1", "มีคำเดียวกัน", "ใช่ ข้อนี้");
        assertThat(page).contains("plan-node:MP19").doesNotContain("plan-node:" + otherPlan);
        String coordinatorElsewhere = ready(elsewhere.as("coordinator"), "/needs/" + code, "น่าจะตรงกับข้อเหล่านี้");
        assertThat(coordinatorElsewhere).contains("น่าจะตรงกับข้อเหล่านี้").doesNotContain("ใช่ ข้อนี้");
        assertThat(plain(town.stranger().get("/needs/" + code)))
                .doesNotContain("น่าจะตรงกับข้อเหล่านี้")
                .contains("ยังไม่มีใครยืนยัน");
    }

    @Test
    void one_tap_confirms_says_for_whom_and_may_be_taken_back_and_the_right_is_asked_on_the_server() {
        String code = town.need("อยากได้ฝายชะลอน้ำตัวใหม่");
        String target = "plan-node:" + plan + "-N1";
        assertThat(answer(elsewhere.as("recorder"), code, target, "yes", "").status())
                .isEqualTo(403);
        assertThat(answer(town.stranger(), code, target, "yes", "").status()).isNotEqualTo(200);
        assertThat(plain(town.stranger().get("/needs/" + code))).contains("ยังไม่มีใครยืนยัน");
        for (int i = 0; i < 2; i++) {
            assertThat(answer(town.as("recorder"), code, target, "yes", "").status())
                    .isEqualTo(303);
        }
        String page = plain(town.stranger().get("/needs/" + code));
        assertThat(page).contains("ยืนยันโดย ผู้บันทึก").contains("ก่อสร้างฝายชะลอน้ำ");
        answer(town.as("recorder"), code, target, "no", "");
        assertThat(plain(town.stranger().get("/needs/" + code)))
                .contains("ยังไม่มีใครยืนยัน")
                .doesNotContain("บอกว่าไม่ใช่โดย");
        assertThat(plain(town.as("recorder").get("/needs/" + code))).contains("บอกว่าไม่ใช่โดย");
        Browser.Page wrong = answer(town.as("recorder"), code, "plan-node:" + otherPlan + "-N1", "yes", "");
        assertThat(wrong.status()).isEqualTo(303);
        assertThat(plain(town.as("recorder").get("/needs/" + code))).contains("เลือกข้อในแผนของระดับบนก่อน");
    }

    @Test
    void a_branch_that_nobody_offers_is_chosen_by_hand_and_a_wrong_choice_loses_nothing() {
        String code = town.need("ขอรถรับส่งคนไข้ไปโรงพยาบาล");
        String form = "/needs/" + code + "/link";
        Browser recorder = town.as("recorder");
        assertThat(plain(recorder.get("/needs/" + code))).contains(form);
        assertThat(plain(recorder.get(form))).contains("ถนนปลอดภัย", "การเกษตร").doesNotContain(otherPlan);
        assertThat(elsewhere.as("recorder").get(form).status()).isEqualTo(403);
        recorder.get(form);
        Browser.Page wrong = recorder.post(form, "kind", "CONTRADICTS", "target", "plan-node:" + otherPlan + "-N1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(plain(wrong)).containsPattern("value=\"CONTRADICTS\" checked");
        assertThat(recorder.post(form, "kind", "DUPLICATES", "target", "plan-node:" + plan + "-N2")
                        .status())
                .isEqualTo(422);
        assertThat(recorder.post(form, "kind", "CONTRADICTS", "target", "plan-node:" + plan + "-N2")
                        .location())
                .contains("/needs/" + code);
        assertThat(plain(town.stranger().get("/needs/" + code))).contains("ขัดกับ:", "ถนนปลอดภัย");
    }

    @Test
    void a_confirmed_need_speaks_at_once_for_the_next_one_that_reads_like_it() {
        String first = elsewhere.need("ตาแก้วนอนซมลุกไม่ไหว ลูกหลานไปทำงานกรุงเทพ");
        answer(elsewhere.as("recorder"), first, "plan-node:" + otherPlan + "-N3", "yes", "");
        String second = elsewhere.need("ยายสายนอนซมลุกไม่ไหว ลูกหลานไปทำงานกรุงเทพหมด");
        String page = ready(elsewhere.as("recorder"), "/needs/" + second, "คล้ายเรื่อง");
        assertThat(page).contains("คล้ายเรื่องที่คนยืนยันไว้กับข้อนี้แล้ว: “ตาแก้วนอนซม");
    }

    @Test
    void the_desk_decides_with_the_offers_beside_it_and_what_was_confirmed_is_the_place_in_the_plan() {
        String code = town.need("ขอฝายชะลอน้ำท้ายบ้าน");
        assertThat(town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ")
                        .status())
                .isEqualTo(303);
        String desk = "/desks/" + town.desk("KBT") + "/needs/" + code;
        assertThat(ready(town.as("tambon"), desk, "มีคำเดียวกัน")).contains("น่าจะตรงกับข้อเหล่านี้", "มีคำเดียวกัน");
        Browser.Page back = answer(town.as("tambon"), code, "plan-node:" + plan + "-N1", "yes", town.desk("KBT"));
        assertThat(back.location()).contains(desk);
        String form = plain(town.as("tambon").get(desk + "?move=PUT_IN_PLAN"));
        assertThat(form).containsPattern("<option value=\"" + plan + "-N1\" selected");
        assertThat(form).contains("ยืนยันโดย");
    }
}
