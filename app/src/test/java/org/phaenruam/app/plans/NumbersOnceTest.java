package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headings of official forms begin with their numbers: every page and the plan's book print them once. */
@ProductTest
class NumbersOnceTest {
    private static final List<String> FORM = List.of(
            "แบบ ผ.02",
            "ยุทธศาสตร์ที่ 1 น้ำ",
            "1.1 แผนงานการเกษตร",
            "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,",
            ",,,2571,2572",
            "1,ฝาย,มีน้ำ,1000000,500000",
            "1.2 แผนงานเคหะและชุมชน",
            "1,ถนน,เดินทาง,,99");

    @Autowired
    ApplicationContext product;

    @Autowired
    PlansByFile plans;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Town town;
    private String plan = "";

    @BeforeEach
    void aTambonWithAPlan() {
        town = Town.in(product, "540705");
        plan = town.plan();
    }

    private String read(String address) {
        Browser.Page page = town.as("recorder").get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        String text = page.body()
                .replaceAll("<svg.*?</svg>|<wbr>|<span class=\"nw\">", "")
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replace("\u200B", "")
                .replaceAll("\\s+", " ");
        assertThat(text)
                .as(address)
                .doesNotContain("1.1 1.1", "1.2 1.2", "ยุทธศาสตร์ 1 ยุทธศาสตร์ที่ 1", "ยุทธศาสตร์ ยุทธศาสตร์ที่ 1");
        return text;
    }

    private String code(String text) {
        return jdbc.sql("select code from plans.node where plan_code = :plan and text_th = :text")
                .param("plan", plan)
                .param("text", text)
                .query(String.class)
                .single();
    }

    @Test
    void aHeadingThatBeginsWithItsNumberIsPrintedWithOneNumber() throws Exception {
        Path file = Files.write(folder.resolve("p.csv"), String.join("\n", FORM).getBytes(StandardCharsets.UTF_8));
        assertThat(plans.take(new PlansByFile.Order(file, plan, List.of(), false), ActorRef.command("import-plan"))
                        .clean())
                .isTrue();
        String here = "/plans/" + plan;
        assertThat(read(here))
                .contains("ยุทธศาสตร์ 1 น้ำ", "แผนงาน 1.1 แผนงานการเกษตร", "โครงการ 1 ฝาย", "ดูแผนงาน 1.2");
        assertThat(read(here + "/edit")).contains("ยุทธศาสตร์ 1 น้ำ");
        String strategy = here + "/nodes/" + code("ยุทธศาสตร์ที่ 1 น้ำ");
        assertThat(read(strategy)).contains("ยุทธศาสตร์ 1 น้ำ", "แผนงาน 1.1 แผนงานการเกษตร");
        assertThat(read(strategy + "/edit")).contains("แผนงาน 1.2 แผนงานเคหะและชุมชน");
        assertThat(read(here + "/nodes/" + code("1.1 แผนงานการเกษตร") + "/edit"))
                .contains("1.1 แผนงานการเกษตร");
        assertThat(read("/plans/nodes?plan=" + plan)).contains("แผนงาน 1.1: แผนงานการเกษตร");
        assertThat(read(here + "/beside?with=NESDP-TH-2566")).contains("แผนงาน 1.1 แผนงานการเกษตร");
        read(here + "/coverage");
        read(here + "/gaps");
        read("/areas/" + town.tambon());
        Browser district = town.as("district");
        district.get(here);
        String[] passed = {"key", Ids.next().toString(), "sentence", "ผ่านแล้ว", "on", "22 พฤศจิกายน 2569"};
        assertThat(district.post(here + "/approve", passed).status()).isEqualTo(303);
        assertThat(read(here + "/editions/1"))
                .as("the book of the plan")
                .contains("ยุทธศาสตร์ 1 น้ำ", "แผนงาน 1.1 แผนงานการเกษตร", "แผนงาน 1.2 แผนงานเคหะและชุมชน");
        assertThat(read(here + "/editions/1?digits=thai")).contains("แผนงาน ๑.๑ แผนงานการเกษตร");
    }
}
