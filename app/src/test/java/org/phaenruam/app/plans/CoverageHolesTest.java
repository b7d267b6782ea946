package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever looks at what a plan covers on a phone sees the widest holes first, and all of them when they want. */
@ProductTest
class CoverageHolesTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PlanSamples samples;

    private String planWith(Town town, int branches) {
        String plan =
                samples.add("TAMP", new AreaCode(town.tambon()), 2566, 2570).code();
        for (int seq = 1; seq <= branches; seq++) {
            samples.addNode(new PlanNode(
                    plan + "-N" + seq,
                    plan,
                    null,
                    seq,
                    "issue",
                    "" + seq,
                    "ข้อที่ " + seq,
                    "",
                    true,
                    true,
                    SourceStatus.OUR_DESIGN));
        }
        return plan;
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    /** What the plan has and nobody asks for: what stands there, and what is folded. */
    private static String[] unasked(Town town, String plan) {
        String page = town.stranger().get("/plans/" + plan + "/coverage").body();
        return page.split("hole--wait", 2)[1]
                .split("</section>", 2)[0]
                .replaceAll("<wbr>|</?span[^>]*>", "")
                .split("<details>", 2);
    }

    @Test
    void theWidestHolesComeFirstAndTheRestIsFolded() {
        Town town = Town.in(product, "560501");
        String plan = planWith(town, 8);
        String code = town.need("ขอไฟส่องทาง");
        done(town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        String[] put = {"move", "PUT_IN_PLAN", "reason", "MATCHES_PLAN", "sentence", "ใส่ในแผน", "node", plan + "-N1"};
        done(town.decide("tambon", "KBT", code, 2, put));

        String[] parts = unasked(town, plan);

        assertThat(parts).hasSize(2);
        assertThat(parts[0].split("<li>")).hasSize(1 + 5);
        assertThat(parts[0])
                .contains("ข้อที่ 2 – ไม่มีพื้นที่ไหนขอเลย", "ข้อที่ 6 –")
                .doesNotContain("ข้อที่ 7 ");
        assertThat(parts[1]).contains("ดูทั้งหมด อีก 3 ข้อ", "ข้อที่ 7 ", "ข้อที่ 8 ");
        assertThat(parts[1].substring(parts[1].lastIndexOf("<li>")))
                .as("what one village asked for is the smallest hole")
                .contains("ข้อที่ 1 – ไม่มีเรื่องจาก");
    }

    @Test
    void aSingleOneMoreIsNotFolded() {
        Town town = Town.in(product, "560601");
        String[] parts = unasked(town, planWith(town, 6));
        assertThat(parts).hasSize(1);
        assertThat(parts[0].split("<li>")).hasSize(1 + 6);
    }
}
