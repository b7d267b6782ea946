package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.alignment.Suggestions;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Holes both ways: a need counts where people confirmed it belongs, and through a plan below that is tied to it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapsTest {
    private static final Pattern CELL = Pattern.compile("<a href=\"(/needs\\?[^\"]+)\">(?:<b>)?(?:! )?([0-9,]+)");
    private static final Pattern LISTED = Pattern.compile("href=\"/needs/([0-9]{6,8}-2569-[0-9]{5})\"");

    @Autowired
    ApplicationContext product;

    @Autowired
    PlanSamples samples;

    @Autowired
    Suggestions suggestions;

    private Town town;
    private String district = "";
    private String lower = "";
    private String upper = "";
    private final List<String> codes = new ArrayList<>();

    @BeforeAll
    void needsAndTwoPlansTiedToEachOther() {
        town = Town.in(product, "571001");
        district = town.tambon().substring(0, 4);
        lower = plan("TAMP", town.tambon());
        upper = plan("DISP", district);
        suggestions.changed();
        for (int i = 0; i < 3; i++) {
            codes.add(town.need("ขอเรื่องที่ " + i + " ของที่นี่"));
        }
        tie("recorder", "/plans/" + lower + "/nodes/" + lower + "-N1", "plan-node:" + upper + "-N1");
        String queue = "/plans/links?area=" + district;
        String page = town.as("district").get(queue).body();
        String link = page.replaceAll("(?s).*name=\"link\" value=\"([^\"]+)\".*", "$1");
        post(town.as("district"), queue, "/plans/" + lower + "/nodes/" + lower + "-N1/links", "link", link);
        tie("recorder", "/needs/" + codes.get(0), "plan-node:" + lower + "-N1");
        tie("recorder", "/needs/" + codes.get(1), "plan-node:" + upper + "-N2");
    }

    private void tie(String who, String at, String target) {
        post(town.as(who), at, at + "/links", "target", target);
    }

    private static void post(Browser window, String see, String to, String field, String value) {
        window.get(see);
        assertThat(window.post(to, field, value, "answer", "yes").status()).isEqualTo(303);
    }

    private String plan(String type, String area) {
        String plan = samples.add(type, new AreaCode(area), 2566, 2570).code();
        for (int i = 1; i <= 3; i++) {
            samples.addNode(new PlanNode(
                    plan + "-N" + i,
                    plan,
                    null,
                    i,
                    "issue",
                    "" + i,
                    "ข้อที่ " + i,
                    "",
                    true,
                    true,
                    SourceStatus.OUR_DESIGN));
        }
        return plan;
    }

    private List<String> listed(String href) {
        List<String> found = new ArrayList<>();
        Matcher code =
                LISTED.matcher(town.stranger().get(href.replace("&amp;", "&")).body());
        while (code.find()) {
            if (!found.contains(code.group(1))) {
                found.add(code.group(1));
            }
        }
        return found;
    }

    @Test
    void every_figure_opens_exactly_its_needs_also_those_that_come_through_the_plan_below() {
        String page = town.stranger().get("/plans/" + upper + "/gaps").body();
        Matcher cell = CELL.matcher(page);
        int cells = 0;
        while (cell.find()) {
            assertThat(listed(cell.group(1))).as(cell.group(1)).hasSize(Integer.parseInt(cell.group(2)));
            cells++;
        }
        assertThat(cells).isGreaterThanOrEqualTo(5);
        assertThat(listed("/needs?area=" + district + "&home=" + upper + "-N1")).containsExactly(codes.get(0));
        assertThat(listed("/needs?area=" + district + "&home=" + upper + "-N2")).containsExactly(codes.get(1));
        assertThat(listed("/needs?area=" + district + "&nohome=" + upper + "&fate=ON"))
                .containsExactly(codes.get(2));
        assertThat(town.stranger()
                        .get("/needs?area=" + district + "&nohome=" + upper + "&fate=ON")
                        .body()
                        .replaceAll("<wbr>|</?span[^>]*>", "")
                        .replace('\u00a0', ' '))
                .contains("ยังไม่มีที่ในแผน: ")
                .doesNotContain("ยังไม่มีที่ในแผน: " + upper);
    }

    @Test
    void both_holes_are_said_and_the_same_is_a_file_and_any_plan_above_can_be_asked() {
        String page = town.stranger().get("/plans/" + upper + "/gaps").body().replaceAll("<wbr>", "");
        assertThat(page).contains("แผนระดับล่างเชื่อมมา", upper + "-N3").contains("เรื่องที่ยังไม่มีที่ในแผนนี้");
        String csv = town.stranger()
                .get("/plans/" + upper + "/gaps.csv?area=" + town.tambon())
                .body();
        assertThat(csv.lines().filter(line -> line.startsWith(town.village(1)))).hasSize(4);
        assertThat(town.stranger().get("/plans/" + upper + "/gaps.xlsx").status())
                .isEqualTo(200);
        assertThat(town.stranger()
                        .get("/plans/MP-TH-2561/gaps?area=" + district)
                        .status())
                .isEqualTo(200);
        assertThat(town.stranger().get("/plans/" + upper + "/gaps?area=10").status())
                .as("an area outside the plan's")
                .isEqualTo(404);
        assertThat(town.stranger().get("/plans/gaps?area=" + district).location())
                .contains(upper);
    }
}
