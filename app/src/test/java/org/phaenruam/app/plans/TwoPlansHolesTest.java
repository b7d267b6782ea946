package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.CountedStatements;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two plans side by side show all their branches, with the holes of both, however many they are. */
@ProductTest
class TwoPlansHolesTest {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)#(below|above)\" rel=\"next\"");

    /** Where a branch stands on its own side: a heading or a link of a list, not among those of the other side. */
    private static final Pattern OWN = Pattern.compile("<h3>.*?</h3>|<li><a href=\"/plans/.*?</a>");

    private static final Pattern NAME = Pattern.compile("(ล่าง|บน)\\d+\\.");

    @Autowired
    ApplicationContext product;

    @Autowired
    PlanSamples samples;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    private String lower = "";
    private String upper = "";

    private String begin(String tambon) {
        lower = samples.add("TAMP", new AreaCode(tambon), 2566, 2570).code();
        upper = samples.add("DISP", new AreaCode(tambon.substring(0, 4)), 2566, 2570)
                .code();
        return "/plans/" + lower + "/beside?with=" + upper;
    }

    private String node(String plan, int seq, String kind, @Nullable String parent, String text) {
        String code = plan + "-N" + seq;
        samples.addNode(new PlanNode(code, plan, parent, seq, kind, "", text, "", true, true, SourceStatus.OUR_DESIGN));
        return code;
    }

    private void tie(String below, String above) {
        tie(below, above, "SUPPORTS");
    }

    private void tie(String below, String above, String kind) {
        jdbc.sql("""
            insert into alignment.link (id, from_ref, from_area, from_shelf, from_kind, from_texts, to_ref, to_area,
                to_shelf, to_kind, to_texts, to_given, kind, state, machine, reason, said, asserted_by,
                asserted_office, asserted_at, decided_by, decided_office, decided_at)
            values (:id, 'plan-node:' || :below, '56', :lower, 'issue', array['', '', '', '', ''],
                'plan-node:' || :above, '56', :upper, 'issue', array['', '', '', '', ''], false, :kind,
                'CONFIRMED', false, '', 'x', 'test', 'x', now(), 'test', 'test', now())\
            """)
                .param("id", Ids.next())
                .param("below", below)
                .param("above", above)
                .param("lower", lower)
                .param("upper", upper)
                .param("kind", kind)
                .update();
    }

    private static String side(Browser.Page page, int side) {
        return page.body().split("<section><h2 ", 3)[side].replaceAll("<svg.*?</svg>|<[^>]+>|[\\s\u00a0\u200B]+", "");
    }

    @Test
    void a_branch_that_leads_nowhere_is_a_hole_and_stands_on_the_page() {
        String page = begin(Town.in(product, "550501").tambon());
        node(lower, 1, "vision", null, "ตำบลน่าอยู่");
        String water = node(lower, 2, "issue", null, "น้ำพอใช้");
        String well = node(lower, 3, "project", water, "บ่อบาดาล");
        node(lower, 4, "issue", null, "ถนนดี");
        String all = node(upper, 1, "issue", null, "น้ำทั้งอำเภอ");
        node(upper, 2, "issue", null, "ป่าทั้งอำเภอ");
        Browser.Page bare = product.getBean(Browser.class).get(page);
        assertThat(side(bare, 1))
                .contains("ยังไม่เชื่อมกับแผนระดับบน3ข้อ", "น้ำพอใช้", "บ่อบาดาล", "ถนนดี")
                .doesNotContain("ตำบลน่าอยู่");
        assertThat(side(bare, 2)).contains("ไม่มีอะไรมาจากข้างล่าง2ข้อ", "น้ำทั้งอำเภอ", "ป่าทั้งอำเภอ");
        assertThat(bare.body()).contains("href=\"/plans/" + lower + "/nodes/" + well + "\"");
        tie(well, all);
        Browser.Page tied = product.getBean(Browser.class).get(page);
        assertThat(side(tied, 1))
                .as("what leads up by way of one below is no hole")
                .contains("ยังไม่เชื่อมกับแผนระดับบน1ข้อประเด็นถนนดี")
                .doesNotContain("เชื่อมผ่าน");
        assertThat(side(tied, 2)).contains("ไม่มีอะไรมาจากข้างล่าง1ข้อประเด็นป่าทั้งอำเภอ");
        jdbc.sql("update alignment.link set state = 'REFUSED' where from_ref = 'plan-node:' || :well")
                .param("well", well)
                .update();
        tie(water, all);
        assertThat(side(product.getBean(Browser.class).get(page), 1))
                .as("a project under an issue that leads up is none either")
                .contains("เชื่อมผ่านข้อที่อยู่เหนือขึ้นไป1ข้อโครงการบ่อบาดาล", "ยังไม่เชื่อมกับแผนระดับบน1ข้อ");
    }

    @Test
    void what_only_contradicts_the_plan_above_is_a_hole_on_both_sides_and_says_so() {
        String page = begin(Town.in(product, "550701").tambon());
        String road = node(lower, 1, "issue", null, "ถนนตัดป่า");
        String wood = node(upper, 1, "issue", null, "ป่าทั้งอำเภอ");
        tie(road, wood, "CONTRADICTS");
        Browser.Page shown = product.getBean(Browser.class).get(page);
        assertThat(shown.body().replaceAll("<[^>]+>|\u200B", ""))
                .contains("และ 1 ข้อที่ยังไม่เชื่อม", "มี 1 ข้อที่ไม่มีอะไร");
        assertThat(side(shown, 1))
                .contains("ยังไม่เชื่อมกับแผนระดับบน1ข้อ", "ขัดกัน(ประเด็นป่าทั้งอำเภอ)")
                .doesNotContain("เชื่อมกันยังไม่มีความต้องการ");
        assertThat(side(shown, 2)).contains("ไม่มีอะไรมาจากข้างล่าง", "ขัดกัน");
    }

    @Test
    void two_very_long_plans_are_read_page_by_page_to_their_ends() {
        String page = begin(Town.in(product, "550601").tambon());
        String longer =
                " ก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านเหนือถึงบ้านใต้เชื่อมตำบลข้างเคียง ระยะทาง 1,250 เมตร".repeat(5);
        for (int i = 1; i <= 130; i++) {
            String below = node(lower, i, "project", null, "ล่าง" + i + "." + longer);
            String above = node(upper, i, "issue", null, "บน" + i + "." + longer);
            if (i % 3 == 0) {
                tie(below, above);
                tie(below, upper + "-N" + (i - 1));
                tie(below, upper + "-N" + (i - 2));
                tie(lower + "-N" + (i - 1), above);
            }
        }
        Browser.Page first = product.getBean(Browser.class).get(page);
        assertThat(first.body().split("<details", -1))
                .as("the first five stand open, the others are folded")
                .hasSizeGreaterThan(2);
        Set<String> seen = new HashSet<>();
        int pages = 0;
        for (String side : new String[] {"below", "above"}) {
            String next = page;
            while (!next.isEmpty()) {
                statements.clear();
                Browser.Page shown = product.getBean(Browser.class).get(next);
                assertThat(statements.heard()).hasSizeBetween(3, 12);
                assertThat(shown.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
                String own = shown.body().split("<section><h2 ", 3)[side.equals("below") ? 1 : 2];
                OWN.matcher(own)
                        .results()
                        .flatMap(found -> NAME.matcher(found.group().replaceAll("<[^>]+>", ""))
                                .results())
                        .forEach(found -> seen.add(found.group()));
                next = next(shown, side);
                pages++;
            }
        }
        assertThat(pages).isBetween(6, 20);
        for (int i = 1; i <= 130; i++) {
            assertThat(seen).contains("ล่าง" + i + ".", "บน" + i + ".");
        }
        assertThat(product.getBean(Browser.class).get(page + "&below=99999").status())
                .isEqualTo(200);
    }

    private static String next(Browser.Page page, String side) {
        Matcher next = NEXT.matcher(page.body());
        while (next.find()) {
            if (side.equals(next.group(2))) {
                return Objects.requireNonNull(next.group(1)).replace("&amp;", "&");
            }
        }
        return "";
    }
}
