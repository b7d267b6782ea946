package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.CountedStatements;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft edition that changed something can be dropped: the plan says again, word by word, what was sealed. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DropDraftTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountedStatements statements;

    private Town town;
    private String code = "";
    private String plan = "";
    private String need = "";

    @BeforeAll
    void aPlanThatPassedWithANeedInIt() {
        town = Town.in(product, "540110");
        code = town.plan();
        plan = "/plans/" + code;
        add("", "issue", "น้ำพอใช้");
        add("น้ำพอใช้", "project", "ขุดลอกหนอง");
        add("น้ำพอใช้", "project", "ฝายชะลอน้ำ");
        add("", "issue", "ถนนดี");
        money("ขุดลอกหนอง", "120,000");
        money("ฝายชะลอน้ำ", "50,000");
        text("ตำบลน้ำดี");
        indicator("", "0", "ครัวเรือนมีน้ำ", "90");
        need = town.need("หนองตื้นเขิน");
        decide("village", "KM", "SEND_UP", 1, "reason", "URGENT");
        decide("tambon", "KBT", "PUT_IN_PLAN", 2, "reason", "MATCHES_PLAN", "node", node("น้ำพอใช้"));
        Browser district = town.as("district");
        district.get(plan);
        String[] passed = {"key", Ids.next().toString(), "sentence", "ผ่านแล้ว", "on", "22 พฤศจิกายน 2569"};
        assertThat(district.post(plan + "/approve", passed).status()).isEqualTo(303);
    }

    private void decide(String who, String type, String move, int seen, String... more) {
        List<String> fields = new ArrayList<>(List.of("move", move, "sentence", "ตามมติ"));
        fields.addAll(List.of(more));
        assertThat(town.decide(who, type, need, seen, fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    private void recorder(String to, String... fields) {
        List<String> all = new ArrayList<>(List.of("key", Ids.next().toString()));
        all.addAll(List.of(fields));
        Browser recorder = town.as("recorder");
        recorder.get(plan + "/edit");
        Browser.Page page = recorder.post(plan + to, all.toArray(String[]::new));
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    private void add(String under, String kind, String text) {
        recorder("/nodes", "parent", under.isEmpty() ? "" : node(under), "kind", kind, "textTh", text);
    }

    private void change(String text, String act, String... fields) {
        List<String> all = new ArrayList<>(List.of("seen", stored("version", text), "act", act));
        all.addAll(List.of(fields));
        recorder("/nodes/" + node(text), all.toArray(String[]::new));
    }

    private void money(String text, String baht) {
        change(text, "money", "line1-year", "2571", "line1-source", "อบต.", "line1-baht", baht);
    }

    private void text(String vision) {
        Integer version = jdbc.sql("select coalesce(max(version), 0) from plans.section where plan_code = :plan")
                .param("plan", code)
                .query(Integer.class)
                .single();
        recorder("/parts/vision", "seen", String.valueOf(version), "text", vision);
    }

    private void indicator(String id, String seen, String name, String target) {
        recorder(
                "/indicators",
                "id",
                id,
                "seen",
                seen,
                "name",
                name,
                "unit",
                "ร้อยละ",
                "base",
                "40",
                "baseYear",
                "2569",
                "target",
                target,
                "targetYear",
                "2575");
    }

    private String node(String text) {
        return stored("code", text);
    }

    private String stored(String what, String text) {
        return jdbc.sql("select case :what when 'code' then code else version::text end from plans.node"
                        + " where plan_code = :plan and text_th = :text")
                .param("what", what)
                .param("plan", code)
                .param("text", text)
                .query(String.class)
                .single();
    }

    private void begin(String kind, String reason) {
        recorder("/editions", "edition", kind, "reason", reason);
    }

    private int open() {
        return jdbc.sql("select max(seq) from plans.edition where plan_code = :plan and sealed_at is null"
                        + " and dropped_at is null")
                .param("plan", code)
                .query(Integer.class)
                .single();
    }

    private Browser.Page dropPage(String who) {
        return town.as(who).get(plan + "/editions/" + open() + "/drop");
    }

    private Browser.Page drop(String seen) {
        String to = plan + "/editions/" + open() + "/drop";
        Browser recorder = town.as("recorder");
        recorder.get(plan + "/editions");
        return recorder.post(to, "seen", seen);
    }

    private static String seen(Browser.Page page) {
        Matcher seen = SEEN.matcher(page.body());
        assertThat(seen.find()).as(page.toString()).isTrue();
        return seen.group(1);
    }

    private static String said(Browser.Page page) {
        return page.body()
                .replaceAll("<wbr>|<span class=\"nw\">|</span>", "")
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private String tree() {
        return said(town.as("province").get(plan));
    }

    @Test
    @Order(1)
    void whatWouldBeLostIsShownToWhoeverMayWriteAndToNobodyElse() {
        begin("CHANGED", "ปรับตามมติประชาคม");
        String before = tree();
        change("ขุดลอกหนอง", "words", "kind", "project", "textTh", "ขุดลอกหนองใหญ่", "doer", "SELF");
        money("ขุดลอกหนองใหญ่", "200,000");
        recorder("/order", "parent", "", "do", "up:" + node("ถนนดี") + ":" + stored("version", "ถนนดี"));
        change("ฝายชะลอน้ำ", "remove");
        text("ตำบลถนนดี");
        indicator(
                jdbc.sql("select id::text from plans.indicator where plan_code = :plan")
                        .param("plan", code)
                        .query(String.class)
                        .single(),
                "1",
                "ครัวเรือนมีน้ำ",
                "95");
        assertThat(before).contains("ขุดลอกหนอง");
        assertThat(said(town.as("recorder").get(plan + "/editions"))).contains("ดูก่อนว่าอะไรจะหายไป");
        town.as("recorder").get(plan + "/editions");
        statements.clear();
        Browser.Page asked = dropPage("recorder");
        assertThat(asked.body())
                .as("a deed to think about twice does not invite")
                .contains("class=\"btn btn--quiet\" type=\"submit\"")
                .doesNotContain("class=\"btn\"");
        assertThat(statements.heard()).hasSizeBetween(5, 12); // one is our own: which edition is open
        assertThat(said(asked))
                .contains("ข้อที่แก้ จะกลับเป็นคำเดิมและเงินเดิม 1 ข้อ", "ข้อที่เอาออก จะกลับมา 1 ข้อ")
                .contains("ข้อที่ย้าย จะกลับที่เดิม 1 ข้อ", "ส่วนที่เป็นข้อความ 1 ข้อ", "ตัวชี้วัด 1 ข้อ")
                .contains("200,000 → 170,000 บาท");
        assertThat(dropPage("province").status()).isEqualTo(403);
        Browser province = town.as("province");
        province.get(plan);
        assertThat(province.post(plan + "/editions/" + open() + "/drop", "seen", "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void whoConfirmsMustHaveSeenWhatIsThereNow() {
        String seen = seen(dropPage("recorder"));
        money("ขุดลอกหนองใหญ่", "220,000");
        Browser.Page stale = drop(seen);
        assertThat(stale.status()).isEqualTo(422);
        assertThat(said(stale)).contains("มีคนแก้ฉบับร่างนี้เพิ่ม");
        assertThat(said(town.as("recorder").get(plan))).contains("220,000 บาท");
    }

    @Test
    @Order(3)
    void thePlanThenSaysWordByWordWhatWasSealedAndNothingSealedIsTouched() {
        byte[] sealed = town.stranger().bytes(plan + "/editions/1/sealed.txt");
        int dropped = open();
        assertThat(drop(seen(dropPage("recorder"))).location()).isEqualTo(plan + "/editions");
        assertThat(tree())
                .contains("ขุดลอกหนอง", "120,000 บาท", "ฝายชะลอน้ำ", "50,000 บาท", "ตำบลน้ำดี")
                .doesNotContain("ขุดลอกหนองใหญ่", "ทำเอง 220,000", "ตำบลถนนดี");
        assertThat(town.stranger().bytes(plan + "/editions/1/sealed.txt")).isEqualTo(sealed);
        assertThat(tree().indexOf("น้ำพอใช้")).isPositive().isLessThan(tree().lastIndexOf("ถนนดี"));
        assertThat(said(town.as("province").get(plan + "/history"))).contains("ยกเลิก ฉบับร่าง", "ปรับตามมติประชาคม");
        assertThat(jdbc.sql("""
            select detail::text from audit.record
            where deed = 'plan.edition-dropped' and subject = :plan\
            """)
                        .param("plan", "plan:" + code)
                        .query(String.class)
                        .single())
                .contains("edition=" + dropped, "added=0", "changed=1", "removed=1", "moved=1", "texts=2");
        assertThat(town.as("province").get("/needs?node=" + node("น้ำพอใช้")).body())
                .as("the need is where it was")
                .contains(need);
        begin("AMENDED", "แก้คำผิด");
        assertThat(said(town.as("recorder").get(plan + "/editions")))
                .as("a new draft differs in nothing from what was sealed")
                .contains("ยังไม่ได้แก้อะไร");
        assertThat(drop("").status()).isEqualTo(303);
        assertThat(drop2(dropped).location()).as("again is nothing").isEqualTo(plan + "/editions");
    }

    private Browser.Page drop2(int seq) {
        Browser recorder = town.as("recorder");
        recorder.get(plan + "/editions");
        return recorder.post(plan + "/editions/" + seq + "/drop", "seen", "x");
    }

    @Test
    @Order(4)
    void aBranchOfTheDraftThatSomethingIsTiedToKeepsItAlive() {
        begin("ADDITIONAL", "ได้เงินเพิ่ม");
        add("น้ำพอใช้", "project", "บ่อบาดาล");
        String well = node("บ่อบาดาล");
        jdbc.sql("""
            insert into alignment.link (id, from_ref, from_area, from_shelf, from_kind, from_texts, to_ref, to_area,
                to_shelf, to_kind, to_texts, to_given, kind, state, machine, reason, said, asserted_by,
                asserted_office, asserted_at, decided_by, decided_office, decided_at)
            values (:id, :from, :area, 'x', 'need', array['', '', '', '', ''], :to, :area, :plan, 'project',
                array['', '', '', '', ''], false, 'SUPPORTS', 'CONFIRMED', false, '', 'บ่อ', 'test', 'x', now(),
                'test', 'x', now())\
            """)
                .param("id", Ids.next())
                .param("from", "need:" + need)
                .param("area", town.tambon())
                .param("to", "plan-node:" + well)
                .param("plan", code)
                .update();
        assertThat(said(dropPage("recorder")))
                .contains("บ่อบาดาล", "ความเชื่อมโยงที่ยืนยันแล้ว 1 รายการ")
                .doesNotContain("ยกเลิกฉบับร่างทั้งฉบับ");
        assertThat(drop("x").status()).isEqualTo(422);
        jdbc.sql("update alignment.link set state = 'REFUSED' where to_ref = :to")
                .param("to", "plan-node:" + well)
                .update();
        assertThat(drop(seen(dropPage("recorder"))).status()).isEqualTo(303);
        assertThat(town.as("province").get(plan + "/nodes/" + well).body()).contains("ข้อนี้ถูกเอาออกจากแผนแล้ว");
    }
}
