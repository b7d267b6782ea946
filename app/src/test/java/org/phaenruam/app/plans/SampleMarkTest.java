package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that only counts needs says as well when invented ones are among them. */
@ProductTest
class SampleMarkTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Test
    void figuresOfInventedNeedsAreMarkedAndThoseOfRealOnesAreNot() {
        Town town = Town.in(product, "540301");
        String need = town.need("ขอสะพาน");
        String plan = town.plan();
        String area = town.tambon();
        List<String> pages = List.of(
                "/plans/money?area=" + area,
                "/plans/MP-TH-2561/gaps?area=" + area,
                "/plans/MP-TH-2561/gaps?area=TH",
                "/plans/" + plan + "/coverage",
                "/plans/" + plan + "/beside",
                "/desks/KBO-5403/below");
        for (String page : pages) {
            if (page.endsWith("=TH")) {
                continue; // needs of other stories are there too
            }
            assertThat(town.as("recorder").get(page).body()).as(page).doesNotContain("class=\"sample\"");
        }
        jdbc.sql("update proposals.need set sample = true where code = :need")
                .param("need", need)
                .update();
        for (String page : pages) {
            assertThat(town.as("recorder").get(page).body()).as(page).contains("class=\"sample\"");
        }
        jdbc.sql("update proposals.need set sample = false where code = :need")
                .param("need", need)
                .update();
    }

    @Test
    void aPageOfInventedBranchesSaysSoOnceAndEachBranchOnlyAmongRealOnes() {
        Town town = Town.in(product, "300101");
        PlanSamples samples = product.getBean(PlanSamples.class);
        String plan = samples.add("TAMP", new AreaCode("300101"), 2571, 2575).code();
        samples.addNode(branch(plan, 1, "น้ำกินน้ำใช้", true));
        String list = "/plans/nodes?plan=" + plan;
        assertThat(marks(town.as("recorder").get("/plans/" + plan))).isEqualTo(1);
        assertThat(marks(town.as("recorder").get(list))).isEqualTo(1);

        samples.addNode(branch(plan, 2, "ถนนหนทาง", false));
        assertThat(marks(town.as("recorder").get("/plans/" + plan))).isEqualTo(2);
        assertThat(marks(town.as("recorder").get(list))).isEqualTo(2);
    }

    private static PlanNode branch(String plan, int seq, String text, boolean sample) {
        String no = String.valueOf(seq);
        return new PlanNode(
                plan + "-N" + no, plan, null, seq, "strategy", no, text, "", true, sample, SourceStatus.OUR_DESIGN);
    }

    private static int marks(Browser.Page page) {
        return page.body().split("ข้อมูลตัวอย่าง", -1).length - 1;
    }
}
