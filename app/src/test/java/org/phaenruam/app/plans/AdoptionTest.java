package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An edition is adopted once, on a day that can be, and says something. */
@ProductTest
class AdoptionTest {
    private static final String GO = "บันทึกว่าแผนผ่านแล้ว";

    @Autowired
    ApplicationContext product;

    private static void refusedAtTheDay(Browser.Page page, String why) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(PlanDesk.said(page)).contains("id=\"on-error\"", why, "ผ่านแล้ว");
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    @Test
    void whatIsSaidOfAnAdoptionNamesNobody() {
        PlanDesk plan = new PlanDesk(product, "300201");
        done(plan.add("", "issue", "น้ำพอใช้"));
        Browser.Page refused = plan.adopt("district", "10 พฤศจิกายน 2569", "sentence", "ถาม 081-234-5678");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(PlanDesk.said(refused)).contains("id=\"sentence-error\"", "081-234-5678");
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        Browser.Page reason = plan.write("/editions", "edition", "CHANGED", "reason", "ตามที่ somsri@example.com ขอ");
        assertThat(reason.status()).isEqualTo(422);
        assertThat(PlanDesk.said(reason)).contains("id=\"reason-error\"");
    }

    @Test
    void noEditionIsAdoptedBeforeTheOneBeforeItNorInTheFuture() {
        PlanDesk plan = new PlanDesk(product, "540302");
        done(plan.add("", "issue", "น้ำพอใช้"));
        refusedAtTheDay(plan.adopt("district", "23 พฤศจิกายน 2569"), "วันที่นี้ยังมาไม่ถึง");
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        done(plan.begin("CHANGED"));
        done(plan.change("น้ำพอใช้", "words", "kind", "issue", "textTh", "น้ำพอใช้ทั้งปี"));
        refusedAtTheDay(
                plan.adopt("district", "9 พฤศจิกายน 2569"),
                "วันที่ 9 พฤศจิกายน 2569 มาก่อนวันที่ฉบับก่อนผ่าน ใส่วันที่ 10 พฤศจิกายน 2569 หรือหลังจากนั้น");
        refusedAtTheDay(plan.adopt("district", "1 ม.ค. 2560"), "มาก่อนวันที่ฉบับก่อนผ่าน");
        assertThat(plan.read("")).contains("แผนผ่านแล้ว 10 พ.ย. 2569");
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
    }

    @Test
    void theFirstEditionMayComeFromPaperButNotFromADayThatCannotBe() {
        PlanDesk plan = new PlanDesk(product, "540303");
        done(plan.add("", "issue", "น้ำพอใช้"));
        refusedAtTheDay(plan.adopt("district", "1 ม.ค. 2560"), "ยังไม่มีคณะนี้ตามกฎหมาย ใส่วันที่ 1 มกราคม 2562");
        refusedAtTheDay(
                plan.adopt("district", "31 ธันวาคม 2564"),
                "เร็วไปสำหรับแผนที่เริ่มปี 2571 ใส่วันในปี 2565 หรือหลังจากนั้น");
        plan.town().as("district").get(plan.at() + "?lang=en");
        assertThat(PlanDesk.said(plan.adopt("district", "31 ธันวาคม 2564"))).contains("is too early for a plan");
        done(plan.adopt("district", "1 มกราคม 2565"));
        assertThat(plan.read("/editions")).contains("ผ่านและปิดผนึก 1 ม.ค. 2565");
    }

    @Test
    void whatIsSealedIsNotAdoptedAgainAndKeepsItsDay() {
        PlanDesk plan = new PlanDesk(product, "540204");
        done(plan.add("", "issue", "น้ำพอใช้"));
        assertThat(PlanDesk.said(plan.town().as("district").get(plan.at()))).contains(GO);
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        assertThat(PlanDesk.said(plan.town().as("district").get(plan.at()))).doesNotContain(GO);
        assertThat(plan.edit(""))
                .contains("แก้แผน (เริ่มฉบับใหม่)")
                .doesNotContain(plan.at() + "/edit\"", plan.at() + "/import");
        Browser.Page again = plan.adopt("district", "20 พฤศจิกายน 2569");
        assertThat(again.status()).isEqualTo(422);
        assertThat(PlanDesk.said(again)).contains("ฉบับนี้ผ่านและปิดผนึกแล้ว 10 พฤศจิกายน 2569");
        assertThat(plan.read("")).contains("แผนผ่านแล้ว 10 พ.ย. 2569").doesNotContain("20 พ.ย. 2569");
    }

    @Test
    void aPlanThatWasAdoptedTwiceBeforeThatWasRefusedShowsTheDayOfItsSeal() {
        PlanDesk plan = new PlanDesk(product, "540205");
        done(plan.add("", "issue", "น้ำพอใช้"));
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        product.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("""
            insert into plans.approval (plan_code, no, body_code, sentence, decided_on, recorded_at, client_key)
            values (:plan, 2, :body, 'x', date '2026-11-20', now(), :key)\
            """)
                .param("plan", plan.code())
                .param("body", plan.town().desk("KBO"))
                .param("key", Ids.next())
                .update();
        assertThat(plan.read("")).contains("แผนผ่านแล้ว 10 พ.ย. 2569");
        assertThat(PlanDesk.said(plan.town()
                        .as("province")
                        .get("/plans?area=" + plan.town().tambon())))
                .contains("แผนผ่านแล้ว 10 พ.ย. 2569");
    }

    @Test
    void anEmptyPlanIsNotAdopted() {
        PlanDesk plan = new PlanDesk(product, "540206");
        Browser.Page refused = plan.adopt("district", "10 พฤศจิกายน 2569");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(PlanDesk.said(refused)).contains("แผนนี้ยังไม่มีอะไรให้ผ่าน");
        assertThat(plan.read("")).doesNotContain("แผนผ่านแล้ว");
    }

    @Test
    void theHeadingsThatAVillagePlanBeginsWithAreNothingToAdopt() {
        Town town = Town.in(product, "540207");
        Browser recorder = town.as("recorder");
        recorder.get("/plans?area=" + town.village(1));
        done(recorder.post("/plans", "area", town.village(1), "type", "VILP", "from", "2571", "to", "2575"));
        String plan = "/plans/VILP-" + town.village(1) + "-2571";
        Browser tambon = town.as("tambon");
        assertThat(PlanDesk.said(tambon.get(plan))).contains("ด้านโครงสร้างพื้นฐาน");
        Browser approver = PlanDesk.said(tambon.get(plan)).contains(GO) ? tambon : town.as("village");
        approver.get(plan);
        String[] passed = {"key", Ids.next().toString(), "sentence", "ผ่านแล้ว", "on", "10 พฤศจิกายน 2569"};
        Browser.Page refused = approver.post(plan + "/approve", passed);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(PlanDesk.said(refused)).contains("แผนนี้ยังไม่มีอะไรให้ผ่าน");
    }

    @Test
    void needsThatWerePutIntoAPlanThatPassedCanPassAndThePlanStaysAsItWasSealed() {
        PlanDesk plan = new PlanDesk(product, "540209");
        done(plan.add("", "issue", "น้ำพอใช้"));
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        String need = plan.town().need("หนองตื้นเขิน");
        Town town = plan.town();
        done(town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        String node = plan.node("น้ำพอใช้");
        String[] put = {"move", "PUT_IN_PLAN", "reason", "MATCHES_PLAN", "sentence", "ใส่ในแผน", "node", node};
        done(town.decide("tambon", "KBT", need, 2, put));
        assertThat(PlanDesk.said(town.as("district").get(plan.at()))).contains("บันทึกว่าเรื่องที่ใส่เพิ่มผ่านแล้ว");
        assertThat(plan.adopt("district", "9 พฤศจิกายน 2569").status())
                .as("before the plan")
                .isEqualTo(422);
        done(plan.adopt("district", "22 พฤศจิกายน 2569"));
        assertThat(PlanDesk.said(town.as("province").get("/needs/" + need))).contains("ผ่านแล้ว");
        assertThat(plan.read("")).contains("แผนผ่านแล้ว 10 พ.ย. 2569").doesNotContain("22 พ.ย. 2569");
        assertThat(plan.adopt("district", "22 พฤศจิกายน 2569").status())
                .as("nothing waits")
                .isEqualTo(422);
    }

    @Test
    void needsThatWerePutIntoAPlanThatPassedAreReachedByAnEditionThatChangesNoWord() {
        PlanDesk plan = new PlanDesk(product, "540208");
        done(plan.add("", "issue", "น้ำพอใช้"));
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        String need = plan.town().need("หนองตื้นเขิน");
        Town town = plan.town();
        done(town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        String node = plan.node("น้ำพอใช้");
        String[] put = {"move", "PUT_IN_PLAN", "reason", "MATCHES_PLAN", "sentence", "ใส่ในแผน", "node", node};
        done(town.decide("tambon", "KBT", need, 2, put));
        done(plan.begin("CHANGED"));
        done(plan.adopt("district", "22 พฤศจิกายน 2569"));
        assertThat(PlanDesk.said(town.as("province").get("/needs/" + need))).contains("ผ่านแล้ว");
        done(plan.begin("CHANGED"));
        assertThat(PlanDesk.said(plan.adopt("district", "22 พฤศจิกายน 2569"))).contains("ยังไม่ต่างจากฉบับก่อน");
    }
}
