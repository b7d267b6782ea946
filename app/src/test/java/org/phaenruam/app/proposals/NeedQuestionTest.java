package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Slice;
import org.phaenruam.match.SameWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of needs is asked in the words of a village: other names count, a missing tone does no harm, and it says why. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedQuestionTest {
    private static final Pattern CODE = Pattern.compile("href=\"/needs/([0-9]{6,8}-2569-[0-9]{5})\"");

    @Autowired
    ApplicationContext product;

    @Autowired
    Needs needs;

    @Autowired
    JdbcClient jdbc;

    private Town town;
    private final List<String> weirs = new ArrayList<>();
    private String official = "";
    private String everyday = "";
    private String road = "";

    @BeforeAll
    void weirsByManyNames() {
        town = Town.in(product, "550301");
        for (int i = 1; i <= 12; i++) {
            weirs.add(town.need(
                    "ขอ" + List.of("ฝายชะลอน้ำ", "ฝายแม้ว", "ฝายกั้นห้วย").get(i % 3) + " จุดที่ " + i));
            town.need("ขอถนนลูกรัง สายที่ " + i);
        }
        everyday = weirs.get(0);
        official = weirs.get(2);
        road = town.need("ซ่อมถนนสายหมู่บ้านหนองอึ่งถึงสะพานข้ามห้วย");
    }

    private NeedQuery here(Question question) {
        return NeedQuery.of(new AreaCode(town.tambon())).with(question);
    }

    private static Question widely(String typed) {
        return Question.widely(SearchWords.of(typed), SameWords.shipped());
    }

    private Browser.Page list(String ending, String typed, String more) {
        return town.stranger()
                .get("/needs" + ending + "?area=" + town.tambon() + more + "&q="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static String plain(String body) {
        return body.replace("<wbr>", "").replaceAll("<span class=\"nw\">([^<]*)</span>", "$1");
    }

    private static List<String> codes(String body) {
        return CODE.matcher(body).results().map(found -> found.group(1)).toList();
    }

    @Test
    void what_villagers_call_a_thing_finds_it_by_its_official_name_and_says_why() {
        String body = plain(list("", "ฝายแม้ว", "").body());
        assertThat(codes(body)).containsExactlyInAnyOrderElementsOf(weirs);
        assertThat(body)
                .contains("ค้นหา “ฝายแม้ว” ในเรื่องจาก", "หาจากชื่ออื่นของเรื่องเดียวกันด้วย: ฝายชะลอน้ำ")
                .contains("พบเพราะ “ฝายแม้ว” กับ “ฝายชะลอน้ำ” คือเรื่องเดียวกัน", "<mark>ฝายชะลอน้ำ</mark>");
        assertThat(body.substring(body.indexOf("/needs/" + everyday), body.indexOf("</li>", body.indexOf(everyday))))
                .contains("<mark>ฝายแม้ว</mark>")
                .doesNotContain("พบเพราะ");
    }

    @Test
    void only_what_was_typed_is_found_when_that_is_asked_for_and_the_way_back_is_shown() {
        Browser.Page wide = list("", "ฝายแม้ว", "");
        assertThat(wide.body()).contains("&amp;exact=1\"");
        String body = plain(list("", "ฝายแม้ว", "&exact=1").body());
        assertThat(codes(body)).hasSize(4).contains(everyday).doesNotContain(official);
        assertThat(body)
                .contains("หาเฉพาะคำว่า “ฝายแม้ว”", "หาจากชื่ออื่นของเรื่องเดียวกันด้วย</a>")
                .contains("<input type=\"hidden\" name=\"exact\" value=\"1\">")
                .doesNotContain("พบเพราะ");
        Matcher file = Pattern.compile("href=\"(/needs.csv[^\"]*)\"").matcher(body);
        assertThat(file.find()).isTrue();
        assertThat(town.stranger()
                        .get(file.group(1).replace("&amp;", "&"))
                        .body()
                        .lines())
                .hasSize(5);
    }

    @Test
    void the_reason_names_what_is_seen_in_the_title_before_what_stands_further_down() {
        String light = town.need("ไฟถนนมืดทั้งซอย ติดไฟฟ้าส่องสว่างเพิ่ม");
        String lamp = town.need("ไฟทางดับ");
        String body = plain(list("", "ไฟกิ่ง", "").body());
        assertThat(codes(body)).containsExactlyInAnyOrder(light, lamp);
        assertThat(body).contains("<mark>ไฟทาง</mark>ดับ", "“ไฟกิ่ง” กับ “ไฟทาง”", "<mark>ไฟฟ้าส่องสว่าง</mark>");
    }

    @Test
    void a_bundle_offers_needs_by_other_names_too_and_ticks_what_was_typed() {
        String body = plain(town.as("tambon")
                .get("/bundles/new?area=" + town.tambon() + "&q="
                        + URLEncoder.encode("ฝายแม้ว", StandardCharsets.UTF_8))
                .body());
        assertThat(body)
                .contains("id=\"n-" + everyday + "\" checked", "id=\"n-" + official + "\"><label")
                .contains("พบเพราะ “ฝายแม้ว” กับ “ฝายชะลอน้ำ”");
    }

    @Test
    void walking_all_pages_yields_each_need_once_by_whatever_name_it_was_found() {
        for (NeedOrder order : NeedOrder.values()) {
            for (int size : new int[] {1, 3, 100}) {
                List<String> seen = new ArrayList<>();
                Cursor from = null;
                do {
                    Slice<NeedRow> slice = needs.page(here(widely("ฝายแม้ว")).in(order), from, size);
                    assertThat(slice.total()).isEqualTo(12);
                    slice.rows().forEach(row -> seen.add(row.line().code()));
                    from = slice.after();
                } while (from != null);
                assertThat(seen).as(order + " " + size).containsExactlyInAnyOrderElementsOf(weirs);
            }
        }
    }

    @Test
    void the_file_holds_the_same_needs_and_why_each_was_found() {
        List<String> lines = list(".csv", "ฝายแม้ว", "").body().lines().toList();
        assertThat(lines).hasSize(13);
        assertThat(lines.getFirst()).endsWith("พบเพราะ");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(official))
                .singleElement()
                .asString()
                .contains("คือเรื่องเดียวกัน");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(everyday))
                .singleElement()
                .asString()
                .doesNotContain("คือเรื่องเดียวกัน");
        assertThat(list(".csv", "สายที่", "").body().lines().findFirst().orElse(""))
                .doesNotContain("พบเพราะ");
    }

    @Test
    void a_missing_or_wrong_tone_mark_still_finds_the_need_and_says_so() {
        for (String typed :
                List.of("ถนนสายหมูบาน", "หนองอึ้งถึงสะพาน", "ถึงสะพานขาม", "หมูบ่านหนองอึง", "หมู่บาน 2569")) {
            String body = plain(list("", typed, "").body());
            assertThat(codes(body)).as(typed).containsExactly(road);
            assertThat(body)
                    .contains("ไม่พบ “" + typed + "” ตรงตัว จึงหาต่อโดยไม่ดูวรรณยุกต์", "<mark>")
                    .contains("loose=1\"", "exact=1\"");
            assertThat(codes(list("", typed, "&exact=1").body())).as(typed).isEmpty();
            assertThat(list(".csv", typed, "").body().lines())
                    .as(typed)
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("ต่างกันที่วรรณยุกต์");
        }
    }

    @Test
    void tones_are_looked_at_while_anything_is_found_with_them_and_short_words_always() {
        assertThat(codes(list("", "ถนนลูกรัง", "").body())).hasSize(12);
        assertThat(plain(list("", "ถนนลูกรัง", "").body())).doesNotContain("วรรณยุกต์");
        assertThat(codes(list("", "อึง", "").body())).isEmpty(); // อึ่ง
    }

    @Test
    void the_database_makes_the_same_pairs_of_letters_as_the_product() {
        for (String key :
                List.of("ขอน้ำประปาหมู่บ้าน", "เป็นสิทธิ์", "570601256900001 ซ่อมทางน้ำ", "ก็", "", "ab𐐀c")) {
            assertThat(jdbc.sql("select unnest(proposals.pairs(:key)) union select unnest(plans.pairs(:key))")
                            .param("key", key)
                            .query(String.class)
                            .list())
                    .as(key)
                    .containsExactlyInAnyOrder(SearchWords.pairsOf(key));
        }
    }

    @Test
    void whatever_is_asked_there_is_an_answer() {
        for (String typed :
                List.of("ๆ", "ก็", "่่่่่", "%", "ฝายแม้ว ".repeat(30), "𐐀𐐁𐐂𐐃𐐄", "เเเเเเ", "้ก้ก้ก้ก้ก")) {
            for (String more :
                    List.of("", "&exact=1", "&loose=1", "&exact=x&loose=x", "&order=newest", "&order=code")) {
                assertThat(list("", typed, more).status()).as(typed + more).isEqualTo(200);
            }
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aToneThatStandsAloneIsNoWord() {
        Browser.Page found = list("", "หนองอึง ่ ์", "");
        assertThat(found.status()).isEqualTo(200);
        assertThat(codes(found.body())).contains(road);
        assertThat(found.body()).contains("<mark>");
    }
}
