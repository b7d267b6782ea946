package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a plan covers, where its money got to, and two plans side by side: each figure opens exactly its needs. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoverageTest {
    private static final Pattern CELL = Pattern.compile("<a href=\"(/needs\\?[^\"]+)\">(?:<b>)?(?:! )?([0-9,]+)");
    private static final Pattern LISTED = Pattern.compile("href=\"/needs/([0-9]{6,8}-2569-[0-9]{5})\"");

    @Autowired
    ApplicationContext product;

    @Autowired
    PlanSamples samples;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    private Town town;
    private String tambonPlan = "";
    private String districtPlan = "";
    private String water = "";
    private String road = "";
    private final List<String> codes = new ArrayList<>();

    @BeforeAll
    void aTambonWithAPlanBelowItsDistrict() {
        town = Town.in(product, "560301");
        tambonPlan = plan("TAMP", town.tambon());
        districtPlan = plan("DISP", town.tambon().substring(0, 4));
        water = node(tambonPlan, 1, "issue", null, "มีน้ำกินน้ำใช้ทั้งปี");
        node(tambonPlan, 2, "project", water, "ขุดลอกหนองน้ำ");
        road = node(tambonPlan, 3, "issue", null, "ถนนไปถึงทุกบ้าน");
        node(tambonPlan, 4, "issue", null, "ไม่มีใครขอข้อนี้");
        node(districtPlan, 1, "issue", null, "น้ำของทั้งอำเภอ");
        node(districtPlan, 2, "issue", null, "ท่องเที่ยวของอำเภอ");
        for (int i = 0; i < 4; i++) {
            codes.add(town.need("ขอเรื่องที่ " + i + " ของแผนนี้"));
            up("village", "KM", codes.get(i), 1);
        }
        put(codes.get(0), 2, water);
        put(codes.get(1), 2, tambonPlan + "-N2");
        put(codes.get(2), 2, road);
        cost(codes.get(0), "120,000");
        cost(codes.get(3), "45,000");
    }

    private String plan(String type, String area) {
        return samples.add(type, new AreaCode(area), 2566, 2570).code();
    }

    private String node(String plan, int seq, String kind, @Nullable String parent, String text) {
        String code = plan + "-N" + seq;
        samples.addNode(new PlanNode(
                code, plan, parent, seq, kind, String.valueOf(seq), text, "", true, true, SourceStatus.OUR_DESIGN));
        return code;
    }

    private void up(String who, String type, String code, int seen) {
        done(town.decide(who, type, code, seen, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
    }

    private void put(String code, int seen, String node) {
        done(town.decide(
                "tambon",
                "KBT",
                code,
                seen,
                "move",
                "PUT_IN_PLAN",
                "reason",
                "MATCHES_PLAN",
                "sentence",
                "ใส่ในแผน",
                "node",
                node));
    }

    private void cost(String need, String baht) {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/" + need);
        String[] fields = {"key", Ids.next().toString(), "seen", "0", "year1", "2570", "source1", "อบต.", "baht1", baht
        };
        done(recorder.post("/needs/" + need + "/particulars", fields));
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    @Test
    void every_cell_opens_exactly_as_many_needs_as_it_says_and_they_are_the_right_ones() {
        String page = town.stranger().get("/plans/" + tambonPlan + "/coverage").body();
        List<String> opened = new ArrayList<>();
        Matcher cell = CELL.matcher(page);
        while (cell.find()) {
            String href = cell.group(1).replace("&amp;", "&");
            assertThat(listed(href)).as(href).hasSize(Integer.parseInt(cell.group(2)));
            opened.add(href);
        }
        assertThat(opened).hasSizeGreaterThanOrEqualTo(8);
        assertThat(listed("/needs?area=" + town.tambon() + "&node=" + water))
                .containsExactlyInAnyOrder(codes.get(0), codes.get(1));
        assertThat(listed("/needs?area=" + town.village(1) + "&node=" + road)).containsExactly(codes.get(2));
        assertThat(listed("/needs?area=" + town.tambon() + "&notin=" + tambonPlan + "&fate=ON"))
                .containsExactly(codes.get(3));
    }

    private List<String> listed(String href) {
        List<String> found = new ArrayList<>();
        Matcher code = LISTED.matcher(town.stranger().get(href).body());
        while (code.find()) {
            if (!found.contains(code.group(1))) {
                found.add(code.group(1));
            }
        }
        return found;
    }

    @Test
    void holes_are_said_in_words_both_ways() {
        String page = text("/plans/" + tambonPlan + "/coverage");
        assertThat(page).contains("ไม่มีใครขอข้อนี้–ไม่มีพื้นที่ไหนขอเลย");
        assertThat(page).contains("แผนมีแต่ไม่มีใครขอ").contains("ชาวบ้านขอแต่แผนนี้ยังไม่มี");
        assertThat(page).contains("มีเรื่องของชาวบ้านอยู่ในแผนนี้3เรื่องอีก1เรื่องยังเดินอยู่");
        assertThat(page).contains("ไม่มีใครขอ");
    }

    private String text(String path) {
        Browser.Page page = town.stranger().get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.body()
                .replaceAll("<svg.*?</svg>", "")
                .replaceAll("<[^>]+>", "")
                .replaceAll("[\\s\u00a0\u200B]+", "");
    }

    @Test
    void cells_and_the_chain_of_money_say_needs_and_baht_at_every_level() {
        assertThat(text("/plans/" + tambonPlan + "/coverage"))
                .contains("2120,000บาท")
                .contains("!145,000บาท");
        assertThat(text("/plans/" + tambonPlan + "/gaps")).contains("!145,000บาท");
        String village = town.village(1);
        List<String> up = new ArrayList<>(List.of(village));
        areas.tree()
                .ancestors(new AreaCode(village))
                .forEach(a -> up.add(a.code().value()));
        assertThat(up).as("seven levels").hasSize(7).endsWith("TH");
        for (String area : up) {
            String page = text("/plans/money?area=" + area);
            for (int link = 1; link <= 6; link++) {
                assertThat(page).as(area).contains(link + ".");
            }
            assertThat(page).as(area).containsPattern("1\\.ขอมา[0-9,]+เรื่อง[0-9.,]+(บาท|ล้านบาท)");
        }
        assertThat(text("/plans/money?area=" + village)).contains("1.ขอมา4เรื่อง165,000บาท");
        assertThat(text("/plans/money?area=" + town.tambon())).contains("4165,000บาท");
    }

    @Test
    void the_table_is_a_file_too() {
        String csv =
                town.stranger().get("/plans/" + tambonPlan + "/coverage.csv").body();
        assertThat(csv.lines().filter(line -> line.startsWith(town.village(1))).toList())
                .hasSize(3)
                .anyMatch(line -> line.contains("มีน้ำกินน้ำใช้ทั้งปี") && line.contains(",2,"));
        assertThat(town.stranger()
                        .get("/plans/" + tambonPlan + "/coverage.xlsx")
                        .status())
                .isEqualTo(200);
        assertThat(town.stranger().get("/plans/" + tambonPlan + "/coverage.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void shares_are_rounded_and_not_cut() {
        assertThat(MoneyMaker.share(2, 36)).isEqualTo(6);
        assertThat(MoneyMaker.share(1, 3)).isEqualTo(33);
    }

    @Test
    void the_money_chain_follows_a_need_and_each_link_opens_its_needs() {
        String before = "/needs?area=" + town.tambon() + "&link=1";
        assertThat(listed(before)).isEmpty();
        samples.approve(tambonPlan, new Approval(Ids.next(), "", "แผนผ่านแล้ว", "", LocalDate.of(2026, 11, 22), ""));
        assertThat(listed(before)).containsExactlyInAnyOrder(codes.get(0), codes.get(1), codes.get(2));
        assertThat(text("/plans/money?area=" + town.tambon()))
                .contains("1.ขอมา4เรื่อง")
                .contains("75%ของที่ขอ")
                .contains("2.อยู่ในแผนที่ผ่านแล้ว3เรื่อง");
        assertThat(text("/plans/money?area=" + town.tambon() + "&plan=" + tambonPlan))
                .contains("1.ขอมา3เรื่อง");
        assertThat(listed("/needs?area=" + town.tambon() + "&link=1&fate=ON")).hasSize(3);
        assertThat(listed("/needs?area=" + town.tambon() + "&link=0&fate=ON")).containsExactly(codes.get(3));
    }

    @Test
    void a_plan_beside_the_plan_above_shows_what_has_no_place_there() {
        String page = text("/plans/" + tambonPlan + "/beside?with=" + districtPlan);
        assertThat(page)
                .contains("น้ำของทั้งอำเภอ")
                .contains("ไม่มีอะไรมาจากข้างล่าง")
                .contains("2เรื่องไม่มีที่ในแผนของระดับบน");
        assertThat(listed("/needs?area=" + town.tambon() + "&node=" + water + "&notin=" + districtPlan))
                .hasSize(2);
        assertThat(town.stranger()
                        .get("/plans/" + tambonPlan + "/beside?with=NO-SUCH")
                        .status())
                .isEqualTo(404);
        assertThat(town.stranger().get("/plans/money?area=99999999").status()).isEqualTo(404);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void what_a_person_confirmed_counts_beside_the_needs_that_are_in_both_and_is_shown_as_confirmed() {
        String beside = "/plans/" + tambonPlan + "/beside?with=" + districtPlan;
        String homeless = "/needs?area=" + town.tambon() + "&node=" + water + "&nohome=" + districtPlan;
        confirm("need:" + codes.get(0), "need", districtPlan + "-N1", "ASSERTED");
        assertThat(text(beside)).contains("2เรื่องไม่มีที่ในแผนของระดับบน").doesNotContain("ยืนยันแล้ว");
        confirm("need:" + codes.get(0), "need", districtPlan + "-N1", "CONFIRMED");
        assertThat(text(beside)).contains("1เรื่องไม่มีที่ในแผนของระดับบน", "ยืนยันแล้ว1เรื่อง");
        assertThat(listed(homeless)).containsExactly(codes.get(1));
        confirm("plan-node:" + road, "issue", districtPlan + "-N2", "CONFIRMED");
        confirm("plan-node:" + tambonPlan + "-N4", "issue", districtPlan + "-N2", "CONFIRMED");
        String page = text(beside);
        assertThat(page)
                .contains("ยืนยันแล้ว:สนับสนุนข้อนี้", "ยืนยันแล้ว:ช่วยข้อของระดับบน")
                .contains("ไม่มีใครขอข้อนี้ยืนยันแล้วว่าเชื่อมกันยังไม่มีความต้องการ")
                .contains("มี0ข้อที่ไม่มีอะไรมาจากข้างล่าง");
        assertThat(listed("/needs?area=" + town.tambon() + "&plan=" + tambonPlan + "&home=" + districtPlan + "-N2"))
                .containsExactly(codes.get(2));
    }

    private void confirm(String from, String kind, String to, String state) {
        String by = state.equals("CONFIRMED") ? "test" : null;
        jdbc.sql("""
            insert into alignment.link (id, from_ref, from_area, from_shelf, from_kind, from_texts, to_ref, to_area,
                to_shelf, to_kind, to_texts, to_given, kind, state, machine, reason, said, asserted_by,
                asserted_office, asserted_at, decided_by, decided_office, decided_at)
            values (:id, :from, :area, 'x', :kind, array['', '', '', '', ''], :to, :area, :plan, 'issue',
                array['', '', '', '', ''], false, 'SUPPORTS', :state, false, '', 'x', 'test', 'x', now(), :by, :by,
                case when cast(:by as text) is null then null else now() end)
            on conflict (from_ref, to_ref, kind) do update set state = :state, decided_by = :by,
                decided_office = :by, decided_at = now()\
            """)
                .param("id", Ids.next())
                .param("from", from)
                .param("area", town.tambon())
                .param("kind", kind)
                .param("to", "plan-node:" + to)
                .param("plan", districtPlan)
                .param("state", state)
                .param("by", by)
                .update();
    }
}
