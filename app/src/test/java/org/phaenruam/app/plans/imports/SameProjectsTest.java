package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.plans.PlansByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project that says the same at the same place is the same project, whatever its number and its money in a file. */
@ProductTest
class SameProjectsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PlansByFile plans;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private static String[] form(String... projects) {
        List<String> lines = new ArrayList<>(List.of(
                "แบบ ผ.02", "แผนงานการเกษตร", "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,,หน่วยงานรับผิดชอบ", ",,,2571,2572,"));
        lines.addAll(List.of(projects));
        return lines.toArray(String[]::new);
    }

    private String take(String plan, String... lines) throws Exception {
        Path file =
                Files.write(folder.resolve("p.csv"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        PlansByFile.Report report =
                plans.take(new PlansByFile.Order(file, plan, List.of(), false), ActorRef.command("import-plan"));
        assertThat(report.clean()).as(String.join("\n", report.lines())).isTrue();
        return String.join("\n", report.lines());
    }

    private List<String> stored(String plan) {
        return jdbc.sql("""
            select n.text_th || ' ' || string_agg(b.year_be || '=' || trunc(b.baht), ' ' order by b.year_be)
            from plans.node n join plans.node_budget b on b.node_code = n.code
            where n.plan_code = :plan and n.removed_at is null group by n.code, n.text_th, n.seq order by n.seq\
            """).param("plan", plan).query(String.class).list();
    }

    @Test
    void aListThatIsNumberedAnewBringsOnlyWhatIsNew() throws Exception {
        String plan = Town.in(product, "560203").plan();
        take(plan, form("1,ฝาย,มีน้ำ,1000000,,", "2,สระ,มีน้ำ,,200000,", "3,คลอง,มีน้ำ,,300000,"));
        String said = take(
                plan,
                form("1,ถนน,เดินทาง,5,,", "2,ฝาย,มีน้ำ,1000000,,", "3,สระ,มีน้ำ,,200000,", "4,คลอง,มีน้ำ,,300000,"));
        assertThat(said)
                .contains("เพิ่มแล้ว 1 รายการ มีอยู่แล้ว 3", "ปี 2571: 5.00 บาท")
                .doesNotContain("ปี 2572", "ไม่เหมือน");
        assertThat(stored(plan))
                .containsExactly("ฝาย 2571=1000000", "สระ 2572=200000", "คลอง 2572=300000", "ถนน 2571=5");
    }

    @Test
    void anotherSumOrAnotherOfficeMakesNoSecondProjectAndIsTold() throws Exception {
        String plan = Town.in(product, "560204").plan();
        take(plan, form("1,ฝาย,มีน้ำ,1000,2000,กองช่าง"));
        assertThat(take(plan, form("7,ฝาย,มีน้ำ,1500,,สำนักปลัด")))
                .contains("เพิ่มแล้ว 0 รายการ มีอยู่แล้ว 1", "ไม่แก้ตามไฟล์")
                .contains(
                        "เงินปี 2571 ในไฟล์ 1,500.00 บาท ในแผน 1,000.00 บาท",
                        "เงินปี 2572 ในไฟล์ 0.00 บาท ในแผน 2,000.00 บาท",
                        "หน่วยงานรับผิดชอบไม่ตรงกับในแผน");
        assertThat(stored(plan)).containsExactly("ฝาย 2571=1000 2572=2000");
        assertThat(take(plan, form("1,ฝาย,กันน้ำท่วม,1000,2000,กองช่าง")))
                .as("for another purpose it is another one")
                .contains("เพิ่มแล้ว 1 รายการ");
    }

    @Test
    void twoThatAreAlikeInOneFileButForTheirMoneyStayTwo() throws Exception {
        String plan = Town.in(product, "560205").plan();
        String[] two = {"1,ฝาย,มีน้ำ,1000,,", "2,ฝาย,มีน้ำ,2000,,"};
        assertThat(take(plan, form(two))).contains("เพิ่มแล้ว 3 รายการ");
        assertThat(take(plan, form(two))).contains("เพิ่มแล้ว 0 รายการ มีอยู่แล้ว 2");
        assertThat(take(plan, form("1,ถนน,เดินทาง,5,,", "2,ฝาย,มีน้ำ,2000,,", "3,ฝาย,มีน้ำ,1000,,", "4,ฝาย,มีน้ำ,7,,")))
                .contains("เพิ่มแล้ว 2 รายการ มีอยู่แล้ว 2")
                .doesNotContain("ไม่แก้ตามไฟล์");
        assertThat(stored(plan)).containsExactly("ฝาย 2571=1000", "ฝาย 2571=2000", "ถนน 2571=5", "ฝาย 2571=7");
    }

    @Test
    void whatSomebodyTookOutStaysOutWhateverNumberItHasInTheNextFile() throws Exception {
        Town town = Town.in(product, "560207");
        String plan = town.plan();
        take(plan, form("1,ฝาย,มีน้ำ,1000000,,", "2,สระ,มีน้ำ,,200000,", "3,คลอง,มีน้ำ,,300000,"));
        takeOut(town, plan, "คลอง");
        String[] anew = {"1,ถนน,เดินทาง,5,,", "2,ฝาย,มีน้ำ,1000000,,", "3,สระ,มีน้ำ,,200000,", "4,คลอง,มีน้ำ,,300000,"};
        assertThat(take(plan, form(anew)))
                .contains("เพิ่มแล้ว 1 รายการ มีอยู่แล้ว 2", "ไม่เพิ่มกลับ 1 ข้อ", "เขียนแผน: คลอง")
                .doesNotContain("ปี 2572");
        assertThat(stored(plan)).containsExactly("ฝาย 2571=1000000", "สระ 2572=200000", "ถนน 2571=5");
        takeOut(town, plan, "แผนงานการเกษตร");
        assertThat(take(plan, form("7,ฝาย,มีน้ำ,1000000,,", "8,คลอง,มีน้ำ,,300000,")))
                .as("what went with its heading stays out too")
                .contains("เพิ่มแล้ว 0 รายการ");
    }

    private void takeOut(Town town, String plan, String text) {
        String[] node = jdbc.sql(
                        "select code || ' ' || version from plans.node where plan_code = :plan and text_th = :text")
                .param("plan", plan)
                .param("text", text)
                .query(String.class)
                .single()
                .split(" ");
        Browser recorder = town.as("recorder");
        recorder.get("/plans/" + plan + "/edit");
        Browser.Page page = recorder.post("/plans/" + plan + "/nodes/" + node[0], "act", "remove", "seen", node[1]);
        assertThat(page.status()).as(page.body()).isEqualTo(303);
    }

    @Test
    void aRowIsTheProjectWithItsVeryMoneyThoughARowOfTheSameWordsStandsBeforeIt() throws Exception {
        String plan = Town.in(product, "560308").plan();
        take(plan, form("1,ฝาย,มีน้ำ,1000,,", "2,ฝาย,มีน้ำ,2000,,"));
        assertThat(take(plan, form("4,ฝาย,มีน้ำ,7,,", "5,ฝาย,มีน้ำ,1000,,", "6,ฝาย,มีน้ำ,2000,,")))
                .contains("เพิ่มแล้ว 1 รายการ มีอยู่แล้ว 2")
                .doesNotContain("ไม่แก้ตามไฟล์");
        assertThat(stored(plan)).containsExactly("ฝาย 2571=1000", "ฝาย 2571=2000", "ฝาย 2571=7");
    }

    @Test
    void ofTwoRowsThatAreAlikeInAllOneCountsAndTheFiguresAreThoseOfWhatIsStored() throws Exception {
        Town town = Town.in(product, "560206");
        String plan = town.plan();
        String[] lines = {
            "โครงการ,วัตถุประสงค์,เป้าหมาย,2571",
            "ถนน,เดินทาง,1 สาย,500000",
            "ฝาย,น้ำ,1 แห่ง,7",
            "ถนน,เดินทาง,1 สาย,500000"
        };
        Browser recorder = town.as("recorder");
        recorder.get("/plans/" + plan + "/import");
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Browser.Page columns =
                recorder.postFile("/plans/" + plan + "/import", "p.csv", file).follow();
        String[] matched = {"act", "match", "header", "1", "name", "0", "objective", "1", "target", "2", "y2571", "3"};
        String preview = recorder.post(columns.path() + "/columns", matched)
                .follow()
                .body()
                .replaceAll("<wbr>|</?span[^>]*>", "")
                .replace('\u00a0', ' ');
        assertThat(preview)
                .contains("500,007.00", "นำเข้าแผน 2 รายการ", "บรรทัด 4 “ถนน” เหมือนบรรทัด 2")
                .doesNotContain("1,000,007.00");
        assertThat(take(plan, lines))
                .contains("ปี 2571: 500,007.00 บาท", "เพิ่มแล้ว 2 รายการ มีอยู่แล้ว 0", "Line 4 “ถนน” is like line 2");
        assertThat(stored(plan)).containsExactly("ถนน 2571=500000", "ฝาย 2571=7");
        assertThat(take(plan, lines))
                .contains("เพิ่มแล้ว 0 รายการ มีอยู่แล้ว 2")
                .doesNotContain("ปี 2571:");
    }
}
