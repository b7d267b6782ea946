package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.documents.OfficeFiles;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of plans and budgets on the screens, without JavaScript: match, see, bring in whole, once, take back. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingFilesTest {
    private static final Pattern SELECT = Pattern.compile("(?s)<select id=\"([a-z_0-9]+)\"(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([0-9]+)\" selected");

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    private Town town;
    private String plan = "";

    @BeforeAll
    void aTownWithAPlan() {
        town = Town.in(product, "560104");
        plan = town.plan();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int nodes() {
        return count("select count(*) from plans.node where plan_code = '" + plan + "'");
    }

    private static byte[] csv(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String said(Browser.Page page) {
        return page.body()
                .replaceAll("(?s).*<main", "")
                .replaceAll("(?s)</main>.*", "")
                .replaceAll("<wbr>|</?span[^>]*>|</?b[^>]*>", "")
                .replace('\u00a0', ' ');
    }

    private Browser.Page handIn(Browser window, String at, String name, byte[] file) {
        String address = at.replaceAll("\\?.*", "");
        window.get(at);
        return window.postFile(address, name, file, "area", at.replaceAll(".*area=", ""));
    }

    /** Takes the columns as guessed, but for what is said otherwise, and answers what comes then. */
    private static Browser.Page match(Browser window, Browser.Page columns, String... otherwise) {
        List<String> fields = new ArrayList<>(List.of("act", "match"));
        Matcher select = SELECT.matcher(columns.body());
        while (select.find()) {
            String name = select.group(1);
            if (!name.equals("sheet") && !List.of(otherwise).contains(name)) {
                Matcher chosen = CHOSEN.matcher(select.group(2));
                fields.addAll(List.of(name, chosen.find() ? chosen.group(1) : ""));
            }
        }
        fields.addAll(List.of(otherwise));
        Browser.Page matched = window.post(columns.path() + "/columns", fields.toArray(String[]::new));
        return matched.status() == 303 ? matched.follow() : matched;
    }

    private static Browser.Page go(Browser window, Browser.Page preview, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("seen", preview.hidden("seen")));
        return window.post(preview.path().replace("preview", "go"), all.toArray(String[]::new))
                .follow();
    }

    @Test
    void projectsComeIntoAPlanWholeAndOnceFromTheSheetThatIsChosen() {
        Browser recorder = town.as("recorder");
        assertThat(recorder.get("/plans/" + plan).body()).contains("/plans/" + plan + "/import");
        Workbook book = new XSSFWorkbook();
        OfficeFiles.fill(book, "สารบัญ", List.of(List.of("สารบัญของเล่มนี้")));
        OfficeFiles.fill(
                book,
                "ผ.02",
                List.of(
                        List.of("แบบ ผ.02"),
                        List.of("ยุทธศาสตร์ที่ 1 น้ำ"),
                        List.of("แผนงานการเกษตร"),
                        List.of("ที่", "โครงการ", "วัตถุประสงค์", "งบประมาณ", "", "ชื่อแปลก"),
                        List.of("", "", "", "2571", "2572", ""),
                        List.of("1", "ฝาย", "มีน้ำ", "๑,๐๐๐,๐๐๐", "500000", "กองช่าง"),
                        List.of("2", "สระ", "มีน้ำ", "", "แพง", "กองช่าง")));
        Browser.Page columns = handIn(recorder, "/plans/" + plan + "/import", "แผน.xlsx", OfficeFiles.bytes(book))
                .follow();
        assertThat(said(columns)).contains("แผ่นงานอื่นในไฟล์นี้", "ผ.02", "สารบัญของเล่มนี้");
        columns = recorder.post(columns.path() + "/columns", "act", "sheet", "sheet", "ผ.02")
                .follow();
        assertThat(said(columns)).contains("วัตถุประสงค์", "งบประมาณปี 2571");
        Browser.Page missing = match(recorder, columns, "name", "");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(said(missing)).contains("บอกด้วยว่า ชื่อโครงการ อยู่คอลัมน์ไหน");
        Browser.Page preview = match(recorder, columns, "unit", "5");
        assertThat(said(preview)).contains("มี 1 แถวที่ต้องแก้", "ช่อง E7", "“แพง”", "ยังนำเข้าไม่ได้");
        assertThat(new String(recorder.bytes(preview.path().replace("preview", "report.csv")), StandardCharsets.UTF_8))
                .contains("E7", "แพง");
        go(recorder, preview);
        assertThat(nodes()).isZero();

        book = new XSSFWorkbook();
        OfficeFiles.fill(
                book,
                "ผ.02",
                List.of(
                        List.of("ยุทธศาสตร์ที่ 1 น้ำ"),
                        List.of("แผนงานการเกษตร"),
                        List.of("ที่", "โครงการ", "วัตถุประสงค์", "งบประมาณ", "", "ชื่อแปลก"),
                        List.of("", "", "", "2571", "2572", ""),
                        List.of("1", "ฝาย", "มีน้ำ", "๑,๐๐๐,๐๐๐", "500000", "กองช่าง"),
                        List.of("2", "สระ", "มีน้ำ", "", "200000", "กองช่าง")));
        columns = handIn(recorder, "/plans/" + plan + "/import", "แก้แล้ว.xlsx", OfficeFiles.bytes(book))
                .follow();
        assertThat(said(columns)).contains("เคยจับคู่ตารางแบบนี้แล้ว");
        preview = match(recorder, columns);
        assertThat(said(preview))
                .contains("อ่านได้ 2 โครงการ 2 หัวข้อ", "1,000,000.00", "700,000.00", "นำเข้าแผน 4 รายการ");
        assertThat(nodes()).isZero();
        assertThat(said(go(recorder, preview))).contains("เพิ่มแล้ว 4 รายการ");
        go(recorder, preview);
        assertThat(nodes()).isEqualTo(4);
        assertThat(count(
                        "select count(*) from plans.node where plan_code = '" + plan + "' and responsible = 'กองช่าง'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from audit.record where deed = 'plan.imported' and subject like '%" + plan
                        + "%' and detail::text like '%แก้แล้ว.xlsx%'"))
                .isEqualTo(1);
        columns = handIn(recorder, "/plans/" + plan + "/import", "อีกครั้ง.xlsx", OfficeFiles.bytes(again()))
                .follow();
        assertThat(said(match(recorder, columns))).contains("มีอยู่แล้วทั้งหมด");
    }

    /** The same rows in the format of old workbooks. */
    private static Workbook again() {
        Workbook old = new HSSFWorkbook();
        OfficeFiles.fill(
                old,
                "ผ.02",
                List.of(
                        List.of("ยุทธศาสตร์ที่ 1 น้ำ"),
                        List.of("แผนงานการเกษตร"),
                        List.of("ที่", "โครงการ", "วัตถุประสงค์", "งบประมาณ", "", "ชื่อแปลก"),
                        List.of("", "", "", "2571", "2572", ""),
                        List.of("1", "ฝาย", "มีน้ำ", "1000000", "500000", "กองช่าง"),
                        List.of("2", "สระ", "มีน้ำ", "", "200000", "กองช่าง")));
        return old;
    }

    @Test
    void rowsWithTheSameFaultStandTogetherAndTheRestIsInTheReport() {
        Browser admin = town.as("admin");
        List<String> lines =
                new java.util.ArrayList<>(List.of("รหัสจังหวัด,ปีงบประมาณ,รายการ,จำนวนเงิน", "56,2569,ถนน,1000"));
        for (int i = 1; i <= 12; i++) {
            lines.add("55,2569,นอกเขต " + i + ",1000");
        }
        Browser.Page columns = handIn(admin, "/budget/import?area=56", "นอกเขต.csv", csv(lines.toArray(String[]::new)))
                .follow();
        String preview = said(match(admin, columns));
        assertThat(preview).contains("มี 12 แถวที่ต้องแก้", "ช่อง A3", "ช่อง A10", "และอีก 4 รายการ");
        assertThat(preview.split("อยู่นอกพื้นที่ที่นำเข้าได้", -1))
                .as("the reason is said once")
                .hasSize(2);
        assertThat(said(admin.get("/budget?area=5601"))).contains("./phaen import budget FILE");
    }

    @Test
    void budgetLinesComeInWholeOnceWithDoubtsConfirmedAndAFileCanBeTakenBack() {
        Browser admin = town.as("admin");
        assertThat(said(admin.get("/budget?area=5601"))).contains("ยังไม่มีรายการงบประมาณ", "/budget/import?area=5601");
        byte[] file = csv(
                "งบของจังหวัด",
                "รหัสจังหวัด,ปีงบประมาณ,รายการ,เงินที่ได้",
                "56,๒๕๖๙,ถนน,\"2,000,000\"",
                "56,2027-01-31,ฝาย,\"200,000,000.25\"",
                "56,31/12/2569,สระ,5 ร้อย",
                "55,2570,นอกเขต,1");
        Browser.Page columns =
                handIn(admin, "/budget/import?area=56", "งบ.csv", file).follow();
        assertThat(match(admin, columns).status()).isEqualTo(422);
        Browser.Page preview = match(admin, columns, "baht", "3");
        assertThat(said(preview))
                .contains("มี 2 แถวที่ต้องแก้", "ช่อง D5", "“5 ร้อย”", "ช่อง A6", "นอกพื้นที่", "200,000,000.25");
        assertThat(said(go(admin, preview))).contains("ตัวเลขที่น่าสงสัย");
        assertThat(said(go(admin, preview, "good", "yes"))).contains("ตัวเลขที่น่าสงสัย");
        String stored = "select count(*) from plans.budget_line l join plans.budget_file f on f.no = l.file_no"
                + " where f.area_code = '56'";
        assertThat(count(stored)).isZero();
        byte[] report = admin.bytes(preview.path().replace("preview", "report.xlsx"));
        assertThat(report).startsWith('P', 'K');
        Browser.Page done = go(admin, preview, "good", "yes", "flagged", "yes");
        assertThat(said(done)).contains("เพิ่มแล้ว 2 รายการ", "ไม่ได้เข้า 2 แถว");
        go(admin, preview, "good", "yes", "flagged", "yes");
        assertThat(count(stored)).isEqualTo(2);
        columns = handIn(admin, "/budget/import?area=56", "งบ2.csv", file).follow();
        assertThat(said(columns)).contains("เคยจับคู่ตารางแบบนี้แล้ว");
        assertThat(said(match(admin, columns))).contains("งบ.csv", "มีอยู่แล้วทั้งหมด");

        String files = said(town.stranger().get("/budget/files?area=56"));
        assertThat(files).contains("งบ.csv", "2 รายการ", "/budget/files.csv?area=56");
        assertThat(SheetRows.at(town.stranger(), "/budget/files.xlsx?area=56"))
                .filteredOn(row -> "งบ.csv".equals(row.get("ชื่อไฟล์")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("กี่บรรทัด", "2")
                        .hasEntrySatisfying(
                                "ลายนิ้วมือของไฟล์ (SHA-256)",
                                seal -> assertThat(seal).hasSize(64)));
        String one = files.replaceAll("(?s).*href=\"(/budget/files/[0-9]+)\"[^>]*>งบ\\.csv<.*", "$1");
        assertThat(said(town.stranger().get(one))).doesNotContain("<form");
        town.as("coordinator").get(one);
        assertThat(town.as("coordinator")
                        .post(one + "/take-back", "reason", "ส่งผิด")
                        .status())
                .isEqualTo(403);
        admin.get(one);
        assertThat(admin.post(one + "/take-back", "reason", " ").status()).isEqualTo(422);
        assertThat(said(admin.post(one + "/take-back", "reason", "ส่งไฟล์ผิดปี").follow()))
                .contains("ถอนไฟล์");
        assertThat(count(stored)).isZero();
        assertThat(said(admin.post(one + "/take-back", "reason", "ส่งไฟล์ผิดปี").follow()))
                .as("sent twice: told, and nothing is done again")
                .contains("ถอนไปแล้ว");
        assertThat(count("select count(*) from audit.record where deed = 'budget.taken-back'"
                        + " and detail::text like '%ส่งไฟล์ผิดปี%'"))
                .isEqualTo(1);
        assertThat(said(match(
                        admin,
                        handIn(admin, "/budget/import?area=56", "งบ3.csv", file).follow())))
                .contains("จะเพิ่ม</dt><dd>2");
    }

    @Test
    void onlyWhoMayBringFilesInDoesAndNobodyOpensAnothersFile() {
        byte[] file = csv("โครงการ,วัตถุประสงค์,เป้าหมาย,2571", "ก,ข,ค,1");
        Browser recorder = town.as("recorder");
        Browser.Page columns =
                handIn(recorder, "/plans/" + plan + "/import", "a.csv", file).follow();
        assertThat(town.as("coordinator").get(columns.path()).status()).isEqualTo(404);
        assertThat(town.as("village").get("/plans/" + plan + "/import").status())
                .isEqualTo(403);
        assertThat(town.stranger().get("/plans/" + plan + "/import").status()).isIn(302, 303);
        assertThat(town.stranger().get("/budget/import").status()).isIn(302, 303);
        assertThat(recorder.get("/budget/import?area=56").status()).isEqualTo(403);
        assertThat(recorder.get("/plans/NOPLAN/import").status()).isEqualTo(404);
        assertThat(recorder.get("/budget/import/no-key").status()).isEqualTo(404);
        byte[] script = csv("โครงการ,วัตถุประสงค์,เป้าหมาย,2571", "<script>alert(1)</script>,<b>ข,ค,<i>แพง");
        Browser.Page preview = match(
                recorder,
                handIn(recorder, "/plans/" + plan + "/import", "<b>x</b>.csv", script)
                        .follow());
        assertThat(preview.body()).doesNotContain("<script>alert", "<b>x</b>.csv", "<i>แพง");
    }

    @Test
    void badFilesEndInAClearReportAndNothingHalfDone() throws Exception {
        Browser admin = town.as("admin");
        int before = count("select count(*) from plans.budget_line");
        int kept = count("select count(*) from plans.import_file");
        Workbook locked = new HSSFWorkbook();
        OfficeFiles.fill(locked, "งบ", List.of(List.of("ปี", "บาท"), List.of("2570", "1")));
        byte[] secret;
        Biff8EncryptionKey.setCurrentUserPassword("ลับ");
        try {
            secret = OfficeFiles.bytes(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(admin, "ลับ.xls", secret, "รหัสผ่าน");
        refused(admin, "ระเบิด.xlsx", OfficeFiles.bomb(), "");
        refused(admin, "ใหญ่.csv", new byte[6 << 20], "5 MB");
        refused(admin, "ว่าง.csv", new byte[0], "");
        refused(admin, "โปรแกรม.xlsx", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, "โปรแกรม");
        assertThat(count("select count(*) from plans.import_file")).isEqualTo(kept);

        Browser.Page huge = handIn(admin, "/budget/import?area=56", "มาก.csv", new byte[14 << 20]);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.body().replaceAll("<wbr>", "")).contains("ใหญ่เกิน");

        Workbook odd = new XSSFWorkbook();
        Sheet sheet = OfficeFiles.fill(
                odd,
                "งบ",
                List.of(
                        List.of("จังหวัด", "งบประมาณ", ""),
                        List.of("", "ปี", "จำนวนเงิน"),
                        List.of("น่าน", "พ.ศ. ๒๕๗๐", "๑,๐๐๐"),
                        List.of("", "31 ธ.ค. 2569", "x")));
        sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
        sheet.getRow(3).getCell(2).setCellFormula("500*2");
        odd.getCreationHelper().createFormulaEvaluator().evaluateAll();
        OfficeFiles.fill(odd, "ซ่อน", List.of(List.of("ความลับ")));
        odd.setSheetHidden(1, true);
        Browser.Page columns = handIn(admin, "/budget/import?area=56", "แปลก.xlsx", OfficeFiles.bytes(odd))
                .follow();
        assertThat(said(columns)).contains("ผสาน", "สูตร", "ซ่อน").doesNotContain("ความลับ");
        Browser.Page preview = match(admin, columns);
        assertThat(said(preview)).contains("มี 2 แถวที่ต้องแก้", "นอกพื้นที่", "ยังนำเข้าไม่ได้");
        assertThat(count("select count(*) from plans.budget_line")).isEqualTo(before);
    }

    private void refused(Browser window, String name, byte[] file, String why) {
        Browser.Page page = handIn(window, "/budget/import?area=56", name, file);
        assertThat(page.status()).as(name).isEqualTo(422);
        assertThat(said(page)).as(name).contains("is-error", why);
    }
}
