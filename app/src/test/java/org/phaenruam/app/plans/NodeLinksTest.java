package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.alignment.Suggestions;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A branch of a tambon's plan says how it is tied to the district's plan; the district has the last word. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodeLinksTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PlanSamples samples;

    @Autowired
    Suggestions suggestions;

    private Town town;
    private String lower = "";
    private String upper = "";

    @BeforeAll
    void aTambonBelowItsDistrict() {
        town = Town.in(product, "570901");
        lower = plan("TAMP", town.tambon(), "ขุดสระน้ำ ไว้ทำนา");
        upper = plan("DISP", town.tambon().substring(0, 4), "บริหารจัดการ สระน้ำ เพื่อการเกษตร");
        suggestions.changed();
    }

    private String plan(String type, String area, String text) {
        String plan = samples.add(type, new AreaCode(area), 2566, 2570).code();
        for (int i = 1; i <= 3; i++) {
            samples.addNode(new PlanNode(
                    plan + "-N" + i,
                    plan,
                    null,
                    i,
                    "strategy",
                    "" + i,
                    i == 1 ? text : "เรื่องอื่นข้อ " + i,
                    "",
                    true,
                    true,
                    SourceStatus.OUR_DESIGN));
        }
        return plan;
    }

    private static String plain(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    private static String node(String plan, int no) {
        return "/plans/" + plan + "/nodes/" + plan + "-N" + no;
    }

    /** The page once the index behind it knows the plan. */
    private static String ready(Browser window, String path, String wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        String page = plain(window.get(path));
        while (!page.contains(wanted) && Instant.now().isBefore(end)) {
            page = plain(window.get(path));
        }
        return page;
    }

    private static Browser.Page post(Browser window, String see, String to, String... fields) {
        window.get(see);
        return window.post(to, fields);
    }

    @Test
    void from_below_an_offer_is_taken_up_it_waits_in_the_queue_and_from_above_it_is_confirmed() {
        String below = node(lower, 1);
        String page = ready(town.as("recorder"), below, "plan-node:" + upper + "-N1");
        assertThat(page).contains("plan-node:" + upper + "-N1", "มีคำเดียวกัน", "plan-node:MP19");
        assertThat(plain(town.stranger().get(below))).doesNotContain("น่าจะตรงกับข้อเหล่านี้");
        String to = below + "/links";
        assertThat(post(town.as("village"), below, to, "target", "plan-node:" + upper + "-N1", "answer", "yes")
                        .status())
                .isEqualTo(403);
        for (int i = 0; i < 2; i++) {
            assertThat(post(town.as("recorder"), below, to, "target", "plan-node:" + upper + "-N1", "answer", "yes")
                            .status())
                    .isEqualTo(303);
        }
        String queue = "/plans/links?area=" + town.tambon().substring(0, 4);
        assertThat(plain(town.stranger().get(queue))).contains("ขุดสระน้ำ").doesNotContain("name=\"link\"");
        assertThat(plain(town.stranger().get(node(upper, 1)))).contains("รอระดับบนยืนยัน", "ขุดสระน้ำ");
        assertThat(SheetRows.at(town.stranger(), queue.replace("links?", "links.csv?")))
                .filteredOn(row -> (lower + "-N1").equals(row.get("รหัสข้อข้างล่าง")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("รหัสข้อข้างบน", upper + "-N1")
                        .hasEntrySatisfying(
                                "ข้อข้างล่าง", text -> assertThat(text).contains("ขุดสระน้ำ"))
                        .hasEntrySatisfying(
                                "ข้อข้างบน", text -> assertThat(text).contains("สระน้ำ"))
                        .hasEntrySatisfying("เพราะอะไร", why -> assertThat(why).isNotEmpty()));
        assertThat(town.stranger().get(queue).body()).contains("/plans/links.xlsx?area=");
        String waiting = plain(town.as("district").get(queue));
        String link = waiting.replaceAll("(?s).*name=\"link\" value=\"([^\"]+)\".*", "$1");
        assertThat(post(town.as("recorder"), below, to, "link", link, "answer", "yes")
                        .status())
                .as("who asserted it from below has not the last word")
                .isEqualTo(403);
        Browser.Page done = post(
                town.as("district"),
                queue,
                to,
                "link",
                link,
                "answer",
                "yes",
                "back",
                town.tambon().substring(0, 4));
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).contains("/plans/links?area=");
        assertThat(plain(town.stranger().get(below))).contains("ยืนยันโดย กรรมการอำเภอ", "บริหารจัดการ สระน้ำ");
        assertThat(plain(town.stranger().get(node(upper, 1)))).contains("ยืนยันแล้ว", "ขุดสระน้ำ");
        assertThat(plain(town.stranger().get(queue))).contains("ไม่มีอะไรรอคำตอบ");
    }

    @Test
    void by_hand_a_kind_and_a_branch_above_are_chosen_and_what_is_missing_is_said_at_the_field() {
        String below = node(lower, 2);
        String form = below + "/link";
        assertThat(town.as("village").get(form).status()).isEqualTo(403);
        assertThat(plain(town.as("recorder").get(form))).contains("<optgroup", "plan-node:" + upper + "-N2");
        Browser.Page nothing = post(town.as("recorder"), form, form, "kind", "CONTRADICTS", "target", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(plain(nothing)).contains("เลือกข้อในแผนของระดับบนก่อน");
        assertThat(post(town.as("recorder"), form, form, "kind", "CONTRADICTS", "target", "plan-node:" + lower + "-N1")
                        .status())
                .as("a branch of the same plan is not above")
                .isEqualTo(422);
        assertThat(post(town.as("recorder"), form, form, "kind", "CONTRADICTS", "target", "plan-node:" + upper + "-N2")
                        .status())
                .isEqualTo(303);
        assertThat(plain(town.stranger().get(below))).contains("ขัดกับ:", "รอระดับบนยืนยัน");
    }

    @Test
    void what_is_tied_to_a_national_framework_waits_for_whoever_adopts_the_plan() {
        String below = node(lower, 3);
        post(town.as("recorder"), below, below + "/link", "kind", "SUPPORTS", "target", "plan-node:MP19");
        String queue = plain(
                town.as("district").get("/plans/links?area=" + town.tambon().substring(0, 4)));
        assertThat(queue).contains("เรื่องอื่นข้อ 3", "name=\"link\"");
        assertThat(town.stranger().get("/plans/links?area=99999999").status()).isEqualTo(404);
        assertThat(town.stranger().get("/plans/MP-TH-2561/nodes/MP19").status()).isEqualTo(200);
    }
}
