package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.proposals.FiguresCheck;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a place comes under another district or province, what waits there for an answer waits at the new one. */
@ProductTest
class NeedsChangeDesksTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    AreaChangeDesk changes;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nextTestBeginsOnItsOwnDay() {
        clock.reset();
    }

    @Test
    void what_waits_at_the_district_goes_to_the_new_district_and_what_was_decided_stays() {
        Town town = Town.in(product, "510401");
        Town next = Town.in(product, "510702");
        String waits = atDistrict(town, "ถนนของตำบลที่ย้าย");
        String later = atDistrict(town, "ฝายที่เก็บไว้รอบหน้า");
        done(town.decide(
                "district", "KBO", later, 3, "move", "DEFER", "reason", "TOO_LATE_THIS_ROUND", "sentence", "รอบหน้า"));
        String answered = atDistrict(town, "เรื่องที่ตอบแล้ว");
        done(town.decide(
                "district", "KBO", answered, 3, "move", "NOT_ACCEPT", "reason", "BEYOND_POWER", "sentence", "ไม่รับ"));
        String near = town.need("เรื่องที่ยังอยู่หมู่บ้าน");

        String[] move = {
            "from", "20 พฤศจิกายน 2569", "parent", "5107", "key", Ids.next().toString()
        };
        Browser.Page look = change(town, "510401", "MOVE", "look", move);
        assertThat(text(look)).contains("เรื่องที่รออยู่จะเปลี่ยนไปรอที่หน่วยงานอื่น 2 เรื่อง");
        assertThat(holder(waits)).isEqualTo("KBO-5104");
        assertThat(change(town, "510401", "MOVE", "do", move).status()).isEqualTo(303);

        assertThat(holder(waits)).isEqualTo("KBO-5107");
        assertThat(holder(later)).isEqualTo("KBO-5107");
        assertThat(holder(near)).isEqualTo("KM-51040101");
        assertThat(text(town.stranger().get("/desks/KBO-5107"))).contains("ถนนของตำบลที่ย้าย", "ฝายที่เก็บไว้รอบหน้า");
        assertThat(text(town.stranger().get("/desks/KBO-5104"))).doesNotContain("ถนนของตำบลที่ย้าย");
        assertThat(text(town.stranger().get("/needs/" + waits)))
                .contains("ย้ายจาก อำเภอลี้ ไปอยู่ใน อำเภอบ้านธิ ตั้งแต่ 20 พฤศจิกายน 2569");
        assertThat(text(town.stranger().get("/needs/" + answered))).doesNotContain("พื้นที่เปลี่ยน เรื่องตามไป");
        assertThat(product.getBean(FiguresCheck.class).run()).allMatch(found -> found.different() == 0);
        assertThat(jdbc.sql("""
                select count(*) from audit.record where deed = 'need.desk-followed' and subject = 'area:510401'
                """).query(Integer.class).single()).isEqualTo(1);
        done(next.decide("district", "KBO", waits, 4, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งจังหวัด"));
        assertThat(holder(waits)).isEqualTo("KBJ-51");
        reopened(next, town, answered);
    }

    private void reopened(Town next, Town town, String answered) {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/" + answered);
        assertThat(text(next.stranger().get("/desks/KBO-5107"))).doesNotContain("เรื่องที่ตอบแล้ว");
        done(recorder.post(
                "/needs/" + answered + "/steps",
                "move",
                "REOPEN",
                "on",
                "22 พฤศจิกายน 2569",
                "key",
                Ids.next().toString(),
                "seen",
                "4",
                "reason",
                "NEW_INFORMATION",
                "sentence",
                "มีข้อมูลใหม่"));
        assertThat(holder(answered)).isEqualTo("KBO-5107");
    }

    @Test
    void a_move_to_another_province_that_waits_for_its_day_takes_the_needs_along_on_that_day() {
        Town town = Town.in(product, "510402");
        String district = atDistrict(town, "เรื่องที่อำเภอ");
        String province = atDistrict(town, "เรื่องที่จังหวัด");
        done(town.decide("district", "KBO", province, 3, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        Browser nation = administrator("desks.nation", "TH");
        nation.get("/areas/510402/change/MOVE");
        Browser.Page planned = nation.post(
                "/areas/510402/change/MOVE",
                "key",
                Ids.next().toString(),
                "reference",
                "ประกาศ",
                "from",
                "1 ธันวาคม 2569",
                "otherParent",
                "5209",
                "parent",
                "",
                "act",
                "do");
        assertThat(planned.status()).as(text(planned)).isEqualTo(303);
        assertThat(holder(province)).isEqualTo("KBJ-51");
        clock.set(LocalDate.of(2026, 12, 1));
        changes.applyDue();
        assertThat(holder(district)).isEqualTo("KBO-5209");
        assertThat(holder(province)).isEqualTo("KBJ-52");
    }

    @Test
    void each_desk_counts_its_own_days_when_areas_end() {
        Town town = Town.in(product, "510403");
        String need = town.need("เรื่องที่รอนาน");
        LocalDate told = LocalDate.of(2026, 11, 22);
        clock.set(told.plusDays(70));
        Browser admin = administrator("desks.days", "51");
        assertThat(change(admin, town.village(1), "MERGE", "do", "from", "31 มกราคม 2570", "into", town.village(2))
                        .status())
                .isEqualTo(303);
        String page = text(town.stranger().get("/needs/" + need));
        assertThat(page).contains("อยู่ที่นี่ 70 วัน");
        clock.set(told.plusDays(101));
        admin = signedIn("desks.days");
        assertThat(change(admin, town.village(2), "ABOLISH", "do", "from", "3 มีนาคม 2570")
                        .status())
                .isEqualTo(303);
        page = text(town.stranger().get("/needs/" + need));
        assertThat(holder(need)).isEqualTo("KBT-510403");
        assertThat(page)
                .contains("อยู่ที่นี่ 70 วัน", "อยู่ที่นี่ 31 วัน", "อยู่ที่นี่ 0 วัน")
                .doesNotContain("อยู่ที่นี่ 101 วัน");
        assertThat(page).contains("101 วัน");
        Browser.Page closed = town.stranger().get("/desks/KM-" + town.village(1));
        assertThat(closed.status()).isEqualTo(200);
        assertThat(text(closed)).contains("ปิดแล้ว", "สิ้นสุดตั้งแต่ 31 มกราคม 2570", "ไปอยู่กับ");
        assertThat(closed.body()).contains("href=\"/desks/KBT-510403\"", "href=\"/areas/" + town.village(1) + "\"");
        assertThat(text(town.stranger().get("/desks/KM-" + town.village(1) + "/late")))
                .as("late there when it went on")
                .contains("เรื่องที่รอนาน");
        assertThat(text(town.stranger().get("/desks/KBT-510403/late"))).doesNotContain("เรื่องที่รอนาน");
        assertThat(town.stranger().get("/desks/KM-99999999").status()).isEqualTo(404);
        assertThat(jdbc.sql("""
                select p.due_on - p.waiting_since from proposals.position p join proposals.need n on n.id = p.need_id
                where n.code = :code and p.waiting_since = date '2027-03-03'
                """).param("code", need).query(Integer.class).single())
                .isPositive();
    }

    private Browser administrator(String name, String area) {
        accounts.createSample(
                name,
                Town.PASSWORD,
                "ผู้ดูแลพื้นที่",
                List.of(new Grant(Role.ADMINISTRATOR, new AreaCode(area), null)));
        return signedIn(name);
    }

    private Browser signedIn(String name) {
        Browser window = product.getBean(Browser.class);
        window.get("/sign-in");
        window.post("/sign-in", "name", name, "password", Town.PASSWORD);
        return window;
    }

    private String atDistrict(Town town, String title) {
        String need = town.need(title);
        done(town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        done(town.decide("tambon", "KBT", need, 2, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        assertThat(holder(need)).startsWith("KBO-");
        return need;
    }

    private static Browser.Page change(Town town, String area, String kind, String act, String... more) {
        return change(town.as("admin"), area, kind, act, more);
    }

    private static Browser.Page change(Browser admin, String area, String kind, String act, String... more) {
        admin.get("/areas/" + area + "/change/" + kind);
        List<String> fields = new ArrayList<>(List.of("reference", "ประกาศกระทรวงมหาดไทย", "act", act));
        if (!List.of(more).contains("key")) {
            fields.addAll(List.of("key", Ids.next().toString()));
        }
        fields.addAll(List.of(more));
        return admin.post("/areas/" + area + "/change/" + kind, fields.toArray(String[]::new));
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(text(page)).isEqualTo(303);
    }

    private static String text(Browser.Page page) {
        return page.body()
                .replace("<wbr>", "")
                .replaceAll("<span class=\"nw\">([^<]*)</span>", "$1")
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private String holder(String need) {
        return jdbc.sql("""
                select coalesce(p.holder, '') from proposals.position p join proposals.need n on n.id = p.need_id
                where n.code = :code
                """).param("code", need).query(String.class).single();
    }
}
