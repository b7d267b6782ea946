package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.plans.PlansByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.Town;
import org.phaenruam.app.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole plan is taken away as a file, branch by branch, and the file can be brought into another plan. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanFileTest {
    private static final ActorRef BY = ActorRef.command("import-plan");

    @Autowired
    ApplicationContext product;

    @Autowired
    PlansByFile plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Texts texts;

    private Town town;
    private String plan = "";

    @BeforeAll
    void aPlanWithProjectsUnderTwoHeadingsAndOneWrittenByHand() throws Exception {
        town = Town.in(product, "540801");
        plan = town.plan();
        String form = String.join(
                "\n",
                "แบบ ผ.02",
                "ยุทธศาสตร์ที่ 1 น้ำ",
                "แผนงานการเกษตร",
                "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,,หน่วยงานรับผิดชอบ",
                ",,,2571,2572,",
                "1,ฝาย,มีน้ำ,\"1,000,000\",500000,กองช่าง",
                "2,สระ,มีน้ำ,,200000.50,สำนักปลัด");
        assertThat(take(plan, "form.csv", form.getBytes(StandardCharsets.UTF_8)).clean())
                .isTrue();
        send("/nodes", "parent", "", "kind", "issue", "textTh", "ป่าชุมชน");
        send(
                "/nodes/" + code("ป่าชุมชน"),
                "act",
                "money",
                "line1-year",
                "2573",
                "line1-source",
                "อบต.",
                "line1-baht",
                "7");
        send(
                "/indicators",
                "node",
                code("ฝาย"),
                "name",
                "บ้านมีน้ำ",
                "unit",
                "หลัง",
                "target",
                "40.5",
                "targetYear",
                "2575");
        send("/indicators", "node", "", "name", "คนพอใจ", "unit", "คน", "target", "100", "targetYear", "2575");
    }

    private void send(String to, String... fields) {
        Browser recorder = town.as("recorder");
        recorder.get("/plans/" + plan + "/edit");
        List<String> all = new ArrayList<>(List.of("key", Ids.next().toString()));
        all.addAll(List.of(fields));
        if (to.startsWith("/nodes/")) {
            all.addAll(List.of("seen", version(to.substring("/nodes/".length()))));
        }
        Browser.Page page = recorder.post("/plans/" + plan + to, all.toArray(String[]::new));
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    private String code(String text) {
        return jdbc.sql(
                        "select code from plans.node where plan_code = :plan and text_th = :text and removed_at is null")
                .param("plan", plan)
                .param("text", text)
                .query(String.class)
                .single();
    }

    private String version(String node) {
        return jdbc.sql("select version from plans.node where code = :node")
                .param("node", node)
                .query(String.class)
                .single();
    }

    private PlansByFile.Report take(String into, String name, byte[] bytes) throws Exception {
        Path file = Files.write(Files.createTempFile("plan", name), bytes);
        try {
            return plans.take(new PlansByFile.Order(file, into, List.of(), false), BY);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void the_file_holds_every_branch_in_tree_order_with_money_by_year() {
        for (String format : List.of("csv", "xlsx")) {
            List<Map<String, String>> rows = SheetRows.at(town.stranger(), "/plans/" + plan + "/branches." + format);
            assertThat(rows)
                    .as(format)
                    .extracting(row -> row.get("ชนิดของข้อ") + " " + row.get("โครงการหรือข้อของแผน"))
                    .containsExactly(
                            "ยุทธศาสตร์ ยุทธศาสตร์ที่ 1 น้ำ",
                            "แผนงาน แผนงานการเกษตร",
                            "โครงการ ฝาย",
                            "โครงการ สระ",
                            "ประเด็น ป่าชุมชน");
            Map<String, String> weir = rows.get(2);
            assertThat(weir)
                    .containsEntry("รหัสข้อ", code("ฝาย"))
                    .containsEntry("อยู่ใต้ข้อ", code("แผนงานการเกษตร"))
                    .containsEntry("หน่วยงานรับผิดชอบ", "กองช่าง")
                    .containsEntry("ปี 2573 (บาท)", "")
                    .containsEntry("จำนวนเรื่องในข้อนี้", "0")
                    .containsEntry("ตัวชี้วัด", "บ้านมีน้ำ: เป้า 40.5 หลัง ในปี 2575");
            assertThat(weir.get("ปี 2571 (บาท)")).startsWith("1000000");
            assertThat(weir.get("รวม (บาท)")).startsWith("1500000");
            assertThat(rows.getFirst().get("รวม (บาท)")).isEmpty();
            assertThat(rows.getFirst().get("เงินรวมข้อข้างใต้ (บาท)")).startsWith("1700000.5");
        }
    }

    @Test
    void both_pages_of_the_plan_lead_to_their_file() {
        for (String page : List.of("/plans/" + plan, "/plans/" + plan + "/editions/1")) {
            assertThat(town.stranger().get(page).body()).contains(page + "/branches.csv", page + "/branches.xlsx");
            assertThat(SheetRows.at(town.stranger(), page + "/branches.csv")).hasSize(5);
        }
        assertThat(town.stranger().get("/plans/" + plan + "/branches.doc").status())
                .isEqualTo(404);
        assertThat(town.stranger().get("/plans/NOPLAN/branches.csv").status()).isEqualTo(404);
    }

    @Test
    void brought_into_another_plan_all_branches_stand_where_they_stood_with_money_and_who_is_responsible()
            throws Exception {
        String th = written(plan, 540802, "/plans/" + plan + "/branches.xlsx", "p.xlsx");
        assertThat(th)
                .isEqualTo(written(plan, 540803, "/plans/" + plan + "/branches.csv", "p.csv"))
                .contains("แผนงานการเกษตร > project ฝาย | กองช่าง | 2571:1000000.00 2572:500000.00")
                .contains("แผนงานการเกษตร > project สระ | สำนักปลัด | 2572:200000.50")
                .contains("ยุทธศาสตร์ที่ 1 น้ำ > programme แผนงานการเกษตร")
                .contains("> issue ป่าชุมชน");
        assertThat(written(plan, 540804, "/plans/" + plan + "/branches.csv", "en.csv"))
                .isEqualTo(th);
    }

    private String written(String from, int tambon, String path, String name) throws Exception {
        Browser reader = town.stranger();
        if (name.equals("en.csv")) {
            reader.get("/?lang=en");
        }
        Town other = Town.in(product, Integer.toString(tambon));
        String into = other.plan();
        PlansByFile.Report report = take(into, name, reader.bytes(path));
        assertThat(report.clean()).as(String.join("\n", report.lines())).isTrue();
        return jdbc.sql("""
            select string_agg(line, E'\n' order by line) from (
                select coalesce(p.text_th, '') || ' > ' || n.kind || ' ' || n.text_th || ' | ' || n.responsible || ' | '
                    || coalesce((select string_agg(b.year_be || ':' || b.baht, ' ' order by b.year_be)
                        from plans.node_budget b where b.node_code = n.code), '') as line
                from plans.node n left join plans.node p on p.code = n.parent_code where n.plan_code = :plan) lines\
            """).param("plan", into).query(String.class).single();
    }

    @Test
    void indicators_are_taken_away_as_they_are_listed_or_all_of_the_plan_together() {
        String here = "/plans/" + plan + "/indicators";
        assertThat(town.stranger().get(here).body()).contains(here + ".csv", here + ".xlsx?all=1");
        assertThat(SheetRows.at(town.stranger(), here + ".csv"))
                .extracting(row -> row.get("วัดอะไร"))
                .containsExactly("คนพอใจ");
        String weir = "?node=" + code("ฝาย");
        assertThat(town.stranger().get(here + weir).body()).contains(here + ".xlsx" + weir);
        assertThat(SheetRows.at(town.stranger(), here + ".xlsx" + weir).getFirst())
                .containsEntry("รหัสข้อ", code("ฝาย"))
                .containsEntry("ข้อในแผน", "ฝาย")
                .containsEntry("วัดอะไร", "บ้านมีน้ำ")
                .containsEntry("หน่วย", "หลัง")
                .containsEntry("ตอนนี้เท่าไร", "")
                .containsEntry("เป้า", "40.5")
                .containsEntry("ภายในปี พ.ศ.", "2575");
        assertThat(SheetRows.at(town.stranger(), here + ".csv?all=1")).hasSize(2);
        assertThat(town.stranger().get(here + ".csv?node=NONE").status()).isEqualTo(404);
    }

    @Test
    void the_lists_of_editions_of_changes_and_of_plans_are_files_too() {
        String here = "/plans/" + plan;
        for (String list : List.of(here + "/editions", here + "/history")) {
            assertThat(town.stranger().get(list).body()).contains(list + ".csv", list + ".xlsx");
        }
        assertThat(SheetRows.at(town.stranger(), here + "/editions.xlsx"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("ลำดับ", "1").containsEntry("ผ่านเมื่อ", ""));
        assertThat(SheetRows.at(town.stranger(), here + "/history.csv"))
                .filteredOn(row -> "ป่าชุมชน".equals(row.get("ข้อในแผน")))
                .extracting(row -> row.get("ใครทำ"))
                .as("the branch and its money")
                .hasSize(2)
                .allMatch(who -> !who.isEmpty());
        assertThat(town.stranger().get("/plans?area=" + town.tambon()).body())
                .contains("/plans.csv?area=" + town.tambon());
        List<Map<String, String>> rows = SheetRows.at(town.stranger(), "/plans.csv?area=" + town.tambon());
        assertThat(rows.getFirst())
                .containsEntry("รหัสแผน", plan)
                .containsEntry("รหัสพื้นที่", town.tambon())
                .containsEntry("ตั้งแต่ปี", "2571")
                .containsEntry("ถึงปี", "2575");
        assertThat(rows)
                .as("with the plans above it, the frameworks last")
                .extracting(row -> row.get("รหัสพื้นที่"))
                .endsWith("TH");
        assertThat(town.stranger().get("/plans.csv?area=99999999").status()).isEqualTo(404);
    }

    @Test
    void the_kinds_that_files_name_are_the_words_of_the_screen() {
        for (String kind : List.of("vision", "goal", "issue", "strategy", "milestone", "programme", "project")) {
            for (Lang lang : Lang.values()) {
                assertThat(BranchKinds.find(texts.in(lang, "plans.kind." + kind)))
                        .contains(kind);
            }
        }
    }
}
