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
        assertThat(begun.location()).isEqualTo("/plans/" + plan);
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
        assertThat(tree.addAllByCommand(by, plan, key, good)).isEqualTo(new BranchesAdded.Done(2, 0));
        assertThat(tree.addAllByCommand(by, plan, key, good)).isEqualTo(new BranchesAdded.Done(0, 2));
        assertThat(tree.addAllByCommand(by, plan, Ids.next(), good)).isEqualTo(new BranchesAdded.Done(0, 2));
        assertThat(rows()).containsExactlyInAnyOrderEntriesOf(Map.of("น้ำพอใช้", "", "ขุดลอกลำห้วย", "น้ำพอใช้"));
        assertThat(jdbc.sql("""
                        select sum(b.baht) from plans.node_budget b join plans.node n on n.code = b.node_code
                        where n.plan_code = :plan and b.year_be = 2572""").param("plan", plan).query(BigDecimal.class).single())
                .isEqualByComparingTo("250000");
    }

    private Map<String, String> rows() {
        return jdbc
                .sql("""
                        select n.text_th, coalesce(p.text_th, '') from plans.node n left join plans.node p on p.code = n.parent_code
                        where n.plan_code = :plan and n.removed_at is null""")
                .param("plan", plan)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    @Order(3)
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
        assertThat(recorder.post(
                                "/plans/" + plan + "/nodes",
                                "key",
                                Ids.next().toString(),
                                "kind",
                                "issue",
                                "textTh",
                                "ข้อที่มาช้า")
                        .status())
                .isEqualTo(422);
        for (String write : List.of(
                "update plans.node set text_th = 'อื่น' where plan_code = :plan",
                "insert into plans.node_budget select code, 2573, 'x', 1 from plans.node where plan_code = :plan",
                "delete from plans.node_budget where node_code in (select code from plans.node where plan_code = :plan)",
                "insert into plans.section values (:plan, 'vision', 'x')",
                "update plans.edition set digest = 'x' where plan_code = :plan")) {
            assertThatThrownBy(() -> jdbc.sql(write).param("plan", plan).update())
                    .as(write)
                    .hasMessageContaining("sealed");
        }
    }
}
