package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.plans.PlansByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What went with a dropped draft comes in again from its file; what somebody took out by hand stays out and is told. */
@ProductTest
class ImportAfterDropTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final List<String> FILE = List.of(
            "แบบ ผ.02",
            "ยุทธศาสตร์ที่ 1 น้ำ",
            "แผนงานการเกษตร",
            "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,",
            ",,,2571,2572",
            "1,ฝาย,มีน้ำ,1000000,500000",
            "2,สระ,มีน้ำ,,200000");
    private static final String[] WHOLE = {
        "ฝาย < แผนงานการเกษตร < ยุทธศาสตร์ที่ 1 น้ำ", "สระ < แผนงานการเกษตร < ยุทธศาสตร์ที่ 1 น้ำ"
    };

    @Autowired
    ApplicationContext product;

    @Autowired
    PlansByFile plans;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    /** A plan that passed, with an open draft. */
    private final class Draft {
        private final Town town;
        private final String code;
        private final String plan;

        Draft(String tambon) {
            town = Town.in(product, tambon);
            code = town.plan();
            plan = "/plans/" + code;
            send("/nodes", "parent", "", "kind", "issue", "textTh", "ถนนดี");
            approve();
            begin();
        }

        void approve() {
            Browser district = town.as("district");
            district.get(plan);
            String[] passed = {
                "key", Ids.next().toString(), "sentence", "ผ่านแล้ว", "on", "22 พฤศจิกายน 2569", "forum", "ประชาคมตำบล"
            };
            assertThat(district.post(plan + "/approve", passed).status()).isEqualTo(303);
        }

        void begin() {
            begin("ADDITIONAL");
        }

        void begin(String kind) {
            send("/editions", "edition", kind, "reason", "ได้เงินเพิ่ม");
        }

        void drop() {
            Integer open = jdbc.sql("select max(seq) from plans.edition where plan_code = :plan and sealed_at is null")
                    .param("plan", code)
                    .query(Integer.class)
                    .single();
            String at = plan + "/editions/" + open + "/drop";
            Matcher seen = SEEN.matcher(town.as("recorder").get(at).body());
            assertThat(seen.find()).isTrue();
            send("/editions/" + open + "/drop", "seen", seen.group(1));
        }

        void takeOut(String text) {
            send("/nodes/" + live("code", text), "act", "remove", "seen", live("version::text", text));
        }

        private String live(String what, String text) {
            return jdbc.sql("select case :what when 'code' then code else version::text end from plans.node"
                            + " where plan_code = :plan and text_th = :text and removed_at is null")
                    .param("what", what)
                    .param("plan", code)
                    .param("text", text)
                    .query(String.class)
                    .single();
        }

        private void send(String to, String... fields) {
            List<String> all = new ArrayList<>(List.of("key", Ids.next().toString()));
            all.addAll(List.of(fields));
            Browser recorder = town.as("recorder");
            recorder.get(plan + "/edit");
            Browser.Page page = recorder.post(plan + to, all.toArray(String[]::new));
            assertThat(page.status()).as(page.toString()).isEqualTo(303);
        }

        /** Brings this file in by command; answers what it said. */
        String bring(List<String> lines) throws Exception {
            Path file = Files.write(
                    folder.resolve("p.csv"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            PlansByFile.Report report =
                    plans.take(new PlansByFile.Order(file, code, List.of(), false), ActorRef.command("import-plan"));
            assertThat(report.clean()).as(String.join("\n", report.lines())).isTrue();
            return String.join("\n", report.lines());
        }

        private String shown = "";

        /** What the screens say before this file is brought in. */
        String preview(List<String> lines) {
            Browser recorder = town.as("recorder");
            recorder.get(plan + "/import");
            byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            Browser.Page columns =
                    recorder.postFile(plan + "/import", "p.csv", file).follow();
            String[] matched = {
                "act", "match", "header", "4", "seq", "0", "name", "1", "objective", "2", "y2571", "3", "y2572", "4"
            };
            Browser.Page preview =
                    recorder.post(columns.path() + "/columns", matched).follow();
            shown = preview.path();
            return said(preview);
        }

        String go() {
            return said(town.as("recorder").post(shown.replace("preview", "go")).follow());
        }

        private static String said(Browser.Page page) {
            return page.body().replaceAll("<wbr>|</?span[^>]*>|</?b[^>]*>", "").replace('\u00a0', ' ');
        }

        /** What the writing page offers to put back. */
        String offered() {
            String page = said(town.as("recorder").get(plan + "/edit"));
            return page.contains("id=\"removed\"") ? page.substring(page.indexOf("id=\"removed\"")) : "";
        }

        /** Somebody whose page is older than the file sends that a branch shall be put back. */
        Browser.Page putBack(String branch) {
            Browser recorder = town.as("recorder");
            recorder.get(plan + "/edit");
            String[] fields = {"key", Ids.next().toString(), "act", "restore", "seen", "2"};
            return recorder.post(plan + "/nodes/" + branch, fields);
        }

        /** The code of the oldest branch that says so. */
        String oldest(String text) {
            return jdbc.sql(
                            "select code from plans.node where plan_code = :plan and text_th = :text order by seq limit 1")
                    .param("plan", code)
                    .param("text", text)
                    .query(String.class)
                    .single();
        }

        /** Each project that whoever opens the plan can find, with what it hangs under. */
        List<String> projects() {
            return jdbc.sql("""
                with recursive shown as (
                    select code, text_th, kind, text_th as way from plans.node
                    where plan_code = :plan and parent_code is null and removed_at is null
                    union all
                    select n.code, n.text_th, n.kind, n.text_th || ' < ' || s.way from plans.node n
                    join shown s on n.parent_code = s.code where n.removed_at is null)
                select way from shown where kind = 'project' order by way\
                """).param("plan", code).query(String.class).list();
        }
    }

    private static List<String> and(String more) {
        List<String> lines = new ArrayList<>(FILE);
        lines.add(more);
        return lines;
    }

    @Test
    void theSameFileAfterADropBringsAllOfItInAgainOnce() throws Exception {
        Draft draft = new Draft("540501");
        assertThat(draft.bring(FILE)).contains("เพิ่มแล้ว 4 รายการ");
        draft.drop();
        assertThat(draft.projects()).isEmpty();
        draft.begin();
        assertThat(draft.bring(FILE)).contains("เพิ่มแล้ว 4 รายการ มีอยู่แล้ว 0");
        assertThat(draft.projects()).containsExactlyInAnyOrder(WHOLE);
        assertThat(draft.bring(FILE)).contains("เพิ่มแล้ว 0 รายการ");
        assertThat(draft.projects()).containsExactlyInAnyOrder(WHOLE);
        assertThat(draft.bring(and("3,ถนน,เดินทาง,,99"))).contains("เพิ่มแล้ว 1 รายการ มีอยู่แล้ว 2");
        assertThat(draft.projects())
                .containsExactlyInAnyOrder("ถนน < แผนงานการเกษตร < ยุทธศาสตร์ที่ 1 น้ำ", WHOLE[0], WHOLE[1]);
        draft.drop();
        draft.begin();
        assertThat(draft.bring(and("4,สะพาน,ข้าม,,5")))
                .as("a changed file first, after a second drop")
                .contains("เพิ่มแล้ว 5 รายการ");
        assertThat(draft.projects())
                .containsExactlyInAnyOrder(WHOLE[0], "สะพาน < แผนงานการเกษตร < ยุทธศาสตร์ที่ 1 น้ำ", WHOLE[1]);
    }

    @Test
    void whatHungUnderABranchThatWasDroppedBeforeStandsUnderALiveOneNow() throws Exception {
        Draft draft = new Draft("540502");
        draft.bring(FILE);
        draft.drop();
        draft.begin();
        draft.bring(and("3,ถนน,เดินทาง,,99"));
        jdbc.sql("""
            update plans.node set parent_code = (select max(code) from plans.node where plan_code = :plan
                and kind = 'programme' and removed_at is not null)
            where plan_code = :plan and text_th = 'ถนน' and removed_at is null\
            """).param("plan", draft.code).update();
        assertThat(draft.projects()).as("as it could be before").containsExactlyInAnyOrder(WHOLE);
        assertThat(draft.bring(and("3,ถนน,เดินทาง,,99"))).contains("เพิ่มแล้ว 1 รายการ");
        assertThat(draft.projects()).hasSize(3).contains("ถนน < แผนงานการเกษตร < ยุทธศาสตร์ที่ 1 น้ำ");
        assertThat(jdbc.sql("select count(*) from plans.node where plan_code = :plan and text_th = 'ถนน'"
                                + " and removed_at is null")
                        .param("plan", draft.code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatWasTakenOutByHandStaysOutAndIsTold() throws Exception {
        Draft draft = new Draft("540503");
        draft.bring(FILE);
        draft.takeOut("สระ");
        assertThat(draft.bring(FILE))
                .contains("เพิ่มแล้ว 0 รายการ มีอยู่แล้ว 1", "ไม่เพิ่มกลับ 1 ข้อ", "หน้าเขียนแผน: สระ");
        assertThat(draft.projects()).containsExactlyInAnyOrder(WHOLE[0]);
        draft.takeOut("ยุทธศาสตร์ที่ 1 น้ำ");
        assertThat(draft.bring(FILE)).contains("เพิ่มแล้ว 0 รายการ มีอยู่แล้ว 0", "ไม่เพิ่มกลับ 4 ข้อ");
        assertThat(draft.projects()).isEmpty();
        assertThat(draft.bring(and("3,ถนน,เดินทาง,,99")))
                .as("its headings are made anew, because something new hangs under them")
                .contains("เพิ่มแล้ว 3 รายการ", "ไม่เพิ่มกลับ 2 ข้อ", "ฝาย, สระ");
        assertThat(draft.projects()).containsExactlyInAnyOrder("ถนน < แผนงานการเกษตร < ยุทธศาสตร์ที่ 1 น้ำ");
        assertThat(draft.bring(and("3,ถนน,เดินทาง,,99"))).contains("เพิ่มแล้ว 0 รายการ มีอยู่แล้ว 1");
        draft.drop();
        draft.begin();
        assertThat(draft.bring(FILE))
                .as("a drop undoes the taking out too")
                .contains("เพิ่มแล้ว 4 รายการ")
                .doesNotContain("ไม่เพิ่มกลับ");
        assertThat(draft.projects()).containsExactlyInAnyOrder(WHOLE);
    }

    @Test
    void theScreensTellWhatStaysOutAndWhereItCanBePutBack() throws Exception {
        Draft draft = new Draft("540504");
        draft.bring(FILE);
        draft.takeOut("สระ");
        String preview = draft.preview(FILE);
        assertThat(preview)
                .contains("ไม่มีอะไรใหม่", "มี 1 ข้อที่เคยเอาออกจากแผนแล้ว", "สระ", draft.plan + "/edit#removed")
                .doesNotContain("มีอยู่แล้วทั้งหมด");
        assertThat(draft.preview(and("3,ถนน,เดินทาง,,99"))).contains("นำเข้าแผน 1 รายการ");
        assertThat(draft.go()).contains("เพิ่มแล้ว 1 รายการ", "ไม่ได้เพิ่มกลับ 1 ข้อ", draft.plan + "/edit#removed");
        assertThat(draft.projects()).hasSize(2);
        assertThat(draft.town.as("recorder").get(draft.plan + "/edit").body()).contains("id=\"removed\"", "สระ");
    }

    @Test
    void whatCameInAgainIsNeitherOfferedNorPutBackASecondTime() throws Exception {
        Draft draft = new Draft("540505");
        draft.bring(FILE);
        draft.drop();
        assertThat(draft.offered()).contains("ยุทธศาสตร์ที่ 1 น้ำ");
        draft.begin();
        draft.bring(FILE);
        assertThat(draft.offered()).doesNotContain("value=\"restore\"").contains("มี 1 ข้อเข้ามาในแผนอีกครั้งแล้ว");
        draft.approve();
        draft.begin("CHANGED");
        Browser.Page refused = draft.putBack(draft.oldest("ยุทธศาสตร์ที่ 1 น้ำ"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Draft.said(refused)).contains("ข้อเดียวกันนี้อยู่ในแผนแล้ว “ยุทธศาสตร์ที่ 1 น้ำ”", "จะซ้ำกัน");
        draft.send(
                "/nodes/" + draft.live("code", "ยุทธศาสตร์ที่ 1 น้ำ"),
                "act",
                "words",
                "kind",
                "strategy",
                "textTh",
                "ยุทธศาสตร์น้ำ",
                "seen",
                draft.live("version::text", "ยุทธศาสตร์ที่ 1 น้ำ"));
        assertThat(draft.offered()).as("it has other words now").doesNotContain("value=\"restore\"");
        refused = draft.putBack(draft.oldest("ยุทธศาสตร์ที่ 1 น้ำ"));
        assertThat(Draft.said(refused)).contains("ข้อนี้เข้ามาในแผนอีกครั้งจากไฟล์เดิมแล้ว");
        assertThat(draft.projects()).hasSize(2);
    }

    @Test
    void whatWasTakenOutGoesBackUnderTheHeadingThatWasMadeAnew() throws Exception {
        Draft draft = new Draft("540703");
        draft.bring(FILE);
        draft.takeOut("ยุทธศาสตร์ที่ 1 น้ำ");
        assertThat(draft.offered()).contains("ยุทธศาสตร์ที่ 1 น้ำ").doesNotContain("สระ");
        draft.bring(and("3,ถนน,เดินทาง,,99"));
        assertThat(draft.offered()).doesNotContain("ยุทธศาสตร์ที่ 1 น้ำ").contains("สระ", "ฝาย");
        assertThat(draft.putBack(draft.oldest("ยุทธศาสตร์ที่ 1 น้ำ")).status()).isEqualTo(422);
        assertThat(draft.putBack(draft.oldest("แผนงานการเกษตร")).status()).isEqualTo(422);
        assertThat(draft.putBack(draft.oldest("สระ")).status()).isEqualTo(303);
        assertThat(draft.projects()).containsExactlyInAnyOrder("ถนน < แผนงานการเกษตร < ยุทธศาสตร์ที่ 1 น้ำ", WHOLE[1]);
        assertThat(draft.offered()).contains("ฝาย").doesNotContain("สระ");
    }

    @Test
    void whatWasTypedUnderAHeadingThatCameInAgainAndWasRenamedGoesBackToTheTop() throws Exception {
        Draft draft = new Draft("540805");
        draft.bring(FILE);
        draft.send("/nodes", "parent", draft.live("code", "แผนงานการเกษตร"), "kind", "project", "textTh", "บ่อมือ");
        draft.drop();
        draft.begin();
        draft.bring(FILE);
        draft.approve();
        draft.begin("CHANGED");
        draft.send(
                "/nodes/" + draft.live("code", "แผนงานการเกษตร"),
                "act",
                "words",
                "kind",
                "programme",
                "textTh",
                "แผนงานเกษตรดี",
                "seen",
                draft.live("version::text", "แผนงานการเกษตร"));
        assertThat(draft.offered()).contains("บ่อมือ");
        assertThat(draft.putBack(draft.oldest("บ่อมือ")).status()).isEqualTo(303);
        assertThat(draft.projects()).contains("บ่อมือ").hasSize(3);
    }

    @Test
    void whatSomebodyTypedAgainByHandIsNotPutBackBesideIt() throws Exception {
        Draft draft = new Draft("540704");
        draft.send("/nodes", "parent", "", "kind", "issue", "textTh", "สะพานดี");
        String old = draft.oldest("สะพานดี");
        draft.takeOut("สะพานดี");
        draft.send("/nodes", "parent", "", "kind", "goal", "textTh", "สะพานดี");
        assertThat(draft.offered()).as("a goal is no issue").contains("สะพานดี");
        draft.send("/nodes", "parent", "", "kind", "issue", "textTh", "  สะพานดี ");
        assertThat(draft.offered()).doesNotContain("value=\"restore\"");
        Browser.Page refused = draft.putBack(old);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Draft.said(refused)).contains("ข้อเดียวกันนี้อยู่ในแผนแล้ว “สะพานดี”");
    }
}
