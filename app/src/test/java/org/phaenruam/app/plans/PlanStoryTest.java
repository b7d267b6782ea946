package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.plans.editing.BranchesAdded;
import org.phaenruam.app.plans.editing.NewBranch;
import org.phaenruam.app.plans.editing.PlanTree;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.CountedStatements;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tambon writes its plan, the district adopts it, it is sealed, and a later change is an edition with a reason. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanStoryTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanTree tree;

    @Autowired
    CountedStatements statements;

    private Town town;
    private String plan = "";

    @BeforeAll
    void aTambonWithItsDesks() {
        town = Town.in(product, "540102");
        plan = "TAMP-" + town.tambon() + "-2571";
    }

    private Browser.Page adopt(String who, String... more) {
        Browser window = town.as(who);
        window.get("/plans/" + plan);
        List<String> fields = new java.util.ArrayList<>(List.of(
                "key", Ids.next().toString(), "sentence", "ผ่านแล้ว", "on", "22 พฤศจิกายน 2569", "sitting", "3/2569"));
        fields.addAll(List.of(more));
        return window.post("/plans/" + plan + "/approve", fields.toArray(String[]::new));
    }

    @Test
    @Order(1)
    void whoeverWritesForTheTambonBeginsItsPlan() {
        Browser recorder = town.as("recorder");
        assertThat(recorder.get("/plans?area=" + town.tambon()).body()).contains("TAMP");
        Browser.Page begun =
                recorder.post("/plans", "area", town.tambon(), "type", "TAMP", "from", "๒๕๗๑", "to", "2575");
        assertThat(begun.location()).isEqualTo("/plans/" + plan + "/edit");
        town.stranger().get("/");
        assertThat(town.stranger()
                        .post("/plans", "area", town.tambon(), "type", "TAMP", "from", "2572", "to", "2575")
                        .status())
                .isIn(303, 403);
        assertThat(jdbc.sql("select count(*) from plans.plan where area_code = :a")
                        .param("a", town.tambon())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    static NewBranch branch(String ref, String parent, String kind, String text, NewBranch.Money... money) {
        UUID key = UUID.nameUUIDFromBytes((ref + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new NewBranch(key, ref, parent, kind, "", text, "", "", "", "", "", List.of(money));
    }

    @Test
    @Order(2)
    void manyBranchesAreAddedAllOrNoneAndOnlyOnce() {
        ActorRef by = ActorRef.command("test");
        NewBranch.Money money = new NewBranch.Money(2572, "งบ อบต.", new BigDecimal("250000"));
        List<NewBranch> good =
                List.of(branch("i1", "", "issue", "น้ำพอใช้"), branch("p1", "i1", "project", "ขุดลอกลำห้วย", money));
        List<NewBranch> bad = List.of(
                branch("i2", "", "issue", "ถนนดี"),
                branch("p2", "i2", "project", "", new NewBranch.Money(2599, "", BigDecimal.ONE)));
        assertThat(tree.addAllByCommand(by, plan, Ids.next(), bad))
                .isInstanceOfSatisfying(
                        BranchesAdded.Refused.class,
                        refused -> assertThat(refused.errors().all())
                                .containsOnlyKeys("row.2.textTh", "row.2.year", "row.2.source"));
        UUID key = Ids.next();
        assertThat(tree.addAllByCommand(by, plan, key, good)).isEqualTo(new BranchesAdded.Done(2, 0, List.of()));
        assertThat(tree.addAllByCommand(by, plan, key, good)).isEqualTo(new BranchesAdded.Done(0, 2, List.of()));
        assertThat(tree.addAllByCommand(by, plan, Ids.next(), good)).isEqualTo(new BranchesAdded.Done(0, 2, List.of()));
        assertThat(rows()).containsExactlyInAnyOrderEntriesOf(Map.of("น้ำพอใช้", "", "ขุดลอกลำห้วย", "น้ำพอใช้"));
        assertThat(jdbc.sql("""
            select sum(b.baht) from plans.node_budget b join plans.node n on n.code = b.node_code
            where n.plan_code = :plan and b.year_be = 2572\
            """).param("plan", plan).query(BigDecimal.class).single())
                .isEqualByComparingTo("250000");
    }

    private Map<String, String> rows() {
        return jdbc
                .sql("""
                    select n.text_th, coalesce(p.text_th, '') from plans.node n left join plans.node p on p.code = n.parent_code
                    where n.plan_code = :plan and n.removed_at is null\
                    """)
                .param("plan", plan)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    @Order(6)
    void theDistrictAdoptsItAndThenNothingOfItCanBeChanged() {
        assertThat(adopt("tambon").status()).isEqualTo(403);
        assertThat(adopt("district").location()).isEqualTo("/plans/" + plan);
        String sealed = jdbc.sql("select digest from plans.edition where plan_code = :plan and seq = 1")
                .param("plan", plan)
                .query(String.class)
                .single();
        assertThat(sealed).hasSize(64);
        Browser recorder = town.as("recorder");
        recorder.get("/plans/" + plan);
        Browser.Page late = recorder.post(
                "/plans/" + plan + "/nodes", "key", Ids.next().toString(), "kind", "issue", "textTh", "ข้อที่มาช้า");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).as("what was typed is kept").contains("ข้อที่มาช้า", "id=\"add\"");
        assertThat(recorder.get("/plans/" + plan + "/edit").body()).doesNotContain("id=\"add\"");
        for (String write : List.of(
                "update plans.node set text_th = 'อื่น' where plan_code = :plan",
                "insert into plans.node_budget select code, 2573, 'x', 1 from plans.node where plan_code = :plan",
                "delete from plans.node_budget where node_code in (select code from plans.node where plan_code ="
                        + " :plan)",
                "insert into plans.section values (:plan, 'vision', 'x')",
                "update plans.edition set digest = 'x' where plan_code = :plan")) {
            assertThatThrownBy(() -> jdbc.sql(write).param("plan", plan).update())
                    .as(write)
                    .hasMessageContaining("sealed");
        }
    }

    private record Stored(String code, int version) {}

    private Stored node(String text) {
        return jdbc.sql("select code, version from plans.node where plan_code = :plan and text_th = :text")
                .param("plan", plan)
                .param("text", text)
                .query((row, n) -> new Stored(row.getString(1), row.getInt(2)))
                .single();
    }

    private Browser.Page change(String who, Stored node, String act, String... fields) {
        List<String> all = new java.util.ArrayList<>(
                List.of("key", Ids.next().toString(), "seen", String.valueOf(node.version()), "act", act));
        all.addAll(List.of(fields));
        return town.as(who).post("/plans/" + plan + "/nodes/" + node.code(), all.toArray(String[]::new));
    }

    private List<String> order() {
        return jdbc.sql("""
            select text_th from plans.node
            where plan_code = :plan and parent_code is null and removed_at is null order by seq\
            """).param("plan", plan).query(String.class).list();
    }

    @Test
    @Order(3)
    void theTemplatesPartsAreWrittenAndASecondWriterOverwritesNothing() {
        Browser recorder = town.as("recorder");
        String page = recorder.get("/plans/" + plan + "/edit").body();
        assertThat(page).contains("/parts/situation", "/parts/potential", "/parts/vision", "แบบที่เราออกแบบ");
        recorder.get("/plans/" + plan + "/parts/vision");
        String key = Ids.next().toString();
        String part = "/plans/" + plan + "/parts/vision";
        assertThat(recorder.post(part, "key", key, "seen", "0", "text", "น้ำสะอาด คนแข็งแรง")
                        .status())
                .isEqualTo(303);
        assertThat(recorder.post(part, "key", key, "seen", "0", "text", "น้ำสะอาด คนแข็งแรง")
                        .status())
                .as("sent twice")
                .isEqualTo(303);
        Browser tambon = town.as("tambon");
        tambon.get(part);
        Browser.Page late = tambon.post(part, "key", Ids.next().toString(), "seen", "0", "text", "ของที่พิมพ์ช้า");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("ของที่พิมพ์ช้า", "มีคนอื่นแก้ไปก่อนแล้ว");
        assertThat(jdbc.sql("select text from plans.section where plan_code = :plan and part_code = 'vision'")
                        .param("plan", plan)
                        .query(String.class)
                        .single())
                .isEqualTo("น้ำสะอาด คนแข็งแรง");
        assertThat(town.stranger().get("/plans/" + plan + "/edit").status()).isIn(302, 303, 403);
        assertThat(town.as("village").get("/plans/" + plan + "/edit").status()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void branchesAreRewordedPaidOrderedMovedTakenOutAndPutBack() {
        town.as("recorder").get("/plans/" + plan + "/edit");
        for (String text : List.of("ถนนปลอดภัย", "คนแก่ไม่เหงา")) {
            assertThat(town.as("recorder")
                            .post(
                                    "/plans/" + plan + "/nodes",
                                    "key",
                                    Ids.next().toString(),
                                    "kind",
                                    "issue",
                                    "textTh",
                                    text)
                            .status())
                    .isEqualTo(303);
        }
        assertThat(order()).containsExactly("น้ำพอใช้", "ถนนปลอดภัย", "คนแก่ไม่เหงา");
        Stored old = node("คนแก่ไม่เหงา");
        String key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(town.as("recorder")
                            .post(
                                    "/plans/" + plan + "/order",
                                    "key",
                                    key,
                                    "do",
                                    "up:" + old.code() + ":" + old.version())
                            .status())
                    .isEqualTo(303);
        }
        assertThat(order()).as("pressed twice, moved once").containsExactly("น้ำพอใช้", "คนแก่ไม่เหงา", "ถนนปลอดภัย");
        assertThat(change("recorder", old, "words", "kind", "issue", "textTh", "อื่น")
                        .status())
                .as("the row was moved meanwhile")
                .isEqualTo(422);
        Browser.Page wrong = change(
                "recorder",
                node("ขุดลอกลำห้วย"),
                "money",
                "line1-year",
                "2571",
                "line1-source",
                "อบต.",
                "line1-baht",
                "สองแสน");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("สองแสน", "id=\"line1-baht\"");
        assertThat(change(
                                "recorder",
                                node("ขุดลอกลำห้วย"),
                                "money",
                                "line1-year",
                                "๒๕๗๑",
                                "line1-source",
                                "อบต.",
                                "line1-baht",
                                "1.5 ล้าน")
                        .status())
                .isEqualTo(303);
        assertThat(change(
                                "recorder",
                                node("น้ำพอใช้"),
                                "place",
                                "parent",
                                node("ขุดลอกลำห้วย").code())
                        .status())
                .as("below itself")
                .isEqualTo(422);
        assertThat(change(
                                "recorder",
                                node("ขุดลอกลำห้วย"),
                                "place",
                                "parent",
                                node("ถนนปลอดภัย").code())
                        .status())
                .isEqualTo(303);
        assertThat(rows()).containsEntry("ขุดลอกลำห้วย", "ถนนปลอดภัย");
        assertThat(change("recorder", node("ถนนปลอดภัย"), "remove").status()).isEqualTo(303);
        assertThat(rows()).doesNotContainKeys("ถนนปลอดภัย", "ขุดลอกลำห้วย");
        assertThat(town.as("recorder").get("/plans/" + plan + "/edit").body()).contains("ข้อที่เอาออกแล้ว");
        assertThat(change("recorder", node("ถนนปลอดภัย"), "restore").status()).isEqualTo(303);
        assertThat(rows()).containsKeys("ถนนปลอดภัย", "ขุดลอกลำห้วย");
        assertThat(said(town.stranger().get("/plans/" + plan + "/history"))).contains("เอากลับ", "ถนนปลอดภัย");
    }

    @Test
    @Order(5)
    void indicatorsHaveABaseATargetAUnitAndAYear() {
        Browser recorder = town.as("recorder");
        recorder.get("/plans/" + plan + "/indicators");
        Browser.Page wrong = recorder.post(
                "/plans/" + plan + "/indicators", "key", Ids.next().toString(), "name", "บ้านมีน้ำ", "target", "มาก");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("บ้านมีน้ำ", "target-error", "targetYear-error");
        assertThat(recorder.post(
                                "/plans/" + plan + "/indicators",
                                "key",
                                Ids.next().toString(),
                                "name",
                                "บ้านมีน้ำ",
                                "unit",
                                "หลัง",
                                "base",
                                "๙๐",
                                "baseYear",
                                "2569",
                                "target",
                                "140",
                                "targetYear",
                                "2575")
                        .status())
                .isEqualTo(303);
        assertThat(town.stranger().get("/plans/" + plan + "/indicators").body()).contains("90 หลัง (2569)", "140 หลัง");
    }

    @Test
    @Order(7)
    void aLaterChangeIsAnEditionWithAReasonThatKeepsToItsKind() {
        Browser recorder = town.as("recorder");
        String editions = "/plans/" + plan + "/editions";
        recorder.get(editions);
        assertThat(recorder.post(editions, "key", Ids.next().toString(), "edition", "ADDITIONAL")
                        .status())
                .isEqualTo(422);
        String key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(recorder.post(editions, "key", key, "edition", "ADDITIONAL", "reason", "ได้เงินเพิ่ม")
                            .location())
                    .isEqualTo("/plans/" + plan + "/edit");
        }
        Browser.Page forbidden = change("recorder", node("น้ำพอใช้"), "words", "kind", "issue", "textTh", "น้ำไม่พอ");
        assertThat(forbidden.status()).isEqualTo(422);
        assertThat(forbidden.body()).contains("น้ำไม่พอ", "ฉบับเปลี่ยนแปลง");
        assertThat(adopt("district", "forum", "ประชาคมตำบล").body())
                .as("changes nothing")
                .contains("ยังไม่ต่างจากฉบับก่อน");
        assertThat(recorder.post(
                                "/plans/" + plan + "/nodes",
                                "key",
                                Ids.next().toString(),
                                "kind",
                                "project",
                                "parent",
                                node("น้ำพอใช้").code(),
                                "textTh",
                                "บ่อบาดาล หมู่ 3")
                        .status())
                .isEqualTo(303);
        assertThat(change(
                                "recorder",
                                node("บ่อบาดาล หมู่ 3"),
                                "money",
                                "line1-year",
                                "2573",
                                "line1-source",
                                "อบต.",
                                "line1-baht",
                                "400,000")
                        .status())
                .as("its own addition may be paid")
                .isEqualTo(303);
        Browser.Page withoutForum = adopt("district");
        assertThat(withoutForum.status()).isEqualTo(422);
        assertThat(withoutForum.body()).contains("forum-error");
        assertThat(adopt("district", "forum", "ประชาคมตำบล 10 พฤศจิกายน 2569").status())
                .isEqualTo(303);
        assertThat(jdbc.sql("select kind || number || '/' || year_be from plans.edition where plan_code = :plan"
                                + " and seq = 2")
                        .param("plan", plan)
                        .query(String.class)
                        .single())
                .isEqualTo("ADDITIONAL1/2569");
    }

    @Test
    @Order(8)
    void twoEditionsAreComparedAndTheSealCanBeCountedAgain() throws Exception {
        Browser anybody = town.stranger();
        String page = said(anybody.get("/plans/" + plan + "/compare"));
        assertThat(page).contains("บ่อบาดาล หมู่ 3", "+400,000", "เพิ่มเติม ครั้งที่ 1/2569");
        assertThat(page).containsPattern("show=added\">[^<]*</a> <b class=\"nw\">1 ข้อ");
        byte[] text = anybody.bytes("/plans/" + plan + "/editions/2/sealed.txt");
        String digest = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(text));
        assertThat(anybody.get("/plans/" + plan + "/editions/2").body()).contains(digest.substring(0, 32));
        assertThat(said(anybody.get("/plans/" + plan + "/editions/1?digits=thai")))
                .contains("๑")
                .doesNotContain("บ่อบาดาล");
    }

    @Test
    @Order(9)
    void aLargePlanIsShownBranchByBranch() {
        ActorRef by = ActorRef.command("test");
        Browser coordinator = town.as("coordinator");
        coordinator.get("/plans?area=" + town.tambon());
        coordinator.post("/plans", "area", town.tambon(), "type", "TAMP", "from", "2576", "to", "2580");
        String large = "TAMP-" + town.tambon() + "-2576";
        List<NewBranch> many = new java.util.ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            many.add(branch("L" + i, "", "issue", "ประเด็นใหญ่ที่ " + i));
            for (int j = 1; j <= 60; j++) {
                NewBranch.Money money = new NewBranch.Money(2576, "งบ อบต.", new BigDecimal(j * 1000));
                many.add(branch(
                        "L" + i + "." + j,
                        "L" + i,
                        "project",
                        "ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายที่ " + i + "/" + j,
                        money));
            }
        }
        assertThat(tree.addAllByCommand(by, large, Ids.next(), many))
                .isEqualTo(new BranchesAdded.Done(732, 0, List.of()));
        String first = jdbc.sql("select code from plans.node where plan_code = :plan and seq = 1")
                .param("plan", large)
                .query(String.class)
                .single();
        for (String path : List.of(
                "", "/edit", "/nodes/" + first, "/nodes/" + first + "/edit", "/editions/1", "/history", "/compare")) {
            statements.clear();
            Browser.Page page = coordinator.get("/plans/" + large + path);
            int asked = statements.heard().size();
            int bytes = page.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            System.out.println(path + ": " + page.status() + " " + asked + " statements " + bytes + " bytes");
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(bytes).as(path).isLessThan(100_000);
            assertThat(asked).as(path).isLessThanOrEqualTo(12);
        }
    }

    @Test
    @Order(10)
    void aPlanApprovedBeforeThereWereSealsIsSealedWhenItsNextEditionBegins() {
        Browser coordinator = town.as("coordinator");
        coordinator.get("/plans?area=" + town.tambon());
        coordinator.post("/plans", "area", town.tambon(), "type", "TAMP", "from", "2581", "to", "2585");
        String old = "TAMP-" + town.tambon() + "-2581";
        tree.addAllByCommand(ActorRef.command("test"), old, Ids.next(), List.of(branch("O", "", "issue", "ของเดิม")));
        jdbc.sql("""
            insert into plans.approval (plan_code, no, body_code, sentence, decided_on, recorded_at, client_key)
            values (:plan, 1, :body, 'x', date '2026-11-01', now(), :key)\
            """)
                .param("plan", old)
                .param("body", town.desk("KBO"))
                .param("key", Ids.next())
                .update();
        assertThat(said(coordinator.get("/plans/" + old + "/edit"))).contains("ปิดผนึก");
        assertThat(coordinator.get("/plans/" + old + "/editions/1").status()).isEqualTo(200);
        coordinator.get("/plans/" + old + "/editions");
        coordinator.post(
                "/plans/" + old + "/editions",
                "key",
                Ids.next().toString(),
                "edition",
                "CHANGED",
                "reason",
                "ทบทวนประจำปี");
        assertThat(jdbc.sql("select seq || kind || (digest is not null) from plans.edition where plan_code = :plan"
                                + " order by seq")
                        .param("plan", old)
                        .query(String.class)
                        .list())
                .containsExactly("1FIRSTtrue", "2CHANGEDfalse");
    }

    /** What a page says, without the places where a line may break. */
    private static String said(Browser.Page page) {
        return page.body().replaceAll("<wbr>|<span class=\"nw\">", "");
    }
}
