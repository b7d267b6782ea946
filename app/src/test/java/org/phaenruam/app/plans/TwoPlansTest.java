package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tambon's plan beside its district's, where needs have homes in branches that lie under one another. */
@ProductTest
class TwoPlansTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PlanSamples samples;

    @Autowired
    JdbcClient jdbc;

    private Town town;
    private String upper = "";
    private String wide = "";
    private String narrow = "";
    private String page = "";
    private final List<String> needs = new ArrayList<>();

    @BeforeEach
    void aDistrictWithAProjectUnderAnIssue() {
        town = Town.in(product, "560401");
        String lower = plan("TAMP", town.tambon());
        upper = plan("DISP", town.tambon().substring(0, 4));
        String water = node(lower, 1, null, "มีน้ำใช้ทั้งปี");
        node(lower, 2, null, "ถนนถึงทุกบ้าน");
        wide = node(upper, 1, null, "น้ำทั้งอำเภอ");
        narrow = node(upper, 2, wide, "น้ำดื่มทั้งอำเภอ");
        page = "/plans/" + lower + "/beside?with=" + upper;
        for (String need : List.of("ขอฝาย", "ขอถังน้ำดื่ม")) {
            String code = town.need(need);
            done(town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
            String[] put = {"move", "PUT_IN_PLAN", "reason", "MATCHES_PLAN", "sentence", "ใส่ในแผน", "node", water};
            done(town.decide("tambon", "KBT", code, 2, put));
            needs.add(code);
        }
    }

    private String plan(String type, String area) {
        return samples.add(type, new AreaCode(area), 2566, 2570).code();
    }

    private String node(String plan, int seq, @Nullable String parent, String text) {
        String code = plan + "-N" + seq;
        samples.addNode(new PlanNode(
                code, plan, parent, seq, "issue", "" + seq, text, "", true, true, SourceStatus.OUR_DESIGN));
        return code;
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    private void confirm(String need, String node) {
        jdbc.sql("""
            insert into alignment.link (id, from_ref, from_area, from_shelf, from_kind, from_texts, to_ref, to_area,
                to_shelf, to_kind, to_texts, to_given, kind, state, machine, reason, said, asserted_by,
                asserted_office, asserted_at, decided_by, decided_office, decided_at)
            values (:id, 'need:' || :need, :area, 'x', 'need', array['', '', '', '', ''], 'plan-node:' || :node, :area,
                :plan, 'issue', array['', '', '', '', ''], false, 'SUPPORTS', 'CONFIRMED', false, '', 'x', 'test', 'x',
                now(), 'test', 'test', now())\
            """)
                .param("id", Ids.next())
                .param("need", need)
                .param("area", town.tambon())
                .param("node", node)
                .param("plan", upper)
                .update();
    }

    /** What stands at the plan below. */
    private String read() {
        return town.stranger()
                .get(page)
                .body()
                .split("<section><h2 ", 3)[1]
                .replaceAll("<svg.*?</svg>|<[^>]+>|[\\s\u00a0\u200B]+", "");
    }

    @Test
    void a_branch_above_is_named_for_itself_though_one_below_it_is_named_too_and_each_counts_its_own() {
        confirm(needs.get(1), narrow);
        assertThat(read())
                .as("what leads only to the narrower one names only that")
                .contains("1เรื่องไม่มีที่ในแผนของระดับบน", "น้ำดื่มทั้งอำเภอยืนยันแล้ว1เรื่อง")
                .doesNotContain("น้ำทั้งอำเภอ");
        confirm(needs.get(0), wide);
        assertThat(read())
                .contains("มีที่ในแผนของระดับบนทุกเรื่อง")
                .contains("น้ำทั้งอำเภอยืนยันแล้ว1เรื่อง", "น้ำดื่มทั้งอำเภอยืนยันแล้ว1เรื่อง");
        confirm(needs.get(1), wide);
        assertThat(read())
                .as("who belongs to both is counted at both")
                .contains("น้ำทั้งอำเภอยืนยันแล้ว2เรื่อง", "น้ำดื่มทั้งอำเภอยืนยันแล้ว1เรื่อง");
    }
}
