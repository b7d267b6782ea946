package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Slice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The list of needs: every order, every filter, page after page, on the screen and as a file. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedListTest {
    private static final Pattern CODE = Pattern.compile("href=\"/needs/([0-9]{6,8}-2569-[0-9]{5})\"");

    @Autowired
    ApplicationContext product;

    @Autowired
    Needs needs;

    private Town town;
    private final List<String> codes = new ArrayList<>();

    @BeforeAll
    void thirtyFiveNeeds() {
        town = Town.in(product, "570601");
        for (int i = 1; i <= 33; i++) {
            codes.add(town.need("ขอเรื่องที่ " + i + (i % 3 == 0 ? " น้ำประปา" : " ถนนคอนกรีต")));
        }
        codes.add(town.need("ซ่อมทางนํ้าสายที่ ๓๗ หน้าวัด"));
        codes.add(town.need("เเก้ปัญหา <script>alert(1)</script> \"หมอกควัน\""));
    }

    @Test
    void aListIsNarrowedToAPlanThatIsChosenByItsNameAndSoIsItsFile() {
        String plan = town.plan();
        for (String area : List.of(town.tambon(), town.tambon().substring(0, 4), town.village(1))) {
            assertThat(town.stranger().get("/needs?area=" + area).body())
                    .as("the plans of the place, of those above it and of those right below: " + area)
                    .contains("<option value=\"" + plan + "\">แผนพัฒนาตำบล");
        }
        Browser.Page narrowed = town.stranger().get("/needs?area=" + town.tambon() + "&plan=" + plan);
        assertThat(narrowed.body())
                .contains("<option value=\"" + plan + "\" selected>")
                .doesNotContain("ขอเรื่องที่");
        assertThat(new String(
                        town.stranger().bytes("/needs.csv?area=" + town.tambon() + "&plan=" + plan),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("ขอเรื่องที่");
    }

    private NeedQuery here() {
        return NeedQuery.of(new AreaCode(town.tambon()));
    }

    private List<String> walk(NeedQuery query, int size, Runnable between) {
        List<String> seen = new ArrayList<>();
        Cursor from = null;
        do {
            Slice<NeedRow> slice = needs.page(query, from, size);
            slice.rows().forEach(row -> seen.add(row.line().code()));
            between.run();
            from = slice.after();
        } while (from != null);
        return seen;
    }

    @Test
    void walking_all_pages_yields_each_need_once_in_every_order_and_size() {
        for (NeedOrder order : NeedOrder.values()) {
            for (int size : new int[] {1, 2, 7, 30, 100}) {
                assertThat(walk(here().in(order), size, () -> {}))
                        .as(order + " " + size)
                        .doesNotHaveDuplicates()
                        .containsAll(codes);
            }
        }
    }

    @Test
    void going_back_shows_the_same_pages_as_going_on() {
        for (NeedOrder order : NeedOrder.values()) {
            NeedQuery query = here().in(order);
            List<Slice<NeedRow>> on = new ArrayList<>();
            for (Slice<NeedRow> at = needs.page(query, null, 9); ; at = needs.page(query, at.after(), 9)) {
                on.add(at);
                if (at.after() == null) {
                    break;
                }
            }
            assertThat(on.getFirst().before()).isNull();
            Slice<NeedRow> at = on.getLast();
            for (int i = on.size() - 2; i >= 0; i--) {
                at = needs.page(query, at.before(), 9);
                assertThat(at.rows())
                        .as(order + " page " + i)
                        .isEqualTo(on.get(i).rows());
            }
            assertThat(at.before()).isNull();
        }
    }

    @Test
    void needs_told_while_somebody_walks_neither_hide_nor_repeat_one() {
        int[] told = {0};
        for (NeedOrder order : NeedOrder.values()) {
            List<String> before = walk(here().in(order), 100, () -> {});
            List<String> seen = walk(here().in(order), 5, () -> {
                if (told[0]++ < 8) {
                    town.need("เรื่องมาใหม่ระหว่างดู " + told[0]);
                }
            });
            assertThat(seen).as(order.name()).doesNotHaveDuplicates().containsAll(before);
            told[0] = 0;
        }
    }

    @Test
    void words_are_found_whatever_their_form() {
        for (String typed : List.of("นํ้าสาย", "น้ำสาย", "สายที่ 37", "สาย ๓๗", "ทาง\u200bน้ำ", "37")) {
            assertThat(walk(here().with(SearchWords.of(typed)), 10, () -> {}))
                    .as(typed)
                    .containsExactly(codes.get(33));
        }
        assertThat(walk(here().with(SearchWords.of("แก้ปัญหา หมอก")), 10, () -> {}))
                .containsExactly(codes.get(34));
        assertThat(walk(here().with(SearchWords.of("เเก้ปัญ")), 10, () -> {})).containsExactly(codes.get(34));
        assertThat(walk(here().with(SearchWords.of("ประปา")), 10, () -> {})).hasSize(11);
        assertThat(walk(here().with(SearchWords.of("ประปา คอนกรีต")), 10, () -> {}))
                .isEmpty();
    }

    @Test
    void the_file_holds_the_needs_of_the_list_in_its_order() {
        for (String order : List.of("longest", "newest", "code")) {
            String questions =
                    "area=" + town.tambon() + "&order=" + order + "&q=%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%9B%E0%B8%B2";
            List<String> onScreen = codesOf(town.stranger(), "/needs?" + questions);
            Browser.Page file = town.stranger().get("/needs.csv?" + questions);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.body()).startsWith("\ufeff").contains("เลขติดตาม", "หมู่ที่ 1");
            List<String> inFile = file.body()
                    .lines()
                    .skip(1)
                    .map(line -> line.replaceAll("[\",].*", ""))
                    .toList();
            assertThat(inFile).isEqualTo(onScreen).hasSize(11);
        }
        assertThat(town.stranger().get("/needs.xlsx?area=" + town.tambon()).header("Content-Type"))
                .contains("spreadsheetml");
        assertThat(town.stranger().get("/needs.exe?area=" + town.tambon()).status())
                .isEqualTo(404);
    }

    @Test
    void labels_of_the_file_follow_language_and_register() {
        Browser official = town.stranger();
        official.get("/needs?reg=official");
        assertThat(official.get("/needs.csv?area=" + town.tambon()).body())
                .contains("สถานะ", "รอการพิจารณา")
                .doesNotContain("รอคำตอบ");
        Browser english = town.stranger();
        english.get("/needs?lang=en");
        assertThat(english.get("/needs.csv?area=" + town.tambon()).body()).contains("Tracking code", "Days waited");
    }

    /** Follows "show more" on the pages themselves. */
    private static List<String> codesOf(Browser browser, String path) {
        List<String> seen = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            Browser.Page page = browser.get(next);
            assertThat(page.status()).as(next).isEqualTo(200);
            CODE.matcher(page.body()).results().forEach(found -> seen.add(found.group(1)));
            Matcher on = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"").matcher(page.body());
            next = on.find() ? on.group(1).replace("&amp;", "&") : "";
        }
        return seen;
    }

    @Test
    void the_screen_shows_all_pages_the_count_and_escaped_words() {
        String path = "/needs?area=" + town.village(1) + "&order=code";
        assertThat(codesOf(town.stranger(), path)).doesNotHaveDuplicates().containsAll(codes);
        String body = town.stranger()
                .get("/needs?area=" + town.tambon() + "&q=%3Cscript%3E")
                .body();
        assertThat(body).contains("&lt;").doesNotContain("<script>alert");
        assertThat(body).contains("<mark>").contains("1 เรื่อง");
    }

    @Test
    void drafts_are_in_no_list_and_a_made_up_place_is_the_start() {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields("ร่างลับของผู้จด", town.village(2));
        fields[fields.length - 1] = "draft";
        String draft = recorder.post("/needs", fields).location().replaceAll(".*/", "");
        assertThat(new TreeSet<>(walk(here(), 100, () -> {}))).doesNotContain(draft);
        assertThat(town.stranger().get("/needs.csv?area=" + town.tambon()).body())
                .doesNotContain("ร่างลับ");
        assertThat(town.stranger().get("/needs?code=" + draft).location()).isEqualTo("/needs");
        Random random = new Random(7);
        String first = town.stranger().get("/needs?area=" + town.tambon()).body();
        for (int i = 0; i < 20; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            String made = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThat(codeLinks(town.stranger()
                            .get("/needs?area=" + town.tambon() + "&at=" + made)
                            .body()))
                    .isEqualTo(codeLinks(first));
        }
    }

    private static List<String> codeLinks(String body) {
        return CODE.matcher(body).results().map(found -> found.group(1)).toList();
    }
}
