package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.mechanisms.LocalGovernments;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A plan that says that it takes needs has a desk that puts them in; one that has none says from where its lines come. */
@ProductTest
class PlansThatTakeNeedsTest {
    private static final String TAKES = "รับเรื่องอยู่";
    private static final String NO_DESK = "แผนนี้ไม่มีโต๊ะไหนใส่เรื่องของชาวบ้านลงไปตรง ๆ";

    @Autowired
    ApplicationContext product;

    @Autowired
    LocalGovernments governments;

    @Autowired
    PlanSamples samples;

    private static String said(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    /** Begins a plan of 2571 and writes one branch in it; answers the plan's code. */
    private String plan(Browser who, String type, String area) {
        who.get("/plans?area=" + area);
        done(who.post("/plans", "area", area, "type", type, "from", "2571", "to", ""));
        String plan = type + "-" + area + "-2571";
        samples.addNode(new PlanNode(
                plan + "-N1", plan, null, 1, "project", "1", "ข้อของ" + type, "", true, true, SourceStatus.OUR_DESIGN));
        return plan;
    }

    /** One decision at a desk, with the words that a form of it sends. */
    private static Browser.Page decide(Browser who, String desk, String need, int seen, String move, String... more) {
        who.get("/desks/" + desk + "/needs/" + need);
        List<String> fields = new ArrayList<>(List.of(
                "key",
                Ids.next().toString(),
                "seen",
                String.valueOf(seen),
                "on",
                "22 พฤศจิกายน 2569",
                "move",
                move,
                "reason",
                "MATCHES_PLAN",
                "sentence",
                "ที่ประชุมตกลงแล้ว"));
        fields.addAll(List.of(more));
        return who.post("/desks/" + desk + "/needs/" + need, fields.toArray(String[]::new));
    }

    private static String form(Browser who, String desk, String need) {
        return said(who.get("/desks/" + desk + "/needs/" + need + "?move=PUT_IN_PLAN"));
    }

    @Test
    void aVillagesForumPutsNeedsIntoItsCommunityPlanAndApprovesThem() {
        Town town = Town.in(product, "540108");
        Browser village = town.as("village");
        String plan = plan(village, "COMP", town.village(1));
        String need = town.need("ขอที่ตากข้าวของหมู่บ้าน");
        assertThat(said(village.get("/plans/" + plan))).contains(TAKES).doesNotContain(NO_DESK);
        assertThat(form(village, town.desk("KM"), need)).contains("ข้อของCOMP");

        done(decide(village, town.desk("KM"), need, 1, "PUT_IN_PLAN", "node", plan + "-N1"));

        assertThat(said(town.stranger().get("/plans/" + plan))).contains("ขอที่ตากข้าวของหมู่บ้าน");
        assertThat(said(village.get("/desks/" + town.desk("KM")))).contains("แผนของโต๊ะนี้");
        done(village.post(
                "/plans/" + plan + "/approve",
                "key",
                Ids.next().toString(),
                "sentence",
                "ที่ประชุมชุมชนเห็นชอบแผนแล้ว",
                "on",
                "22 พฤศจิกายน 2569"));
        assertThat(said(town.stranger().get("/needs/" + need))).contains("ที่ประชุมชุมชนเห็นชอบแผนแล้ว");
    }

    @Test
    void noOtherDeskPutsNeedsIntoTheCommunityPlanOfAVillage() {
        Town town = Town.in(product, "540109");
        String plan = plan(town.as("village"), "COMP", town.village(1));
        String need = town.need("ขอศาลากลางบ้าน");
        done(town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        Browser.Page refused =
                decide(town.as("tambon"), town.desk("KBT"), need, 2, "PUT_IN_PLAN", "node", plan + "-N1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(said(town.stranger().get("/plans/" + plan))).doesNotContain("ขอศาลากลางบ้าน");
    }

    @Test
    void theBudgetAndTheOperationPlanOfALocalGovernmentSayThatTheirLinesComeFromItsLocalPlanWhichTakesTheNeed() {
        Town town = Town.in(product, "540111");
        AreaCode seat = new AreaCode(town.tambon());
        governments.sample("SAO", seat, "SAO-540111", "อบต.ลองใส่", "Long Sai", List.of(seat));
        product.getBean(Accounts.class)
                .createSample(
                        "takes.local",
                        Town.PASSWORD,
                        "ทดสอบ อบต.",
                        List.of(new Grant(Role.SECRETARY, seat, "SAO-540111")));
        Browser local = product.getBean(Browser.class);
        local.get("/sign-in");
        done(local.post("/sign-in", "name", "takes.local", "password", Town.PASSWORD));
        String budget = plan(local, "LOCB", town.tambon());
        String works = plan(local, "LOCO", town.tambon());
        saysFromWhere(local, budget, "มาจากแผนพัฒนาท้องถิ่น", "/plans?area=540111");
        String plan = plan(local, "LOCP", town.tambon());

        saysFromWhere(local, budget, "มาจากแผนพัฒนาท้องถิ่น", "/plans/" + plan);
        saysFromWhere(local, works, "คืองานที่ได้งบประมาณแล้ว", "/plans/" + plan);
        assertThat(said(local.get("/plans/" + plan))).contains(TAKES).doesNotContain(NO_DESK);
        String need = town.need("ขอรางระบายน้ำหน้าวัด");
        done(town.decide(
                "village",
                "KM",
                need,
                1,
                "move",
                "FORWARD",
                "reason",
                "URGENT",
                "sentence",
                "ส่งไป",
                "to",
                "SAO-540111"));
        assertThat(form(local, "SAO-540111", need))
                .contains("ข้อของLOCP")
                .doesNotContain("ข้อของLOCB")
                .doesNotContain("ข้อของLOCO");
        for (String closed : List.of(budget, works)) {
            assertThat(decide(local, "SAO-540111", need, 2, "PUT_IN_PLAN", "node", closed + "-N1")
                            .status())
                    .isEqualTo(422);
        }
        done(decide(local, "SAO-540111", need, 2, "PUT_IN_PLAN", "node", plan + "-N1"));
        assertThat(said(town.stranger().get("/plans/" + plan))).contains("ขอรางระบายน้ำหน้าวัด");
    }

    @Test
    void theTwentyYearGoalOfAProvinceSaysThatItSteersItsFiveYearPlanWhichTakesTheNeed() {
        Town town = Town.in(product, "540112");
        Browser province = town.as("province");
        String goal = plan(province, "PRO20", "54");
        String plan = plan(province, "PROP", "54");
        saysFromWhere(province, goal, "บอกทางให้แผนพัฒนาจังหวัด", "/plans/" + plan);
        String need = town.need("ขอถนนเชื่อมสองอำเภอ");
        done(town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        done(town.decide("tambon", "KBT", need, 2, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        done(town.decide("district", "KBO", need, 3, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        assertThat(form(province, town.desk("KBJ"), need))
                .contains("ข้อของPROP")
                .doesNotContain("ข้อของPRO20");
        done(decide(province, town.desk("KBJ"), need, 4, "PUT_IN_PLAN", "node", plan + "-N1"));
        assertThat(said(town.stranger().get("/plans/" + plan))).contains("ขอถนนเชื่อมสองอำเภอ");
    }

    /** On its page, at its branch and where its cover is asked for; nowhere does it look as if it waited for needs. */
    private static void saysFromWhere(Browser who, String plan, String from, String instead) {
        for (String page : List.of("", "/nodes/" + plan + "-N1", "/coverage", "/gaps")) {
            assertThat(said(who.get("/plans/" + plan + page)))
                    .as(plan + page)
                    .contains(NO_DESK, from, "href=\"" + instead + "\"")
                    .doesNotContain(TAKES)
                    .doesNotContain("ยังไม่มีเรื่องจากชาวบ้าน");
        }
        assertThat(said(who.get("/plans/" + plan)))
                .doesNotContain("/plans/" + plan + "/coverage\"")
                .doesNotContain("ข้อที่ยังไม่มีใครขอ");
    }
}
