package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.areas.AreaPast;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.RecordedChange;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tambon is split, a village moves, two villages are merged; needs, roles and pages go with them. */
@ProductTest
class AreaHistoryPagesTest {
    private static final String TAMBON = "510201";

    @Autowired
    ApplicationContext product;

    @Autowired
    Areas areas;

    @Autowired
    AreaPast past;

    @Autowired
    AreaChangeDesk desk;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_district_tells_what_left_it_and_counts_what_it_held_on_the_day() {
        Town town = Town.in(product, "510501");
        town.need("ถนนขาด " + UUID.randomUUID());
        Browser.Page before = town.stranger().get("/areas/5105?on=2026-11-01");
        assertThat(text(before)).contains("หมู่บ้าน 4 4");
        Browser admin = town.as("admin");
        admin.get("/areas/510501/change/MOVE");
        Browser.Page done = admin.post(
                "/areas/510501/change/MOVE", with(fields("from", "20 พฤศจิกายน 2569", "parent", "5106"), "act", "do"));
        assertThat(done.status()).as(text(done)).isEqualTo(303);
        Browser.Page left = town.stranger().get("/areas/5105/history?on=2026-11-10");
        assertThat(text(left)).contains("ย้ายไปอยู่ใน", "20 พฤศจิกายน 2569", "หมู่บ้าน 4 0");
        assertThat(text(town.stranger().get("/areas/5106/history"))).contains("ย้ายไปอยู่ใน", "หมู่บ้าน 4 4");

        assertThat(town.stranger().get("/areas/5105/history").body()).contains("/areas/5105/history.xlsx");
        for (String format : List.of("csv", "xlsx")) {
            assertThat(SheetRows.at(town.stranger(), "/areas/5105/history." + format))
                    .as("names and places, then the recorded changes")
                    .hasSizeGreaterThan(1)
                    .noneSatisfy(row -> assertThat(row.get("เมื่อไร")).endsWith(":"))
                    .last()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("ส่วน", "การเปลี่ยนแปลงที่บันทึกไว้")
                            .containsEntry("เมื่อไร", "20 พฤศจิกายน 2569")
                            .containsEntry("ตั้งแต่วันที่", "2026-11-20")
                            .hasEntrySatisfying(
                                    "เรื่อง", says -> assertThat(says).contains("ย้ายไปอยู่ใน")));
        }
    }

    @Test
    void needs_roles_and_pages_follow_a_merger_a_split_and_a_move() {
        Town town = Town.in(product, TAMBON);
        String need = town.need("น้ำไม่ไหล " + UUID.randomUUID());
        accounts.createSample(
                "merge.recorder",
                Town.PASSWORD,
                "ผู้บันทึก หมู่ 1",
                List.of(new Grant(Role.RECORDER, code(town.village(1)), null)));
        assertThat(holder(need)).isEqualTo("KM-" + town.village(1));

        // two villages are merged: look first, then do it
        Browser admin = town.as("admin");
        admin.get("/areas/" + town.village(1) + "/change/MERGE");
        String[] merge = fields("from", "23 พฤศจิกายน 2569", "into", town.village(2));
        clock.set(LocalDate.of(2026, 11, 23));
        Browser.Page look = admin.post("/areas/" + town.village(1) + "/change/MERGE", with(merge, "act", "look"));
        assertThat(look.status()).isEqualTo(200);
        assertThat(text(look)).contains("1 หมู่บ้าน ความต้องการ 1 เรื่อง หน้าที่ของคน 2 หน้าที่");
        assertThat(areas.tree().find(code(town.village(1)))).isPresent();
        Browser.Page done = admin.post("/areas/" + town.village(1) + "/change/MERGE", with(merge, "act", "do"));
        assertThat(done.status()).as(text(done)).isEqualTo(303);
        assertThat(admin.post("/areas/" + town.village(1) + "/change/MERGE", with(merge, "act", "do"))
                        .status())
                .as("the same form again does nothing more")
                .isEqualTo(303);

        assertThat(areas.tree().find(code(town.village(1)))).isEmpty();
        assertThat(path(need)).isEqualTo(areas.tree().path(code(town.village(2))));
        assertThat(holder(need)).isEqualTo("KM-" + town.village(2));
        Browser.Page journey = town.stranger().get("/needs/" + need);
        assertThat(journey.status()).isEqualTo(200);
        assertThat(text(journey)).contains("พื้นที่เปลี่ยน เรื่องตามไป");
        assertThat(accounts.findByName("merge.recorder").orElseThrow().grants())
                .extracting(Grant::area)
                .containsExactly(code(town.village(2)));
        Browser secretary = town.as("village");
        assertThat(secretary
                        .get("/desks/KM-" + town.village(2) + "/needs/" + need)
                        .status())
                .as("the secretary goes on at the successor's desk")
                .isEqualTo(200);

        // the ended village's page says what became of it
        Browser.Page ended = town.stranger().get("/areas/" + town.village(1));
        assertThat(ended.status()).isEqualTo(200);
        assertThat(text(ended)).contains("23 พฤศจิกายน 2569").contains("ปัจจุบันคือ");

        // a change to come happens on its day, in this very process
        admin.get("/areas/" + TAMBON + "/change/SPLIT");
        Browser.Page split = admin.post(
                "/areas/" + TAMBON + "/change/SPLIT",
                with(
                        fields("from", "1 ธันวาคม 2569", "newCode", "510250", "newNameTh", "แยกใหม่"),
                        "children",
                        town.village(2),
                        "act",
                        "do"));
        assertThat(split.status()).as(text(split)).isEqualTo(303);
        assertThat(areas.tree().find(code("510250"))).isEmpty();
        assertThat(past.treeOn(LocalDate.of(2026, 12, 1)).find(code("510250"))).isPresent();
        assertThat(text(town.stranger().get("/areas/" + TAMBON + "/history"))).contains("รอถึงวัน");
        clock.set(LocalDate.of(2026, 12, 1));
        assertThat(desk.applyDue()).isEqualTo(1);
        assertThat(areas.tree().get(code(town.village(2))).parent()).isEqualTo(code("510250"));
        assertThat(path(need)).contains("/510250/");

        // a village moves under another tambon of the district
        admin.get("/areas/" + town.village(3) + "/change/MOVE");
        clock.set(LocalDate.of(2026, 12, 2));
        Browser.Page move = admin.post(
                "/areas/" + town.village(3) + "/change/MOVE",
                with(fields("from", "2 ธันวาคม 2569", "parent", "510202"), "act", "do"));
        assertThat(move.status()).as(text(move)).isEqualTo(303);
        assertThat(areas.tree().path(code(town.village(3)))).contains("/510202/");

        asOfPages(town, need);
        audited(town);
    }

    private void asOfPages(Town town, String need) {
        Browser.Page then = town.stranger().get("/areas/" + TAMBON + "?on=2569-11-22");
        assertThat(then.status()).isEqualTo(200);
        assertThat(text(then))
                .contains("ณ วันที่ 22 พฤศจิกายน 2569")
                .contains("หมู่ที่ 1")
                .contains("หมู่ที่ 3");
        assertThat(text(town.stranger().get("/areas/" + TAMBON + "?on=%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%99-11-22")))
                .as("Thai digits are read")
                .contains("ณ วันที่ 22 พฤศจิกายน 2569");
        assertThat(town.stranger().get("/areas/" + TAMBON + "?on=32-13-2569").status())
                .isEqualTo(422);
        assertThat(past.treeOn(LocalDate.of(2026, 11, 22)).path(code(town.village(3))))
                .contains("/" + TAMBON + "/");
        assertThat(past.treeOn(LocalDate.of(2017, 1, 1)).find(code(TAMBON))).isPresent();
        assertThat(text(town.stranger().get("/areas/list?area=" + TAMBON + "&on=2569-11-22")))
                .contains("หมู่ที่ 1");
        assertThat(text(town.stranger().get("/areas/list?area=" + TAMBON))).doesNotContain("หมู่ที่ 1 ");
        assertThat(need).startsWith(TAMBON);
    }

    private void audited(Town town) {
        assertThat(jdbc.sql("select count(*) from audit.record where deed = 'areas.changed' and subject = :subject")
                        .param("subject", "area:" + town.village(1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void only_an_administrator_of_both_places_moves_an_area() {
        Town town = Town.in(product, "510301");
        accounts.createSample(
                "district.only",
                Town.PASSWORD,
                "ผู้ดูแลอำเภอ",
                List.of(new Grant(Role.ADMINISTRATOR, code("5103"), null)));
        Browser district = product.getBean(Browser.class);
        district.get("/sign-in");
        district.post("/sign-in", "name", "district.only", "password", Town.PASSWORD);
        district.get("/areas/510301/change/MOVE");
        Browser.Page page = district.post(
                "/areas/510301/change/MOVE", with(fields("from", "22 พฤศจิกายน 2569", "parent", "5101"), "act", "do"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(text(page)).contains("ต้องให้ผู้ดูแลของ");
        Browser recorder = town.as("recorder");
        assertThat(recorder.get("/areas/510301/change/MOVE").status()).isEqualTo(403);
        assertThat(town.stranger().get("/areas/510301/change/MOVE").status()).isNotEqualTo(200);
    }

    @Test
    void a_change_that_waits_can_be_taken_back_and_one_that_became_impossible_is_told() {
        Town town = Town.in(product, "510302");
        Browser admin = town.as("admin");
        admin.get("/areas/" + town.village(4) + "/change/RENAME");
        admin.post(
                "/areas/" + town.village(4) + "/change/RENAME",
                with(fields("from", "1 มกราคม 2570", "nameTh", "บ้านใหม่"), "act", "do"));
        UUID id = jdbc.sql("select change_id from areas.change_part where code = :code")
                .param("code", town.village(4))
                .query(UUID.class)
                .single();
        Browser.Page abolish = admin.post(
                "/areas/" + town.village(4) + "/change/ABOLISH", with(fields("from", "1 ธันวาคม 2569"), "act", "do"));
        assertThat(abolish.status()).as("it would break what waits").isEqualTo(422);
        assertThat(admin.post("/areas/changes/" + id + "/withdraw").status()).isEqualTo(303);
        assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RecordedChange.State.WITHDRAWN);
    }

    private static String[] fields(String... more) {
        List<String> fields =
                new ArrayList<>(List.of("key", Ids.next().toString(), "reference", "ประกาศกระทรวงมหาดไทย"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String text(Browser.Page page) {
        return page.body()
                .replace("<wbr>", "")
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private String holder(String need) {
        return jdbc.sql("""
                select p.holder from proposals.position p join proposals.need n on n.id = p.need_id where n.code = :code
                """).param("code", need).query(String.class).single();
    }

    private String path(String need) {
        return jdbc.sql("select path from proposals.need where code = :code")
                .param("code", need)
                .query(String.class)
                .single();
    }

    private static AreaCode code(String code) {
        return new AreaCode(code);
    }
}
