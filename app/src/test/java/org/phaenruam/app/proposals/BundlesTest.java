package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A coordinator holds like needs of several places together in a minute: filter, tick, name; each stays what it was. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundlesTest {
    @Autowired
    ApplicationContext product;

    private Town town;
    private Town elsewhere;
    private String district = "";
    private final List<String> water = new ArrayList<>();
    private String road = "";
    private String far = "";

    @BeforeAll
    void needsOfATambonAndOneFarAway() {
        town = Town.in(product, "571102");
        elsewhere = Town.in(product, "571201");
        district = town.tambon().substring(0, 4);
        for (String title : List.of("น้ำประปาขุ่นทุกหน้าฝน", "น้ำประปาขุ่นมากหน้าฝน", "ประปาน้ำขุ่นทั้งหมู่บ้าน")) {
            water.add(town.need(title));
        }
        road = town.need("ถนนเป็นหลุมเป็นบ่อ");
        far = elsewhere.need("น้ำประปาขุ่นที่อื่น");
    }

    private static String plain(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    private Browser.Page make(Browser window, String key, String name, String... codes) {
        window.get("/bundles/new?area=" + district);
        List<String> fields = new ArrayList<>(List.of("area", district, "key", key, "name", name));
        for (String code : codes) {
            fields.addAll(List.of("need", code));
        }
        return window.post("/bundles", fields.toArray(String[]::new));
    }

    @Test
    void filter_tick_name_and_the_bundle_is_there_once_with_sums_and_places_and_on_each_needs_page() {
        String form = plain(town.as("coordinator").get("/bundles/new?area=" + district + "&q=ประปา"));
        for (String code : water) {
            assertThat(form).containsPattern("id=\"n-" + code + "\" checked");
        }
        assertThat(form).doesNotContain(road).doesNotContain(far);
        String key = Ids.next().toString();
        String[] codes = water.toArray(String[]::new);
        Browser.Page made = make(town.as("coordinator"), key, "น้ำประปาใสทั้งอำเภอ", codes);
        assertThat(made.status()).as(made.toString()).isEqualTo(303);
        assertThat(make(town.as("coordinator"), key, "น้ำประปาใสทั้งอำเภอ", codes)
                        .location())
                .isEqualTo(made.location());
        String page = plain(town.stranger().get(made.location().replaceAll("https?://[^/]+", "")));
        assertThat(page).contains("น้ำประปาใสทั้งอำเภอ", "รวม 3 เรื่อง จาก 1 ตำบล", "รวมโดย ผู้ประสานงาน");
        assertThat(page).contains(codes);
        assertThat(plain(town.stranger().get("/needs/" + codes[0])))
                .contains("อยู่ในชุดโครงการ", "น้ำประปาใสทั้งอำเภอ", codes[0]);
        assertThat(plain(town.stranger().get("/bundles?area=" + district)))
                .contains("น้ำประปาใสทั้งอำเภอ", "/bundles.csv?area=" + district);
        assertThat(new String(town.stranger().bytes("/bundles.csv?area=" + district), StandardCharsets.UTF_8))
                .contains("น้ำประปาใสทั้งอำเภอ", ",3,");
        assertThat(town.stranger().bytes("/bundles.xlsx?area=" + district)).startsWith('P', 'K');
    }

    @Test
    void what_is_typed_wrong_is_said_at_the_field_and_kept_and_only_who_coordinates_may() {
        String key = Ids.next().toString();
        Browser.Page wrong = make(town.as("coordinator"), key, "", water.get(0));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(plain(wrong))
                .contains("ตั้งชื่อชุดก่อน", "ตอนนี้เลือก 1 เรื่อง")
                .containsPattern("id=\"n-" + water.get(0) + "\" checked");
        assertThat(plain(make(town.as("coordinator"), key, "ข้ามอำเภอ", water.get(0), far)))
                .contains("มีเรื่องที่ไม่ได้อยู่ใน");
        assertThat(town.as("recorder").get("/bundles/new?area=" + district).status())
                .isEqualTo(403);
        assertThat(elsewhere
                        .as("coordinator")
                        .get("/bundles/new?area=" + district)
                        .status())
                .isEqualTo(403);
        assertThat(make(elsewhere.as("coordinator"), key, "ของคนอื่น", water.get(0), water.get(1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void needs_that_read_alike_are_found_from_one_and_a_need_goes_in_and_out_again() {
        String like = plain(town.as("coordinator").get("/bundles/new?area=" + district + "&like=" + water.get(0)));
        assertThat(like).contains(water.get(0), water.get(1)).contains("หาเรื่องที่คล้ายกับ");
        assertThat(like.indexOf("id=\"n-" + water.get(1)))
                .isLessThan(like.contains(road) ? like.indexOf("id=\"n-" + road) : like.length());
        assertThat(plain(town.as("coordinator").get("/needs/" + road))).contains("like=" + road);
        String made = make(town.as("coordinator"), Ids.next().toString(), "ชุดลอง", water.get(0), water.get(1))
                .location()
                .replaceAll("https?://[^/]+", "");
        Browser coordinator = town.as("coordinator");
        coordinator.get(made);
        coordinator.post(made + "/needs", "act", "add", "need", road);
        assertThat(plain(town.stranger().get(made))).contains(road, "รวม 3 เรื่อง");
        coordinator.get(made);
        coordinator.post(made + "/needs", "act", "out", "need", road);
        assertThat(plain(town.stranger().get(made))).doesNotContain(road).contains("รวม 2 เรื่อง");
        Browser recorder = town.as("recorder");
        recorder.get(made);
        assertThat(recorder.post(made + "/needs", "act", "add", "need", road).status())
                .isEqualTo(403);
    }
}
