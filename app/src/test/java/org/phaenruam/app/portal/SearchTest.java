package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One search over everything: forgiving, straight to the need by its code, never a draft, never a script. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Areas areas;

    private Town town;
    private String code = "";

    @BeforeAll
    void oneNeed() {
        town = Town.in(product, "540102");
        code = town.need("ขอหอกระจายข่าวสารทำจากนํ้าเต้ายักษ์ <img src=x onerror=alert(1)>");
    }

    private Browser.Page search(String typed) {
        return town.stranger().get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static String plain(String body) {
        return body.replace("<wbr>", "").replaceAll("<span class=\"nw\">([^<]*)</span>", "$1");
    }

    private static String thaiDigits(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + '๐' : c)));
        return out.toString();
    }

    @Test
    void a_tracking_code_in_any_digits_goes_straight_to_the_need() {
        for (String typed : List.of(
                code,
                thaiDigits(code),
                " " + code + " ",
                code.replace("-", ""),
                code.replace("-", " "),
                thaiDigits(code).replace("-", "–"))) {
            assertThat(search(typed).location()).as(typed).isEqualTo("/needs/" + code);
        }
    }

    @Test
    void a_tracking_number_with_fewer_zeros_and_signs_is_understood_too() {
        String number = String.valueOf(Integer.parseInt(code.substring(code.length() - 5)));
        for (String typed : List.of(
                "540102-2569-" + number,
                "540102-2569-0" + number,
                "540102-2569-000000" + number,
                "540102 2569 " + number,
                "540102/2569/" + number,
                "540102 - 2569 - " + number,
                thaiDigits("540102-2569-" + number),
                "5401022569" + number,
                "540102-2569" + number)) {
            assertThat(search(typed).location()).as(typed).isEqualTo("/needs/" + code);
        }
    }

    @Test
    void a_tracking_number_that_no_need_has_is_said_to_be_none() {
        for (String typed : List.of("540102-2569-99999", "540102-2569-9999", "540102256999999", "๕๔๐๑๐๒-๒๕๖๙-๙๙๙๙๙")) {
            assertThat(plain(search(typed).body()))
                    .as(typed)
                    .contains("ไม่มีเรื่องเลขนี้", "ดูเลขบนใบอีกครั้ง")
                    .doesNotContain("ลองใช้คำสั้นลง");
        }
        assertThat(plain(search("ฌฌฌฌฌ 2569").body()))
                .contains("ลองใช้คำสั้นลง")
                .doesNotContain("ไม่มีเรื่องเลขนี้");
    }

    @Test
    void a_part_of_a_word_in_any_form_finds_the_need_and_is_marked() {
        for (String typed : List.of("น้ำเต้ายัก", "นํ้าเต้ายัก", "น\u200bํ้าเต้ายัก", "กระจายข่าว เต้ายักษ์")) {
            Browser.Page page = search(typed);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).as(typed).contains("/needs/" + code + "\"", "<mark>");
        }
    }

    @Test
    void another_name_of_the_same_thing_finds_the_need_and_says_why() {
        assertThat(plain(search("เสียงตามสาย").body()))
                .contains("พบเพราะ “เสียงตามสาย” กับ “หอกระจายข่าว”", "/needs/" + code + "\"");
        assertThat(plain(search("หอกระจายขาว").body()))
                .contains("พบเพราะ “หอกระจายขาว” น่าจะหมายถึง “หอกระจายข่าว”", "/needs/" + code + "\"");
    }

    @Test
    void an_official_word_is_explained_first_also_where_nothing_is_found() {
        assertThat(plain(search("บูรณาการ").body()))
                .contains("คำนี้แปลว่า", "ทำงานร่วมกันเป็นเรื่องเดียว", "/words/G001");
        assertThat(plain(search("บูรณาการณ์").body())).doesNotContain("คำนี้แปลว่า");
        assertThat(plain(search("หอกระจายข่าว").body())).doesNotContain("คำนี้แปลว่า");
    }

    @Test
    void a_missing_tone_mark_finds_needs_and_branches_of_plans_and_says_why() {
        assertThat(plain(search("นำเตายักษ").body()))
                .contains("/needs/" + code + "\"", "พบเพราะเขียนคล้าย “นำเตายักษ”", "loose=1");
        Browser.Page nodes =
                town.stranger().get("/plans/nodes?q=" + URLEncoder.encode("ความมันคง", StandardCharsets.UTF_8));
        assertThat(plain(search("ความมันคง").body())).contains("พบเพราะเขียนคล้าย “ความมันคง”");
        assertThat(plain(nodes.body()))
                .contains(
                        "ค้นหา “ความมันคง” ในแผนของประเทศไทย", "จึงหาต่อโดยไม่ดูวรรณยุกต์", "<mark>ความมั่นคง</mark>");
        assertThat(town.stranger()
                        .get("/plans/nodes.csv?q=" + URLEncoder.encode("ความมันคง", StandardCharsets.UTF_8))
                        .body())
                .contains("พบเพราะ", "ด้านความมั่นคง");
    }

    @Test
    void a_word_and_the_name_of_a_place_find_the_needs_there_and_what_was_understood_is_said() {
        String tambon = areas.tree().get(new AreaCode(town.tambon())).nameTh();
        String province = "จังหวัดแพร่";
        for (String typed : List.of(
                "หอกระจาย " + tambon,
                tambon + " หอกระจาย",
                "หอกระจาย ต." + tambon,
                "หอกระจาย ต. " + tambon + " แพร่",
                "หอกระจาย แพร่",
                "เสียงตามสาย แพร่")) {
            assertThat(plain(search(typed).body()))
                    .as(typed)
                    .contains("/needs/" + code + "\"", "จึงหา “", province, "/needs?area=54")
                    .doesNotContain("ยังไม่พบ");
        }
        assertThat(plain(search("หอกระจาย น่าน").body())).doesNotContain("/needs/" + code + "\"");
        String list = "/needs?q=" + URLEncoder.encode("หอกระจาย " + tambon, StandardCharsets.UTF_8);
        assertThat(town.stranger().get(list).location()).startsWith("/needs?area=" + town.tambon() + "&q=");
        assertThat(town.stranger().get(list + "&exact=1").status()).isEqualTo(200);
    }

    @Test
    void what_is_found_in_the_nation_says_its_district_and_province_too() {
        String line = plain(search("เต้ายักษ์").body());
        assertThat(line).contains(" อำเภอเมืองแพร่ จังหวัดแพร่");
        String there = town.stranger()
                .get("/needs?area=5401&q=" + URLEncoder.encode("เต้ายักษ์", StandardCharsets.UTF_8))
                .body();
        assertThat(plain(there)).contains("/needs/" + code + "\"").doesNotContain(" อำเภอเมืองแพร่ จังหวัดแพร่");
    }

    @Test
    void what_people_write_is_shown_as_text_and_never_run() {
        assertThat(search("onerror").body()).contains("&lt;img").doesNotContain("<img src=x");
        assertThat(search("\"><script>alert(1)</script>").body()).doesNotContain("<script>alert");
        assertThat(search("'\"><svg/onload=x>").body()).doesNotContain("<svg/onload");
    }

    @Test
    void areas_plans_and_bodies_are_found_too_each_with_a_way_to_all() {
        String areas = search("เชียงใหม่").body();
        assertThat(areas).contains("/areas/50\"", "/areas/list?q=", "/bodies/list?q=");
        assertThat(search("ความมั่นคง").body()).contains("/plans/nodes?q=");
        assertThat(search("ก.บ.จ. เชียงใหม่").body()).contains("/desks/KBJ-50\"");
    }

    @Test
    void nothing_found_says_what_to_try_and_an_empty_search_asks_for_words() {
        assertThat(search("ฌฌฌฌฌ").body()).contains("class=\"empty\"", "action=\"/search\"");
        assertThat(search("").status()).isEqualTo(200);
        assertThat(search("!!!").status()).isEqualTo(200);
    }

    @Test
    void the_search_box_stands_on_every_page() {
        for (String path :
                List.of("/", "/needs", "/areas/50", "/plans", "/help", "/sign-in", "/needs/" + code, "/no-such")) {
            assertThat(town.stranger().get(path).body()).as(path).contains("action=\"/search\"");
        }
    }
}
