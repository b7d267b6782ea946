package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.plans.PlansByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan's file is taken away, gets a row more, and comes into the same plan again: only the new row is added. */
@ProductTest
class PlanRoundTripTest {
    private static final Pattern SELECT = Pattern.compile("(?s)<select id=\"([a-z_0-9]+)\"(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([0-9]+)\" selected");
    private static final String NAME = "โครงการหรือข้อของแผน";
    private static int towns = 0;

    @Autowired
    ApplicationContext product;

    @Autowired
    PlansByFile plans;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Town town;
    private String plan = "";

    @BeforeEach
    void aPlanFromAFormAndByHand() throws Exception {
        town = Town.in(product, "5501" + "%02d".formatted(++towns));
        plan = town.plan();
        String form = String.join(
                "\n",
                "ยุทธศาสตร์ที่ 1 น้ำ",
                "แผนงานการเกษตร",
                "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,,หน่วยงานรับผิดชอบ",
                ",,,2571,2572,",
                ",ฝาย,มีน้ำ,\"1,000,000\",500000,กองช่าง",
                ",สระ,มีน้ำ,,200000.50,สำนักปลัด");
        assertThat(take("form.csv", form.getBytes(StandardCharsets.UTF_8))).contains("เพิ่มแล้ว 4 รายการ");
        send("/nodes", "parent", code("แผนงานการเกษตร"), "kind", "project", "textTh", "ป่าชุมชน");
        send(
                "/nodes/" + code("ป่าชุมชน"),
                "act",
                "words",
                "kind",
                "project",
                "textTh",
                "ป่าชุมชน",
                "detail",
                "ปลูก",
                "body",
                bodies.committeeOf(new AreaCode(town.tambon())).orElseThrow().code(),
                "responsible",
                "กับวัด");
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
                code("ป่าชุมชน"),
                "name",
                "ต้นไม้",
                "unit",
                "ต้น",
                "target",
                "40.5",
                "targetYear",
                "2575");
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

    private String take(String name, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve(name), bytes);
        return String.join(
                "\n",
                plans.take(new PlansByFile.Order(file, plan, List.of(), false), ActorRef.command("import-plan"))
                        .lines());
    }

    /** All that stands in the plan, with its money. */
    private List<String> stands() {
        return jdbc.sql("""
                select coalesce(p.text_th, '') || ' > ' || n.kind || ' ' || n.text_th || ' ' || coalesce((
                    select string_agg(b.year_be || ':' || b.baht, ' ' order by b.year_be, b.source)
                    from plans.node_budget b where b.node_code = n.code), '') as line
                from plans.node n left join plans.node p on p.code = n.parent_code
                where n.plan_code = :plan and n.removed_at is null order by 1""").param("plan", plan).query(String.class).list();
    }

    private List<Map<String, String>> rows() {
        return SheetRows.at(town.stranger(), "/plans/" + plan + "/branches.xlsx");
    }

    private static byte[] csv(List<Map<String, String>> rows) {
        String head = String.join(",", rows.getFirst().keySet());
        return rows.stream()
                .map(row ->
                        row.values().stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", head + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> project(String under, String name, String baht) {
        Map<String, String> row = new LinkedHashMap<>();
        rows().getFirst().keySet().forEach(column -> row.put(column, ""));
        row.putAll(Map.of("อยู่ใต้ข้อ", under, "ชนิดของข้อ", "โครงการ", NAME, name, "ปี 2572 (บาท)", baht));
        return row;
    }

    private Browser.Page preview(Browser window, String name, byte[] file) {
        window.get("/plans/" + plan + "/import");
        Browser.Page columns =
                window.postFile("/plans/" + plan + "/import", name, file).follow();
        List<String> fields = new ArrayList<>(List.of("act", "match"));
        Matcher select = SELECT.matcher(columns.body());
        while (select.find()) {
            Matcher chosen = CHOSEN.matcher(select.group(2));
            fields.addAll(List.of(select.group(1), chosen.find() ? chosen.group(1) : ""));
        }
        return window.post(columns.path() + "/columns", fields.toArray(String[]::new))
                .follow();
    }

    private static String said(Browser.Page page) {
        return page.body()
                .replaceAll("(?s).*<main", "")
                .replaceAll("(?s)</main>.*", "")
                .replaceAll("<wbr>|</?span[^>]*>|</?b[^>]*>", "")
                .replace('\u00a0', ' ');
    }

    @Test
    void theFileAsItWasTakenAwayAddsNothingInEitherLanguageAndHoweverSorted() throws Exception {
        List<String> before = stands();
        Browser english = town.stranger();
        english.get("/?lang=en");
        List<Map<String, String>> sorted = rows();
        Collections.reverse(sorted);
        String at = "/plans/" + plan + "/branches";
        List<byte[]> files = List.of(
                town.stranger().bytes(at + ".xlsx"),
                town.stranger().bytes(at + ".csv"),
                english.bytes(at + ".xlsx"),
                csv(sorted));
        for (int i = 0; i < files.size(); i++) {
            assertThat(take(i + (i % 2 == 0 ? ".xlsx" : ".csv"), files.get(i)))
                    .contains("เพิ่มแล้ว 0 รายการ มีอยู่แล้ว 5")
                    .doesNotContain("ไม่แก้ตามไฟล์");
            assertThat(stands()).isEqualTo(before);
        }
    }

    @Test
    void onTheScreensOnlyTheNewRowComesInAndWhatTheFileSaysOtherwiseIsToldAndStays() {
        List<String> before = stands();
        List<Map<String, String>> rows = new ArrayList<>(rows());
        rows.get(2).putAll(Map.of("ปี 2571 (บาท)", "900000", "รวม (บาท)", "1400000"));
        rows.get(3).putAll(Map.of(NAME, "สระใหญ่", "หน่วยงานรับผิดชอบ", "กองช่าง"));
        rows.get(4).putAll(Map.of("รายละเอียด", "", "อยู่ใต้ข้อ", code("ยุทธศาสตร์ที่ 1 น้ำ")));
        rows.addFirst(project(code("แผนงานการเกษตร"), "ท่อ", "30"));
        Browser recorder = town.as("recorder");
        Browser.Page preview = preview(recorder, "แผน.csv", csv(rows));
        assertThat(said(preview))
                .contains(
                        "จะเพิ่ม</dt><dd>1",
                        "มี 3 ข้อที่อยู่ในแผนแล้วแต่ไฟล์เขียนไม่เหมือน",
                        "แถว 5 “ฝาย”: เงินปี 2571 ในไฟล์ 900,000.00 บาท ในแผน 1,000,000.00 บาท",
                        "แถว 6 “สระใหญ่”: ชื่อในแผนคือ “สระ”",
                        "แถว 6 “สระใหญ่”: หน่วยงานรับผิดชอบไม่ตรงกับในแผน",
                        "แถว 7 “ป่าชุมชน”: รายละเอียดไม่ตรงกับในแผน",
                        "แถว 7 “ป่าชุมชน”: ในแผนอยู่ใต้ข้ออื่น");
        assertThat(said(preview).replaceAll("(?s).*<details", ""))
                .contains("ท่อ")
                .doesNotContain("ฝาย");
        assertThat(stands()).isEqualTo(before);
        recorder.post(preview.path().replace("preview", "go")).follow();
        List<String> after = new ArrayList<>(before);
        after.add("แผนงานการเกษตร > project ท่อ 2572:30.00");
        assertThat(stands()).containsExactlyInAnyOrderElementsOf(after);
        assertThat(said(preview(recorder, "อีกครั้ง.csv", csv(rows)))).contains("มีอยู่แล้วทั้งหมด");
    }

    @Test
    void whatIsWrongWithTheOnlyNewRowIsToldAtThatRow() {
        List<Map<String, String>> rows = new ArrayList<>(rows());
        rows.add(project(code("แผนงานการเกษตร"), "ท".repeat(501), "30"));
        assertThat(said(preview(town.as("recorder"), "ยาว.csv", csv(rows)))).contains("มี 1 แถวที่ต้องแก้", "ช่อง 7");
    }

    @Test
    void whatWasTakenOutByHandStaysOutAndIsTold() throws Exception {
        byte[] file = town.stranger().bytes("/plans/" + plan + "/branches.xlsx");
        send("/nodes/" + code("ป่าชุมชน"), "act", "remove");
        List<String> before = stands();
        assertThat(take("เดิม.xlsx", file)).contains("เพิ่มแล้ว 0 รายการ มีอยู่แล้ว 4", "ไม่เพิ่มกลับ 1 ข้อ");
        assertThat(stands()).isEqualTo(before).hasSize(4);
    }
}
