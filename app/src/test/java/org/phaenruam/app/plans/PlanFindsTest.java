package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody looks for a plan by its name, as people say it and as offices write it, and looks through all plans of a district. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanFindsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    private Town town;
    private PlanDesk passed;
    private String written;

    @BeforeAll
    void twoTambonsWithAPlanEach() {
        passed = new PlanDesk(product, "300402");
        town = passed.town();
        assertThat(passed.add("", "issue", "น้ำพอใช้").status()).isEqualTo(303);
        assertThat(passed.adopt("district", "10 พฤศจิกายน 2569").status()).isEqualTo(303);
        written = Town.in(product, "300403").plan();
    }

    private Browser.Page get(String path) {
        return town.as("province").get(path);
    }

    private static String asked(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String name(String plan) {
        return jdbc.sql("select title_th from plans.plan where code = :plan")
                .param("plan", plan)
                .query(String.class)
                .single();
    }

    @Test
    void aPlanIsFoundByItsNameInBothRegistersAndBothLanguages() {
        String official = name(passed.code()).replaceAll(" พ\\.ศ\\..*", "");
        String plain = official.replace("แผนพัฒนา", "แผน");
        assertThat(official).startsWith("แผนพัฒนาตำบล");
        for (String words : new String[] {official, plain, plain + " 2571", "tambon plan 2571"}) {
            String list = "/plans/list?area=300402&" + asked(words);
            assertThat(get(list).body()).as(words).contains(passed.at() + "\"");
        }
        assertThat(get("/search?" + asked(plain)).body()).contains(passed.at() + "\"", "/plans/list?");
        assertThat(get("/plans/list?area=3004&" + asked("แผนดวงจันทร์")).body()).contains("class=\"empty\"");
    }

    @Test
    void theListHoldsAllPlansBelowByKindAndByWhetherTheyPassed() {
        String all = get("/plans/list?area=3004").body();
        assertThat(all).contains(passed.at() + "\"", "/plans/" + written + "\"", "2 แผน");
        assertThat(get("/plans/list?area=3004&standing=passed").body())
                .contains(passed.at() + "\"")
                .doesNotContain(written);
        assertThat(get("/plans/list?area=3004&standing=written").body())
                .contains(written)
                .doesNotContain(passed.at() + "\"");
        assertThat(get("/plans/list?standing=passed").body()).contains("/plans/NESDP-TH-2566\"");
        assertThat(get("/plans/list?standing=written&type=NS").body()).contains("class=\"empty\"");
        assertThat(get("/plans/list?area=3004&type=DISP").body()).doesNotContain(written, passed.at() + "\"");
        assertThat(get("/plans?area=3004").body()).contains("/plans/list?area=3004");
    }

    @Test
    void theListGoesIntoAFileWithAllItHolds() {
        String file = get("/plans/list.csv?area=3004&standing=passed").body();
        assertThat(file).contains(passed.code(), "300402").doesNotContain(written);
        assertThat(get("/plans/list.xlsx?area=3004").status()).isEqualTo(200);
        assertThat(get("/plans/list.pdf?area=3004").status()).isEqualTo(404);
    }
}
