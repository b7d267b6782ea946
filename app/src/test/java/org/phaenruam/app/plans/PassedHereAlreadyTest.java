package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A need that passed in the tambon's plan and waits in the district's draft waits there only. */
@ProductTest
class PassedHereAlreadyTest {
    private static final String GO = "บันทึกว่าเรื่องที่ใส่เพิ่มผ่านแล้ว";

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    @Test
    void aNeedWaitsOnlyForThePlanInWhichItHasNotPassed() {
        PlanDesk plan = new PlanDesk(product, "300301");
        Town town = plan.town();
        done(plan.add("", "issue", "น้ำพอใช้"));
        String need = town.need("หนองตื้นเขิน");
        done(town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        putIn(town, "tambon", "KBT", need, 2, plan.node("น้ำพอใช้"));
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        done(town.decide("tambon", "KBT", need, 4, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งขึ้น"));
        String district = districtPlan(town);
        putIn(town, "district", "KBO", need, 5, branch(town, district));

        Needs needs = product.getBean(Needs.class);
        assertThat(needs.countAwaitingApproval(district)).isEqualTo(1);
        assertThat(needs.countAwaitingApproval(plan.code())).isZero();
        assertThat(PlanDesk.said(town.as("district").get(plan.at()))).doesNotContain(GO);
        assertThat(plan.adopt("district", "22 พฤศจิกายน 2569").status()).isEqualTo(422);
        done(plan.begin("CHANGED"));
        assertThat(PlanDesk.said(plan.adopt("district", "22 พฤศจิกายน 2569"))).contains("ฉบับนี้ยังไม่ต่างจากฉบับก่อน");
    }

    private static void putIn(Town town, String who, String desk, String need, int seen, String node) {
        done(town.decide(
                who,
                desk,
                need,
                seen,
                "move",
                "PUT_IN_PLAN",
                "reason",
                "MATCHES_PLAN",
                "sentence",
                "ใส่ในแผน",
                "node",
                node));
    }

    private static String districtPlan(Town town) {
        Browser window = town.as("district");
        window.get("/plans?area=3003");
        done(window.post("/plans", "area", "3003", "type", "DISP", "from", "2571", "to", "2575"));
        return "DISP-3003-2571";
    }

    private String branch(Town town, String plan) {
        Browser window = town.as("district");
        window.get("/plans/" + plan + "/edit");
        String key = Ids.next().toString();
        done(window.post(
                "/plans/" + plan + "/nodes", "key", key, "parent", "", "kind", "issue", "textTh", "น้ำทั้งอำเภอ"));
        return jdbc.sql("select code from plans.node where plan_code = :plan")
                .param("plan", plan)
                .query(String.class)
                .single();
    }
}
