package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How somebody matched columns before is taken again only where the same headings mean the same years. */
@ProductTest
class RememberedColumnsTest {
    private static final Pattern SELECT = Pattern.compile("(?s)<select id=\"([a-z_0-9]+)\"(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([0-9]+)\" selected");

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    /** Hands these lines in, takes the columns as the page shows them, and brings the projects in. */
    private void bring(Town town, String plan, String... lines) {
        Browser recorder = town.as("recorder");
        recorder.get("/plans/" + plan + "/import");
        byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Browser.Page columns =
                recorder.postFile("/plans/" + plan + "/import", "p.csv", file).follow();
        List<String> fields = new ArrayList<>(List.of("act", "match"));
        Matcher select = SELECT.matcher(columns.body());
        while (select.find()) {
            Matcher chosen = CHOSEN.matcher(select.group(2));
            fields.addAll(List.of(select.group(1), chosen.find() ? chosen.group(1) : ""));
        }
        Browser.Page preview = recorder.post(columns.path() + "/columns", fields.toArray(String[]::new))
                .follow();
        assertThat(recorder.post(preview.path().replace("preview", "go")).status())
                .isEqualTo(303);
    }

    private List<String> money(String plan) {
        return jdbc.sql("""
            select n.text_th || ' ' || b.year_be || '=' || trunc(b.baht) from plans.node n
            join plans.node_budget b on b.node_code = n.code where n.plan_code = :plan order by n.seq, b.year_be\
            """).param("plan", plan).query(String.class).list();
    }

    @Test
    void theFirstYearOfAnotherPlanIsAnotherYear() {
        Town town = Town.in(product, "560201");
        String[] list = {"ที่,โครงการ,เป้าหมาย,ปีที่ 1,ปีที่ 2,หน่วยงานรับผิดชอบ", "1,ฝาย,1 แห่ง,1000,2000,กองช่าง"};
        String first = town.plan();
        Browser recorder = town.as("recorder");
        assertThat(recorder.post("/plans", "area", town.tambon(), "type", "TAMP", "from", "2572", "to", "2576")
                        .status())
                .isEqualTo(303);
        String second = first.replace("2571", "2572");
        bring(town, first, list);
        assertThat(money(first)).containsExactly("ฝาย 2571=1000", "ฝาย 2572=2000");
        bring(town, second, list);
        assertThat(money(second)).containsExactly("ฝาย 2572=1000", "ฝาย 2573=2000");
    }

    @Test
    void theSameHeadingsOverOtherYearsAreOtherColumns() {
        Town town = Town.in(product, "560202");
        String plan = town.plan();
        bring(town, plan, "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,", ",,,2571,2572", "1,ฝาย,มีน้ำ,1000,2000");
        bring(town, plan, "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,", ",,,2574,2575", "2,สระ,มีน้ำ,3000,4000");
        assertThat(money(plan)).containsExactly("ฝาย 2571=1000", "ฝาย 2572=2000", "สระ 2574=3000", "สระ 2575=4000");
    }
}
