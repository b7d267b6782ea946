package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.phaenruam.app.alignment.Linkable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.plans.editions.Editions;
import org.phaenruam.app.plans.editions.Seal;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.CountedStatements;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * While a plan is written anew, every page and file that tells of its branches tells what passed; no need is lost from their
 * figures, and when the new edition has passed they all tell that.
 */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadersReadWhatPassedTest {
    private static final String ONLY_IN_DRAFT = "(มีแต่ในร่าง ยังไม่ผ่าน)";

    @Autowired
    ApplicationContext product;

    @Autowired
    PlanSamples samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanTargets targets;

    @Autowired
    Seal seal;

    @Autowired
    Editions editions;

    @Autowired
    CountedStatements statements;

    private PlanDesk desk;
    private Town town;
    private String upper = "";

    @BeforeAll
    void aPlanThatPassedBelowThatOfItsDistrict() {
        desk = new PlanDesk(product, "550202");
        town = desk.town();
        upper = samples.add("DISP", new AreaCode("5502"), 2571, 2575).code();
        samples.addNode(new PlanNode(
                upper + "-N1", upper, null, 1, "issue", "1", "น้ำทั้งอำเภอ", "", true, true, SourceStatus.OUR_DESIGN));
        done(desk.add("", "issue", "น้ำกินน้ำใช้"));
        done(desk.add("น้ำกินน้ำใช้", "project", "ขุดสระ"));
        done(desk.add("", "issue", "ถนนในไร่"));
        done(desk.add("", "issue", "ป่าชุมชน"));
        pay("ขุดสระ", "120,000");
        aim("", "0", "90");
        put("สระตื้นเขิน", "ขุดสระ");
        done(desk.adopt("district", "22 พฤศจิกายน 2569"));
    }

    private void pay(String branch, String baht) {
        done(desk.change(branch, "money", "line1-year", "2571", "line1-source", "อบต.", "line1-baht", baht));
    }

    /** Writes the plan's one indicator. */
    private void aim(String id, String seen, String target) {
        done(desk.write(
                "/indicators",
                "id",
                id,
                "seen",
                seen,
                "node",
                "",
                "name",
                "ครัวเรือนมีน้ำ",
                "unit",
                "ร้อยละ",
                "target",
                target,
                "targetYear",
                "2575"));
    }

    /** What is offered of the plan where branches and needs are tied to branches. */
    private List<String> choices() {
        return targets.listAt(List.of(new AreaCode(town.tambon()))).stream()
                .map(Linkable::text)
                .toList();
    }

    /** A need of village 1 that the tambon puts under a branch. */
    private void put(String title, String branch) {
        String code = town.need(title);
        done(town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        List<String> said = List.of("move", "PUT_IN_PLAN", "reason", "MATCHES_PLAN", "sentence", "ใส่ในแผน");
        List<String> fields = new ArrayList<>(said);
        fields.addAll(List.of("node", desk.node(branch)));
        done(town.decide("tambon", "KBT", code, 2, fields.toArray(String[]::new)));
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    private String page(String path) {
        return town.as("province")
                .get(path)
                .body()
                .replaceAll("<wbr>|</?span[^>]*>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("[\\s\u00a0]+", " ");
    }

    /** All that tells of the plan's branches, as somebody reads it who may change nothing here. */
    private Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        for (String path : List.of(
                desk.at(),
                desk.at() + "/coverage",
                desk.at() + "/coverage.csv",
                desk.at() + "/gaps",
                desk.at() + "/gaps.csv",
                desk.at() + "/beside?with=" + upper,
                desk.at() + "/branches.csv",
                "/plans/nodes?plan=" + desk.code(),
                "/plans/nodes?order=newest&plan=" + desk.code(),
                "/plans/nodes.csv?plan=" + desk.code(),
                "/areas/" + town.tambon())) {
            pages.put(path, page(path));
        }
        return pages;
    }

    @Test
    @Order(1)
    void aDraftThatChangesMoneyAndWordsAndTakesABranchOutChangesNothingThatReadersRead() {
        Map<String, String> before = pages();
        List<String> offered = choices();
        assertThat(offered).contains("ถนนในไร่", "ป่าชุมชน");
        assertThat(before.get(desk.at())).contains("120,000 บาท");
        assertThat(before.get(desk.at() + "/coverage")).contains("120,000 บาท", "ถนนในไร่");
        done(desk.begin("CHANGED"));
        pay("ขุดสระ", "987,000");
        done(desk.change("ถนนในไร่", "remove"));
        done(desk.change("ป่าชุมชน", "words", "kind", "issue", "textTh", "ป่าและควายชุมชน"));
        done(desk.change("ขุดสระ", "place", "parent", ""));
        aim(
                jdbc.sql("select id::text from plans.indicator where plan_code = :plan")
                        .param("plan", desk.code())
                        .query(String.class)
                        .single(),
                "1",
                "97");
        assertThat(desk.edit("")).as("who writes reads the draft").contains("987,000", "ป่าและควายชุมชน");
        assertThat(desk.edit("/indicators")).contains("97 ร้อยละ");
        for (String aims : List.of("/indicators", "/indicators.csv?all=1")) {
            assertThat(page(desk.at() + aims)).as(aims).contains("90").doesNotContain("97");
        }
        assertThat(choices()).isEqualTo(offered);
        assertThat(page("/search?q=ควายชุมชน")).doesNotContain("ตำบลหนองแดง");
        Map<String, String> during = pages();
        assertThat(during.values()).noneMatch(page -> page.contains("987,000") || page.contains("ควาย"));
        assertThat(during.get(desk.at() + "/coverage"))
                .contains("120,000 บาท", "ถนนในไร่", "ป่าชุมชน")
                .contains("นับตามฉบับที่ผ่านแล้ว ฉบับใหม่กำลังเขียนอยู่");
        assertThat(during.get(desk.at() + "/gaps")).contains("ถนนในไร่", "ป่าชุมชน", "นับตามฉบับที่ผ่านแล้ว");
        assertThat(during.get(desk.at() + "/beside?with=" + upper)).contains("ถนนในไร่", "นับตามฉบับที่ผ่านแล้ว");
        assertThat(during.get("/areas/" + town.tambon())).contains("ถนนในไร่", "ป่าชุมชน");
        assertThat(desk.edit("/branches.csv"))
                .as("the file of who writes is the draft")
                .contains("987000", "ควาย");
        assertThat(page(desk.at() + "/nodes/" + desk.node("ถนนในไร่")))
                .contains("ข้างล่างคือฉบับที่ผ่านแล้ว")
                .doesNotContain("ข้อนี้ถูกเอาออกจากแผนแล้ว");
        for (String same : List.of(
                desk.at() + "/coverage.csv",
                desk.at() + "/gaps.csv",
                desk.at() + "/branches.csv",
                "/plans/nodes?plan=" + desk.code(),
                "/plans/nodes?order=newest&plan=" + desk.code(),
                "/plans/nodes.csv?plan=" + desk.code())) {
            assertThat(during.get(same)).as(same).isEqualTo(before.get(same));
        }
        assertThat(page("/plans/nodes?q=ควายชุมชน")).doesNotContain("ตำบลหนองแดง");
        assertThat(page("/plans/nodes?q=ถนนในไร่")).contains("1 หัวข้อ");
    }

    @Test
    @Order(2)
    void whenItHasPassedAllTellIt() {
        done(desk.adopt("district", "22 พฤศจิกายน 2569"));
        Map<String, String> after = pages();
        after.forEach((path, page) -> assertThat(page)
                .as(path)
                .contains("ป่าและควายชุมชน")
                .doesNotContain("ถนนในไร่", "120,000", "กำลังเขียนฉบับใหม่", "ฉบับใหม่กำลังเขียน"));
        assertThat(after.get(desk.at() + "/coverage")).contains("987,000 บาท", "ขุดสระ");
        assertThat(page("/plans/nodes?q=ควายชุมชน")).contains("ตำบลหนองแดง");
        assertThat(page("/search?q=ควายชุมชน")).contains("ตำบลหนองแดง");
        assertThat(page(desk.at() + "/indicators")).contains("97 ร้อยละ");
        assertThat(choices()).contains("ป่าและควายชุมชน").doesNotContain("ถนนในไร่");
        assertThat(left()).as("nothing is kept beside the plan").isZero();
    }

    private int left() {
        return jdbc.sql("""
            select (select count(*) from plans.passed_node where plan_code = :plan)
                + (select count(*) from plans.node where plan_code = :plan and in_draft <> '')\
            """).param("plan", desk.code()).query(Integer.class).single();
    }

    @Test
    @Order(3)
    void aBranchOfTheDraftAloneIsReadOnlyWhereNeedsAreUnderItAndThenCalledSo() {
        done(desk.begin("ADDITIONAL"));
        done(desk.add("", "issue", "ตลาดชุมชน"));
        done(desk.add("ป่าและควายชุมชน", "project", "ธนาคารต้นไม้"));
        pages().forEach((path, page) -> assertThat(page).as(path).doesNotContain("ตลาดชุมชน", "ธนาคารต้นไม้"));
        String road = town.need("ถนนเป็นหลุม");
        done(town.decide("village", "KM", road, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
        assertThat(PlanDesk.said(town.as("tambon").get("/desks/KBT-550202/needs/" + road + "?move=PUT_IN_PLAN")))
                .as("the desk chooses among what is written")
                .contains("ตลาดชุมชน " + ONLY_IN_DRAFT)
                .doesNotContain("ป่าและควายชุมชน " + ONLY_IN_DRAFT);
        put("อยากมีตลาดนัด", "ตลาดชุมชน");
        put("อยากได้กล้าไม้", "ธนาคารต้นไม้");
        pages().forEach((path, page) -> assertThat(page).as(path).doesNotContain("ธนาคารต้นไม้"));
        for (String shown : List.of("", "/coverage", "/coverage.csv", "/gaps", "/gaps.csv", "/beside?with=" + upper)) {
            assertThat(page(desk.at() + shown)).as(shown).contains("ตลาดชุมชน " + ONLY_IN_DRAFT);
        }
        assertThat(page("/areas/" + town.tambon())).contains("ตลาดชุมชน " + ONLY_IN_DRAFT);
        assertThat(page(desk.at() + "/branches.csv")).contains("ตลาดชุมชน", "มีแต่ในร่าง ยังไม่ผ่าน");
        assertThat(page(desk.at() + "/nodes/" + desk.node("ป่าและควายชุมชน")))
                .contains("อยากได้กล้าไม้", "ข้างล่างคือฉบับที่ผ่านแล้ว");
        assertThat(page(desk.at() + "/nodes/" + desk.node("ตลาดชุมชน"))).contains("อยากมีตลาดนัด", "ข้างล่างคือร่าง");
        assertThat(page("/plans/nodes?plan=" + desk.code())).doesNotContain("ตลาดชุมชน");
        assertThat(page(desk.at() + "/coverage")).contains("มีเรื่องของชาวบ้านอยู่ในแผนนี้ 3 เรื่อง");
        assertThat(page("/needs?node=" + desk.node("ป่าและควายชุมชน"))).contains("อยากได้กล้าไม้");
        assertThat(page("/needs?node=" + desk.node("ตลาดชุมชน")))
                .contains("อยากมีตลาดนัด")
                .doesNotContain("อยากได้กล้าไม้");
        assertThat(page("/needs?area=" + town.tambon() + "&nohome=" + desk.code() + "&fate=ON"))
                .doesNotContain("อยากมีตลาดนัด", "อยากได้กล้าไม้", "สระตื้นเขิน");
    }

    @Test
    @Order(4)
    void noPageAsksMoreWhileADraftIsOpen() {
        List<String> pages = new ArrayList<>(pages().keySet());
        for (String branch : List.of("ป่าและควายชุมชน", "ตลาดชุมชน")) {
            pages.add(desk.at() + "/nodes/" + desk.node(branch));
        }
        pages.add(desk.at() + "/indicators");
        for (String who : List.of("province", "recorder", "tambon")) {
            for (String path : pages) {
                statements.clear();
                assertThat(town.as(who).get(path).status()).isEqualTo(200);
                assertThat(statements.heard()).as(who + " " + path).hasSizeLessThanOrEqualTo(12);
            }
        }
    }

    @Test
    @Order(5)
    void whatStandsIsWordForWordWhatWasSealed() {
        done(desk.change("ตลาดชุมชน", "money", "line1-year", "2571", "line1-source", "อบต.", "line1-baht", "5,000"));
        Edition passed = seal.inForce(desk.code()).orElseThrow();
        List<String> sealed = editions.contentsOf(passed).nodes().stream()
                .map(n -> String.join(
                        "|",
                        n.code(),
                        n.parent(),
                        n.kind(),
                        n.textTh(),
                        n.detail(),
                        n.baht().toPlainString()))
                .sorted()
                .toList();
        assertThat(jdbc.sql("""
            select n.code || '|' || coalesce(n.parent_code, '') || '|' || n.kind || '|' || n.text_th || '|' || n.detail || '|'
                || coalesce((select sum(b.baht) from plans.standing_budget b where b.node_code = n.code), 0)
            from plans.standing n where n.plan_code = :plan\
            """).param("plan", desk.code()).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(sealed);
    }

    @Test
    @Order(6)
    void whenItHasPassedNothingIsCalledADraft() {
        done(desk.adopt("district", "22 พฤศจิกายน 2569", "forum", "ประชาคมตำบล"));
        pages().forEach((path, page) ->
                assertThat(page).as(path).contains("ตลาดชุมชน").doesNotContain(ONLY_IN_DRAFT, "ฉบับใหม่กำลังเขียน"));
        assertThat(page("/plans/nodes?plan=" + desk.code())).contains("ธนาคารต้นไม้");
        assertThat(left()).isZero();
    }

    @Test
    @Order(7)
    void aDraftThatIsDroppedLeavesNothingBehind() {
        done(desk.begin("CHANGED"));
        Map<String, String> during = pages();
        done(desk.change("ตลาดชุมชน", "words", "kind", "issue", "textTh", "ตลาดนัดวันเสาร์"));
        pay("ขุดสระ", "1");
        assertThat(left()).isPositive();
        String last = jdbc.sql("select max(seq)::text from plans.edition where plan_code = :plan")
                .param("plan", desk.code())
                .query(String.class)
                .single();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"")
                .matcher(town.as("recorder")
                        .get(desk.at() + "/editions/" + last + "/drop")
                        .body());
        assertThat(seen.find()).isTrue();
        assertThat(pages()).as("nobody who only reads knew of it").isEqualTo(during);
        done(desk.write("/editions/" + last + "/drop", "seen", seen.group(1)));
        assertThat(left()).isZero();
        assertThat(page(desk.at())).contains("ตลาดชุมชน", "987,000").doesNotContain("ตลาดนัดวันเสาร์");
    }

    @Test
    @Order(8)
    void aPlanOfWhichNothingPassedIsReadAsTheDraftThatItIs() {
        assertThat(page("/plans/nodes?plan=" + upper)).contains("น้ำทั้งอำเภอ", "(ร่าง)");
        assertThat(page("/plans/" + upper + "/coverage")).contains("แผนนี้กำลังเขียน ยังไม่ผ่าน");
        assertThat(page("/plans/nodes?plan=" + desk.code())).doesNotContain("(ร่าง)");
    }
}
