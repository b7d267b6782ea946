package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.areas.AreaChange;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.areas.ChangeKind;
import org.phaenruam.app.areas.ChangeOutcome;
import org.phaenruam.app.areas.ChangePart;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.areas.RecordedChange;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a village was split its recorder says which needs are the other part's; what waits can become impossible. */
@ProductTest
class SplitNeedsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Areas areas;

    @Autowired
    AreaChangeDesk desk;

    @Autowired
    Glossaries glossaries;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nextTestBeginsOnItsOwnDay() {
        clock.reset();
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
            select p.holder || ' ' || n.area_code from proposals.position p join proposals.need n on n.id = p.need_id
            where n.code = :code\
            """).param("code", need).query(String.class).single();
    }

    private Browser.Page change(Browser admin, String area, String kind, String... more) {
        admin.get("/areas/" + area + "/change/" + kind);
        List<String> fields =
                new java.util.ArrayList<>(List.of("key", Ids.next().toString(), "reference", "ประกาศกระทรวงมหาดไทย"));
        if (!List.of(more).contains("act")) {
            fields.addAll(List.of("act", "do"));
        }
        fields.addAll(List.of(more));
        return admin.post("/areas/" + area + "/change/" + kind, fields.toArray(String[]::new));
    }

    @Test
    void the_recorder_says_which_needs_go_to_the_new_village() {
        Town town = Town.in(product, "520502");
        String stays = town.need("ประปาของบ้านเดิม");
        String goes = town.need("ถนนของบ้านใหม่");
        String village = town.village(1);
        String fresh = town.tambon() + "71";
        Browser.Page split = change(
                town.as("admin"),
                village,
                "SPLIT",
                "from",
                "22 พฤศจิกายน 2569",
                "newCode",
                fresh,
                "newNameTh",
                "บ้านแยก",
                "newMoo",
                "71");
        assertThat(split.status()).as(text(split)).isEqualTo(303);
        assertThat(holder(goes)).isEqualTo("KM-" + village + " " + village);

        Browser recorder = town.as("recorder");
        Browser.Page form = recorder.get("/needs/split-area?area=" + village);
        assertThat(form.body()).contains("value=\"" + stays + "\"", "value=\"" + goes + "\"");
        assertThat(text(form)).contains("บ้านแยก");
        assertThat(recorder.post("/needs/split-area", "area", village, "part", fresh)
                        .status())
                .isEqualTo(422);
        assertThat(recorder.post("/needs/split-area", "area", village, "needs", goes, "part", town.village(2))
                        .status())
                .isEqualTo(422);
        assertThat(holder(goes)).isEqualTo("KM-" + village + " " + village);
        Browser.Page done = recorder.post("/needs/split-area", "area", village, "needs", goes, "part", fresh);
        assertThat(done.status()).as(text(done)).isEqualTo(303);
        assertThat(holder(goes)).isEqualTo("KM-" + fresh + " " + fresh);
        assertThat(holder(stays)).isEqualTo("KM-" + village + " " + village);
        recorder.post("/needs/split-area", "area", village, "needs", goes, "part", fresh);
        assertThat(jdbc.sql("select count(*) from audit.record where deed = 'need.reassign' and subject = :subject")
                        .param("subject", "area:" + village)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(text(town.stranger().get("/needs/" + goes))).contains("เขียนไว้เมื่อเป็นหมู่ที่ 1");
        assertThat(text(town.stranger().get("/needs/" + stays))).doesNotContain("เขียนไว้เมื่อเป็น");

        assertThat(town.as("village").get("/needs/split-area?area=" + village).status())
                .isEqualTo(403);
        assertThat(town.stranger().get("/needs/split-area?area=" + village).status())
                .isIn(302, 303);
        assertThat(recorder.get("/needs/split-area?area=99999999").status()).isEqualTo(404);
    }

    @Test
    void who_divides_the_needs_is_whoever_writes_them_down_there_and_the_administrator_is_told_who() {
        Town town = Town.in(product, "520504");
        Town next = Town.in(product, "520505");
        town.need("น้ำของบ้านเดิม");
        String village = town.village(1);
        String fresh = town.tambon() + "73";
        Browser admin = town.as("admin");
        String[] fields = {
            "from", "22 พฤศจิกายน 2569", "newCode", fresh, "newNameTh", "บ้านแบ่ง", "newMoo", "73", "act", "look"
        };
        assertThat(text(change(admin, village, "SPLIT", fields))).contains("ความต้องการ 1 เรื่องยังอยู่กับ");
        fields[9] = "do";
        assertThat(change(admin, village, "SPLIT", fields).status()).isEqualTo(303);
        String address = "/needs/split-area?area=" + village;
        for (String who : List.of("recorder", "coordinator")) {
            assertThat(town.as(who).get(address).status()).as(who).isEqualTo(200);
            assertThat(town.as(who).get("/areas/" + village + "/history").body())
                    .as(who)
                    .contains(address);
        }
        for (String who : List.of("admin", "village", "tambon", "district", "province", "region")) {
            Browser window = town.as(who);
            assertThat(window.get(address).status()).as(who).isEqualTo(403);
            assertThat(window.get("/areas/" + village + "/history").body())
                    .as(who)
                    .doesNotContain(address);
        }
        assertThat(next.as("recorder").get(address).status())
                .as("the recorder of the tambon beside")
                .isEqualTo(403);
        assertThat(text(admin.get("/areas/" + village + "/history")))
                .contains("ผู้บันทึกหรือผู้ประสานงานของพื้นที่นี้บอกได้");
        assertThat(text(town.stranger().get("/areas/" + village + "/history")))
                .doesNotContain("ผู้บันทึกหรือผู้ประสานงานของพื้นที่นี้บอกได้");
        assertThat(text(admin.get("/areas/" + fresh + "/history")))
                .as("nothing of before is at the new part")
                .doesNotContain("ความต้องการเดิมยังอยู่ที่นี่");
        assertThat(town.as("recorder").get("/areas/" + fresh + "/history").body())
                .as("nothing to divide at the new part")
                .doesNotContain("/needs/split-area?area=" + fresh);
    }

    @Test
    void needs_of_villages_that_go_to_the_new_tambon_are_not_said_to_stay() {
        Town town = Town.in(product, "520507");
        town.need("บ่อน้ำของหมู่ที่ไป");
        town.need("ถนนของหมู่ที่ไป");
        Browser admin = town.as("admin");
        String[] look = {
            "from",
            "22 พฤศจิกายน 2569",
            "newCode",
            "520590",
            "newNameTh",
            "ตำบลแยก",
            "act",
            "look",
            "reference",
            "ประกาศ"
        };
        assertThat(text(change(admin, town.tambon(), "SPLIT", look))).contains("ความต้องการ 2 เรื่องยังอยู่กับ");
        String[] going = java.util.Arrays.copyOf(look, look.length + 2);
        going[look.length] = "children";
        going[look.length + 1] = town.village(1);
        Browser.Page all = change(admin, town.tambon(), "SPLIT", going);
        assertThat(all.status()).as(text(all)).isEqualTo(200);
        assertThat(text(all)).doesNotContain("ยังอยู่กับ");
    }

    @Test
    void everything_that_is_missing_is_said_at_once_and_a_new_code_by_its_form() {
        Town town = Town.in(product, "520506");
        Browser admin = town.as("admin");
        String split = "/areas/" + town.village(1) + "/change/SPLIT";
        admin.get(split);
        Browser.Page empty = admin.post(split, "key", Ids.next().toString(), "act", "look");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("from-error", "reference-error", "newCode-error", "newNameTh-error");
        Browser.Page wrong = admin.post(
                split, "key", Ids.next().toString(), "act", "look", "newCode", "52050", "newNameTh", "บ้านใหม่");
        assertThat(text(wrong)).contains("รหัส 52050 ไม่ใช่รหัสแบบเดียวกับ").doesNotContain("ไม่มีพื้นที่ที่ใช้รหัส");
        assertThat(wrong.body()).contains("value=\"52050\"", "value=\"บ้านใหม่\"");
    }

    @Test
    void a_change_that_became_impossible_is_told_on_its_day_and_changes_nothing() {
        clock.set(LocalDate.of(2026, 11, 22));
        Town town = Town.in(product, "520503");
        String fresh = town.tambon() + "72";
        Browser.Page planned = change(
                town.as("admin"),
                town.village(2),
                "SPLIT",
                "from",
                "25 พฤศจิกายน 2569",
                "newCode",
                fresh,
                "newNameTh",
                "บ้านรอ",
                "newMoo",
                "72");
        assertThat(planned.status()).as(text(planned)).isEqualTo(303);
        UUID id = jdbc.sql("select change_id from areas.change_part where code = :code and role <> 'CHILD'")
                .param("code", fresh)
                .query(UUID.class)
                .single();
        product.getBean(AreasImport.class)
                .sampleVillages(
                        List.of(new AreasImport.SampleVillage(new AreaCode(fresh), new AreaCode(town.tambon()), 72)),
                        ActorRef.system("test"));
        clock.set(LocalDate.of(2026, 11, 25));
        desk.applyDue();
        assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RecordedChange.State.STUCK);
        assertThat(jdbc.sql("select count(*) from audit.record where deed = 'areas.change-stuck'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(text(town.as("admin").get("/areas/" + town.village(2) + "/history")))
                .contains("ทำไม่ได้");
        assertThat(town.as("admin").post("/areas/changes/" + id + "/withdraw").status())
                .isEqualTo(303);
    }

    @Test
    void an_ended_area_is_found_by_its_name() {
        clock.set(LocalDate.of(2026, 11, 22));
        Town town = Town.in(product, "520504");
        Browser admin = town.as("admin");
        change(admin, town.village(3), "RENAME", "from", "22 พฤศจิกายน 2569", "nameTh", "บ้านกะซ้าหายไป");
        Browser.Page merged =
                change(admin, town.village(3), "MERGE", "from", "23 พฤศจิกายน 2569", "into", town.village(4));
        assertThat(merged.status()).as(text(merged)).isEqualTo(303);
        clock.set(LocalDate.of(2026, 11, 25));
        desk.applyDue();
        assertThat(areas.tree().find(new AreaCode(town.village(3)))).isEmpty();
        Browser.Page found = town.stranger()
                .get("/search?q=" + java.net.URLEncoder.encode("กะซ้าหายไป", java.nio.charset.StandardCharsets.UTF_8));
        assertThat(text(found))
                .contains("พื้นที่ที่สิ้นสุดแล้ว 1 แห่ง", "พื้นที่นี้มีอยู่ถึง", "ปัจจุบันคือ หมู่ที่ 4");
        assertThat(found.body()).contains("/areas/" + town.village(3));
    }

    @Test
    void the_words_of_an_ended_village_go_on_where_it_went() {
        clock.set(LocalDate.of(2026, 11, 22));
        Town town = Town.in(product, "520508");
        AreaCode ending = new AreaCode(town.village(3));
        glossaries.sample(ending, "รางน้ำริมดอยเหนือ", "ฮางน้ำบ้านเฮา", "ผู้เสนอ", "ผู้ตัดสิน");
        Browser.Page merged = change(
                town.as("admin"), town.village(3), "MERGE", "from", "23 พฤศจิกายน 2569", "into", town.village(4));
        assertThat(merged.status()).as(text(merged)).isEqualTo(303);
        clock.set(LocalDate.of(2026, 11, 25));
        desk.applyDue();
        assertThat(glossaries.listAt(new AreaCode(town.village(4))))
                .anyMatch(term -> term.plain().equals("ฮางน้ำบ้านเฮา"));
        assertThat(glossaries.listAt(new AreaCode(town.village(2))))
                .noneMatch(term -> term.plain().equals("ฮางน้ำบ้านเฮา"));
        for (String village : List.of(town.village(3), town.village(4))) {
            String page = town.stranger().get("/words?area=" + village).body().replace("<wbr>", "");
            assertThat(page)
                    .containsPattern("ฮาง.{0,20}น้ำบ้านเฮา")
                    .contains("หมู่ที่ 4", "ใช้ในหมู่ที่ 3")
                    .doesNotContain("ใช้ใน" + ending);
        }
    }

    @Test
    void after_a_split_that_ended_the_whole_the_needs_of_its_main_part_can_go_to_the_others() {
        Town town = Town.in(product, "551101");
        String stays = town.need("ประปาของบ้านหลัก");
        String goes = town.need("ถนนของบ้านรอง");
        String main = town.tambon() + "21";
        String other = town.tambon() + "22";
        split(town.village(1), part(Role.NEW, main, 21), part(Role.NEW, other, 22), part(Role.MAIN, main, null));
        assertThat(holder(goes)).isEqualTo("KM-" + main + " " + main);

        Browser recorder = town.as("recorder");
        assertThat(recorder.get("/areas/" + main + "/history").body()).contains("/needs/split-area?area=" + main);
        Browser.Page form = recorder.get("/needs/split-area?area=" + main);
        assertThat(form.body()).contains("value=\"" + goes + "\"", "value=\"" + other + "\"");
        Browser.Page done = recorder.post("/needs/split-area", "area", main, "needs", goes, "part", other);
        assertThat(done.status()).as(text(done)).isEqualTo(303);
        assertThat(holder(goes)).isEqualTo("KM-" + other + " " + other);
        assertThat(holder(stays)).isEqualTo("KM-" + main + " " + main);
        assertThat(recorder.get("/needs/split-area?area=" + other).body())
                .as("and back again")
                .contains("value=\"" + main + "\"");
    }

    @Test
    void a_village_that_went_on_after_a_split_is_the_other_part_under_its_later_code_too() {
        Town town = Town.in(product, "520510");
        String goes = town.need("ถนนของบ้านเดิม");
        String whole = town.village(1);
        String fresh = town.tambon() + "31";
        String recoded = town.tambon() + "32";
        split(whole, part(Role.NEW, fresh, 31));
        Browser recorder = town.as("recorder");
        recorder.get("/needs/split-area?area=" + whole);
        recorder.post("/needs/split-area", "area", whole, "needs", goes, "part", fresh);
        assertThat(holder(goes)).endsWith(" " + fresh);
        change(ChangeKind.RECODE, ChangePart.of(Role.SUBJECT, new AreaCode(whole)), part(Role.NEW, recoded, 32));
        assertThat(recorder.get("/needs/split-area?area=" + fresh).body()).contains("value=\"" + recoded + "\"");
    }

    @Test
    void what_waits_at_a_district_goes_to_the_district_of_the_new_part() {
        Town town = Town.in(product, "551102");
        String waits = town.need("ถนนของบ้านที่แยกไปอำเภออื่น");
        String stays = town.need("ถนนของบ้านที่อยู่");
        for (String need : List.of(waits, stays)) {
            town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ");
            town.decide("tambon", "KBT", need, 2, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ");
        }
        String fresh = town.tambon() + "31";
        split(
                town.village(1),
                new ChangePart(Role.NEW, new AreaCode(fresh), "บ้านแยกไป", null, 31, new AreaCode("551201")));
        assertThat(holder(waits)).startsWith("KBO-5511 ");
        Browser recorder = town.as("recorder");
        recorder.get("/needs/split-area?area=" + town.village(1));
        recorder.post("/needs/split-area", "area", town.village(1), "needs", waits, "part", fresh);
        assertThat(holder(waits)).isEqualTo("KBO-5512 " + fresh);
        assertThat(holder(stays)).isEqualTo("KBO-5511 " + town.village(1));
        assertThat(text(town.stranger().get("/needs/" + waits))).contains("ซึ่งแยกกับ หมู่ที่ 1");
    }

    private void split(String whole, ChangePart... parts) {
        List<ChangePart> all = new java.util.ArrayList<>(List.of(ChangePart.of(Role.SUBJECT, new AreaCode(whole))));
        all.addAll(List.of(parts));
        change(ChangeKind.SPLIT, all.toArray(ChangePart[]::new));
    }

    private void change(ChangeKind kind, ChangePart... parts) {
        AreaChange change =
                new AreaChange(UUID.randomUUID(), kind, LocalDate.of(2026, 11, 22), "ประกาศ", List.of(parts));
        assertThat(desk.record(change, ActorRef.system("test"))).isInstanceOf(ChangeOutcome.Recorded.class);
    }

    private static ChangePart part(Role role, String code, @Nullable Integer moo) {
        return new ChangePart(role, new AreaCode(code), moo == null ? null : "บ้านที่ " + moo, null, moo, null);
    }
}
