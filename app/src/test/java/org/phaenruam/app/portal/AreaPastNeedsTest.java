package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of an area counts the needs that were told there by a day, those of areas that ended since among them. */
@ProductTest
class AreaPastNeedsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nextTestBeginsOnItsOwnDay() {
        clock.reset();
    }

    @Test
    void needs_of_a_village_that_ended_are_counted_with_the_one_that_took_it_in() {
        Town town = Town.in(product, "510405");
        town.need("น้ำของหมู่ที่รวมไป");
        merged(town, "23 พฤศจิกายน 2569", 1, 2);
        clock.set(LocalDate.of(2026, 11, 24));
        merged(town, "24 พฤศจิกายน 2569", 2, 3);
        clock.set(LocalDate.of(2026, 11, 26));
        for (String area : new String[] {town.tambon(), town.village(3)}) {
            assertThat(history(town, area, "")).as("today, " + area).contains("ความต้องการ 1 1 ");
            assertThat(history(town, area, "2026-11-25"))
                    .as("yesterday, " + area)
                    .contains("ความต้องการ 1 1 ");
        }
        assertThat(history(town, town.village(2), "2026-11-23")).contains("ความต้องการ 1 1 ");
        assertThat(history(town, town.village(3), "2026-11-23")).contains("ความต้องการ 0 1 ");
        assertThat(history(town, "51", "2026-11-25")).containsPattern("ความต้องการ [1-9][0-9]* [1-9]");
        assertThat(history(town, "TH", "2026-11-25")).contains("นับย้อนหลังได้ถึงระดับจังหวัด");
    }

    @Test
    void a_need_counts_from_the_day_it_was_told_not_from_the_day_it_was_stored() {
        Town town = Town.in(product, "510406");
        String need = town.need("เรื่องที่นำเข้าทีหลัง");
        clock.set(LocalDate.of(2026, 12, 20));
        assertThat(jdbc.sql(
                                "update proposals.need set created_at = timestamptz '2026-12-20 12:00+07' where code = :code")
                        .param("code", need)
                        .update())
                .isEqualTo(1);
        assertThat(history(town, town.tambon(), "2026-11-22")).contains("ความต้องการ 1 1 ");
        assertThat(history(town, town.tambon(), "2026-11-21")).contains("ความต้องการ 0 1 ");
    }

    @Test
    void a_village_is_not_said_to_have_ended_on_a_day_on_which_it_was_there() {
        Town town = Town.in(product, "510408");
        merged(town, "23 พฤศจิกายน 2569", 1, 2);
        clock.set(LocalDate.of(2026, 11, 24));
        String tag = ">สิ้นสุดแล้ว</span>";
        String page = "/areas/" + town.village(1);
        assertThat(town.stranger().get(page + "?on=2026-11-22").body())
                .doesNotContain(tag)
                .contains("22");
        assertThat(town.stranger().get(page + "?on=2026-11-23").body()).contains(tag);
        assertThat(town.stranger().get(page).body()).contains(tag, "วันสุดท้ายที่มี");
    }

    private void merged(Town town, String day, int from, int into) {
        Browser admin = town.as("admin");
        String address = "/areas/" + town.village(from) + "/change/MERGE";
        if (LocalDate.now(clock).equals(LocalDate.of(2026, 11, 22))) {
            clock.set(LocalDate.of(2026, 11, 23));
        }
        admin.get(address);
        Browser.Page done = admin.post(
                address,
                "key",
                Ids.next().toString(),
                "reference",
                "ประกาศกระทรวงมหาดไทย",
                "from",
                day,
                "into",
                town.village(into),
                "act",
                "do");
        assertThat(done.status()).as(text(done)).isEqualTo(303);
    }

    private static String history(Town town, String area, String on) {
        return text(town.stranger().get("/areas/" + area + "/history?on=" + on));
    }

    private static String text(Browser.Page page) {
        return page.body()
                .replace("<wbr>", "")
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }
}
