package org.phaenruam.app.proposals.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaenruam.app.documents.OfficeFiles;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.proposals.NeedsByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs from files, as a browser without JavaScript meets them: match, see, mend, send again, nothing twice. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedImportTest {
    private static final String HEADER =
            "ลำดับ,ปัญหา/ความต้องการ,รายละเอียด,ตำบล,หมู่ที่,ผู้เสนอ,งบประมาณ (บาท),จำนวนคน,หมวด\n";

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Town town;
    private String tambon = "";

    @BeforeAll
    void aTown() {
        town = Town.in(product, "550103");
        tambon = product.getBean(org.phaenruam.app.areas.Areas.class)
                .tree()
                .get(new org.phaenruam.app.kernel.AreaCode("550103"))
                .nameTh();
    }

    private static String row(int number, String title, String tambon, String moo, String baht) {
        return number + "," + title + ",\"เดือดร้อน, ทุกปี\"," + tambon + "," + moo + ",กลุ่มแม่บ้าน," + baht
                + ",120 คน,น้ำ\n";
    }

    private long needs(String like) {
        return jdbc.sql("""
                select count(*) from proposals.need n join proposals.wording w on w.need_id = n.id
                where n.area_code like '550103%' and w.title like :like""").param("like", like).query(Long.class).single();
    }

    private static Browser.Page preview(Browser window, String name, byte[] file) {
        return NeedFileWindow.preview(window, "550103", name, file);
    }

    private static String said(Browser.Page page) {
        return NeedFileWindow.said(page);
    }

    @Test
    void aHeadingThatCountsInMillionsIsMultipliedAndAColumnThatNobodyReadsIsNamed() throws IOException {
        String file = "ลำดับ,ความต้องการ,ตำบล,หมู่ที่,งบประมาณ (ล้านบาท),วันที่แล้วเสร็จ\n" + "1,ขอสะพานใหม่," + tambon
                + ",1,12.5,15 ส.ค. 2569\n2,ขอศาลาใหม่," + tambon + ",1,1.5 ล้าน,16 ส.ค. 2569\n";
        Browser.Page shown = preview(town.as("recorder"), "ล้าน.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(said(shown))
                .contains(
                        "หัวคอลัมน์ E บอกว่าเป็นล้านบาท ตัวเลขจึงคูณหนึ่งล้าน",
                        "คอลัมน์ที่ไม่ได้อ่าน: F วันที่แล้วเสร็จ")
                .contains("12,500,000", "ช่อง E3", "มี 1 แถวที่ต้องแก้")
                .doesNotContain("A ลำดับ");
        Path kept = Files.writeString(folder.resolve("n.csv"), file);
        NeedsByFile.Report report = product.getBean(NeedsByFile.class)
                .take(new NeedsByFile.Order(kept, "", List.of(), true, false, false), ActorRef.command("import-needs"));
        assertThat(String.join("\n", report.lines()))
                .contains(
                        "จึงคูณหนึ่งล้าน",
                        "คอลัมน์ที่ไม่ได้อ่าน: F วันที่แล้วเสร็จ",
                        "Columns that were not read: F วันที่แล้วเสร็จ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ความต้องการของหมู่บ้าน,,,\n,,,,(หน่วย: ล้านบาท)\nความต้องการ,จังหวัด,ตำบล,หมู่ที่,งบประมาณ\n",
                "บัญชีความต้องการ (ล้านบาท),,,\nความต้องการ,จังหวัด,ตำบล,หมู่ที่,งบประมาณ\n",
                "ความต้องการ,จังหวัด,ตำบล,หมู่ที่,งบประมาณ\n,,,,(ล้านบาท)\n"
            })
    void aUnitThatIsSaidAboveTheTableOrBelowItsHeadingsIsMultiplied(String head) throws IOException {
        String file = head + "ขอทางใหม่,น่าน," + tambon + ",1,1.5\nขอสะพานลอย,น่าน," + tambon + ",1,สองล้าน\n";
        Browser.Page shown = preview(town.as("recorder"), "หน่วย.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(said(shown)).contains("คูณหนึ่งล้าน", "1,500,000", "มี 1 แถวที่ต้องแก้", "“สองล้าน”");
        byte[] toMend = town.as("recorder").bytes(shown.path().replace("preview", "bad.csv"));
        assertThat(new String(toMend, StandardCharsets.UTF_8)).contains("งบประมาณ (ล้านบาท)", "สองล้าน");
        Path kept = Files.writeString(folder.resolve("n.csv"), file);
        NeedsByFile.Report report = product.getBean(NeedsByFile.class)
                .take(new NeedsByFile.Order(kept, "", List.of(), true, false, false), ActorRef.command("import-needs"));
        assertThat(String.join("\n", report.lines()))
                .contains("มี 2 แถว", "จึงคูณหนึ่งล้าน", "จะเพิ่ม 1 เรื่อง มีอยู่แล้ว 0 แถว ต้องแก้ 1 แถว");
    }

    @Test
    void aUnitThatNobodyUnderstandsHoldsTheRowsAndStandsInTheFileToMend() {
        String file = "หน่วย: ดอลลาร์,,,\nความต้องการ,ตำบล,หมู่ที่,งบประมาณ\nขอท่าเรือ," + tambon + ",1,15\n";
        Browser recorder = town.as("recorder");
        for (int round = 0; round < 2; round++) {
            Browser.Page shown = preview(recorder, "หน่วย.csv", file.getBytes(StandardCharsets.UTF_8));
            assertThat(said(shown)).contains("มี 1 แถวที่ต้องแก้", "<dt>จะเพิ่ม</dt><dd><b>0</b>");
            file = new String(recorder.bytes(shown.path().replace("preview", "bad.csv")), StandardCharsets.UTF_8);
            assertThat(file).contains("งบประมาณ (หน่วย: ดอลลาร์)");
        }
    }

    @Test
    void twoHundredNeedsWithTwelveBadRowsAreRefusedMendedSentAgainAndNeverDoubled() {
        Browser recorder = town.as("recorder");
        var good = new StringBuilder(HEADER);
        var bad = new StringBuilder(HEADER);
        for (int i = 1; i <= 200; i++) {
            String right = row(i, "ขอซ่อมฝาย แห่งที่ " + i, tambon, i % 2 == 0 ? "๒" : "หมู่ที่ 1", "\"350,000\"");
            good.append(right);
            bad.append(
                    i % 17 != 0
                            ? right
                            : row(i, "ขอซ่อมฝาย แห่งที่ " + i, tambon, i % 2 == 0 ? "2" : "1", "ห้าแสนกว่า"));
        }
        String twelve = bad.toString().replace("\n1,ขอซ่อมฝาย แห่งที่ 1,", "\n1,,");
        byte[] old = twelve.getBytes(Charset.forName("x-windows-874"));
        Browser.Page preview = preview(recorder, "ความต้องการ 2570.csv", old);
        assertThat(said(preview))
                .contains("มี 12 แถวที่ต้องแก้", "ช่อง B2", "ยังไม่ได้บอกว่าเรื่องอะไร", "ช่อง G18", "“ห้าแสนกว่า”");
        assertThat(recorder.post(preview.path().replace("preview", "go"), "rows", "all")
                        .location())
                .endsWith("/preview");
        assertThat(needs("ขอซ่อมฝาย%")).isZero();

        byte[] toMend = recorder.bytes(preview.path().replace("preview", "bad.xlsx"));
        Sheet sheet = (Sheet) SheetReader.read(toMend, SheetLimits.UPLOAD);
        assertThat(sheet.rows()).hasSize(13);
        assertThat(sheet.rows().get(1).cells().getLast()).startsWith("B2: ");
        Browser.Page some = recorder.post(
                preview.path().replace("preview", "go"),
                "rows",
                "good",
                "then",
                "submit",
                "seen",
                preview.hidden("seen"));
        assertThat(said(some.follow())).contains("เพิ่มแล้ว 188 เรื่อง", "ยังไม่ได้เข้า 12 แถว", "550103-2569-");
        assertThat(needs("ขอซ่อมฝาย%")).isEqualTo(188);

        byte[] mended = csv(sheet)
                .replace("ห้าแสนกว่า", "350000")
                .replace("\"1\",\"\",", "\"1\",\"ขอซ่อมฝาย แห่งที่ 1\",")
                .getBytes(StandardCharsets.UTF_8);
        Browser.Page again = preview(recorder, "แก้แล้ว.csv", mended);
        assertThat(said(again)).contains("นำเข้า 12 เรื่อง");
        Browser.Page done = recorder.post(again.path().replace("preview", "go"), "rows", "all")
                .follow();
        assertThat(said(done)).contains("เพิ่มแล้ว 12 เรื่อง");
        assertThat(needs("ขอซ่อมฝาย%")).isEqualTo(200);

        Browser.Page whole = preview(recorder, "ทั้งไฟล์.csv", good.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(said(whole)).contains("ทุกเรื่องมีอยู่แล้ว").doesNotContain("แถวที่ต้องแก้ (");
        recorder.post(whole.path().replace("preview", "go"), "rows", "all");
        recorder.post(whole.path().replace("preview", "go"), "rows", "all");
        assertThat(needs("ขอซ่อมฝาย%")).isEqualTo(200);
        assertThat(jdbc.sql("""
                        select count(*) from proposals.position p join proposals.need n on n.id = p.need_id
                        join proposals.particulars_now k on k.need_id = n.id
                        where n.area_code like '550103%' and p.holder like 'KM-550103%' and k.sector = 'WA' and k.people = 120
                        and k.budget_baht = 350000""").query(Long.class).single()).isEqualTo(200);
    }

    private static String csv(Sheet sheet) {
        var text = new StringBuilder();
        for (SheetRow row : sheet.rows()) {
            text.append("\"")
                    .append(String.join(
                            "\",\"",
                            row.cells().stream()
                                    .map(c -> c.replace("\"", "\"\""))
                                    .toList()))
                    .append("\"\n");
        }
        return text.toString();
    }

    @Test
    void aTableMatchedOnceIsRememberedAndATitleMustBeMatched() {
        Browser recorder = town.as("recorder");
        byte[] file = ("x1,x2\nขอไฟทาง หน้าโรงเรียน,2\n").getBytes(StandardCharsets.UTF_8);
        recorder.get("/needs/import?area=550103");
        Browser.Page columns = recorder.postFile("/needs/import", "a.csv", file, "area", "550103")
                .follow();
        Browser.Page without = recorder.post(columns.path() + "/columns", "act", "match", "header", "0", "moo", "1");
        assertThat(without.status()).isEqualTo(422);
        assertThat(said(without)).contains("บอกด้วยว่าหัวเรื่องอยู่คอลัมน์ไหน");
        recorder.post(columns.path() + "/columns", "act", "match", "header", "0", "title", "0", "moo", "1");
        Browser.Page next = recorder.postFile("/needs/import", "b.csv", file, "area", "550103")
                .follow();
        assertThat(said(next)).contains("เคยจับคู่ตารางแบบนี้แล้ว");
        Browser.Page preview = recorder.get(columns.path() + "/preview");
        assertThat(said(preview)).contains("ขอไฟทาง หน้าโรงเรียน", "นำเข้า 1 เรื่อง");
        Browser.Page done = recorder.post(columns.path() + "/go", "rows", "all", "then", "draft");
        assertThat(said(done.follow())).contains("เพิ่มแล้ว 1 เรื่อง");
        assertThat(needs("ขอไฟทาง หน้าโรงเรียน")).isEqualTo(1);
    }

    @Test
    void whatIsUnderstoodSinceATableWasMatchedIsReadAndWhatSomebodyLeftOutStaysUnread() {
        Browser recorder = town.as("recorder");
        byte[] file = csvOf("เรื่อง,หมู่,แจ้งเมื่อ,งบประมาณ", "ขอราวสะพาน ก,1,9 ก.ย. 2569,350000");
        recorder.get("/needs/import?area=550103");
        Browser.Page first = recorder.postFile("/needs/import", "ราว.csv", file, "area", "550103")
                .follow();
        recorder.post(first.path() + "/columns", "act", "match", "header", "0", "title", "0", "moo", "1", "told", "2");
        assertThat(said(preview(recorder, "ราว.csv", file)))
                .contains("บอกเมื่อ 9 ก.ย. 2569", "คอลัมน์ที่ไม่ได้อ่าน: D งบประมาณ")
                .doesNotContain("350,000");
        // as it was kept when days of telling were not understood yet
        jdbc.sql("update proposals.import_columns set columns = replace(columns, ';TOLD=2', '')")
                .update();
        assertThat(said(preview(recorder, "ราว.csv", file)))
                .contains("บอกเมื่อ 9 ก.ย. 2569", "คอลัมน์ที่ไม่ได้อ่าน: D งบประมาณ")
                .doesNotContain("350,000");
        // whoever reads the column as something else keeps it so
        jdbc.sql(
                        "update proposals.import_columns set columns = '0;TITLE=0;DETAIL=2;MOO=1' where columns like '%BUDGET=-1'")
                .update();
        assertThat(said(preview(recorder, "ราว.csv", file)))
                .contains("350,000")
                .doesNotContain("บอกเมื่อ", "คอลัมน์ที่ไม่ได้อ่าน");
    }

    @Test
    void theHeaderMayStandBelowATitleAndMergedPlacesAreFilled() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("แผนชุมชน");
            sheet.createRow(0).createCell(0).setCellValue("บัญชีความต้องการของหมู่บ้าน ประจำปี 2570");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
            String[][] rows = {
                {"หมู่", "ความต้องการ", "งบประมาณ"},
                {"3", "ขอขุดลอกคลอง", "1000000"},
                {"", "ขอถังขยะ", "2"}
            };
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i + 2);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            sheet.getRow(4).getCell(2).setCellFormula("C4/2");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
            book.getCreationHelper().createFormulaEvaluator();
            var out = new ByteArrayOutputStream();
            book.write(out);
            Browser recorder = town.as("recorder");
            recorder.get("/needs/import?area=550103");
            Browser.Page columns = recorder.postFile("/needs/import", "แผน.xlsx", out.toByteArray(), "area", "550103")
                    .follow();
            assertThat(said(columns)).contains("ช่องที่ผสานลงมา 1 แห่ง", "มีสูตร", "แผนชุมชน");
            recorder.post(columns.path() + "/columns", "act", "match", "header", "1", "title", "1", "moo", "0");
            Browser.Page preview = recorder.get(columns.path() + "/preview");
            assertThat(said(preview)).contains("ขอขุดลอกคลอง", "ขอถังขยะ", "นำเข้า 2 เรื่อง", "หมู่ที่ 3");
        }
    }

    @Test
    void aYearMayBeADayInThaiOrEnglishAndWhatIsNoneIsToldAtItsCell() {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("เรื่อง", "ตำบล", "หมู่", "งบประมาณ", "ปีงบประมาณ"),
                List.of("ขอป้ายบอกทาง ก", tambon, "1", "100", "1 Jan 2027"),
                List.of("ขอป้ายบอกทาง ช", tambon, "1", "500", "22 ม.ค. 2027"),
                List.of("ขอป้ายบอกทาง ข", tambon, "1", "200", "October 1, 2027"),
                List.of("ขอป้ายบอกทาง ค", tambon, "1", "300", "30 ก.ย. 2571"),
                List.of("ขอป้ายบอกทาง ง", tambon, "1", "400", "2572")));
        Browser recorder = town.as("recorder");
        Browser.Page good = preview(recorder, "ป้าย.xlsx", OfficeFiles.workbook(new XSSFWorkbook(), rows));
        recorder.post(good.path().replace("preview", "go"), "rows", "all", "then", "draft");
        assertThat(jdbc.sql("""
                select w.title || ' ' || b.year_be from proposals.budget_line b
                join proposals.wording w on w.need_id = b.need_id where w.title like 'ขอป้ายบอกทาง%' order by 1""").query(String.class).list())
                .containsExactly(
                        "ขอป้ายบอกทาง ก 2570",
                        "ขอป้ายบอกทาง ข 2571",
                        "ขอป้ายบอกทาง ค 2571",
                        "ขอป้ายบอกทาง ง 2572",
                        "ขอป้ายบอกทาง ช 2570");
        rows.set(1, List.of("ขอป้ายบอกทาง จ", tambon, "1", "100", "1 Foo 2027"));
        assertThat(said(preview(recorder, "ป้าย2.xlsx", OfficeFiles.workbook(new XSSFWorkbook(), rows))))
                .contains("มี 1 แถวที่ต้องแก้", "ช่อง E2", "“1 Foo 2027”", "ปีงบประมาณต้องเป็น พ.ศ. สี่หลัก");
    }

    @Test
    void moneyThatStandsOnceForSeveralNeedsIsNotGivenToEachOfThem() {
        List<List<String>> rows = List.of(
                List.of("เรื่อง", "ตำบล", "หมู่", "งบประมาณ"),
                List.of("ขอซ่อมสะพานไม้", tambon, "1", "900000"),
                List.of("ขอซ่อมสะพานแขวน", tambon, "1", ""));
        byte[] file = OfficeFiles.workbook(new org.apache.poi.xssf.usermodel.XSSFWorkbook(), rows, "D2:D3");
        assertThat(said(preview(town.as("recorder"), "สะพาน.xlsx", file)))
                .contains("มี 1 แถวที่ต้องแก้", "ช่อง D3", "แยกช่อง");
    }

    @Test
    void rowsThatWentBadSinceTheyWereShownAreNotLeftOutUnseen() {
        Browser recorder = town.as("recorder");
        byte[] file =
                csvOf("เรื่อง,หมู่,จำนวนคน,คำ", "ขอตู้ยา ก,1,120,หลาย", "ขอตู้ยา ข,1,มาก,หลาย", "ขอตู้ยา ค,1,9,8");
        Browser.Page looked = preview(recorder, "ตู้ยา.csv", file);
        assertThat(said(looked)).contains("มี 1 แถวที่ต้องแก้", "นำเข้าเฉพาะแถวที่ดี 2 เรื่อง");
        String columns = looked.path().replace("/preview", "");
        recorder.get(columns);
        recorder.post(columns + "/columns", "act", "match", "header", "0", "title", "0", "moo", "1", "people", "3");

        String[] good = {"rows", "good", "then", "submit", "seen", looked.hidden("seen")};
        Browser.Page again = recorder.post(columns + "/go", good).follow();
        assertThat(said(again))
                .contains(
                        "มีสิ่งที่ต้องดูเปลี่ยนไปหลังจากที่เปิดดู",
                        "มี 2 แถวที่ต้องแก้",
                        "นำเข้าเฉพาะแถวที่ดี 1 เรื่อง");
        assertThat(needs("ขอตู้ยา%")).isZero();
        good[5] = again.hidden("seen");
        assertThat(said(recorder.post(columns + "/go", good).follow()))
                .contains("เพิ่มแล้ว 1 เรื่อง", "ยังไม่ได้เข้า 2 แถว");
    }

    private static byte[] csvOf(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoTableIsRefusedWithAWayOutAndScriptsAreWords() {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/import?area=550103");
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
        Browser.Page page = recorder.postFile("/needs/import", "needs.xlsx", program, "area", "550103");
        assertThat(page.status()).isEqualTo(422);
        assertThat(said(page)).contains("ไฟล์นี้เป็นโปรแกรม");
        assertThat(recorder.postFile("/needs/import", "", new byte[0], "area", "550103")
                        .status())
                .isEqualTo(422);
        byte[] script =
                ("ความต้องการ,หมู่\n<script>alert('x')</script> ขอถนน,1\n=cmd|'/c calc'!A1,<img src=x onerror=y>\n")
                        .getBytes(StandardCharsets.UTF_8);
        Browser.Page preview = preview(recorder, "<b>x</b>.csv", script);
        assertThat(preview.body()).doesNotContain("<script>alert", "<img src=x", "<b>x</b>.csv");
        assertThat(said(preview)).contains("&lt;script&gt;", "ไม่ใช่เลขหมู่");
        assertThat(new String(recorder.bytes(preview.path().replace("preview", "bad.csv")), StandardCharsets.UTF_8))
                .contains("'=cmd");
        Browser.Page done = recorder.post(
                        preview.path().replace("preview", "go"), "rows", "good", "seen", preview.hidden("seen"))
                .follow();
        String code = done.body().replaceAll("(?s).*href=\"/needs/(550103-2569-[0-9]{5})\".*", "$1");
        assertThat(town.stranger().get("/needs/" + code).body()).doesNotContain("<script>alert");
    }

    @Test
    void onlyWhoMayWriteNeedsImportsAndNobodyOpensAnothersFile() {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/import?area=550103");
        byte[] file =
                "ความต้องการ,รหัสหมู่บ้าน\nขอทุนอาชีพ,55010301\nขอทุนอาชีพ,500108\n".getBytes(StandardCharsets.UTF_8);
        Browser.Page columns = recorder.postFile("/needs/import", "a.csv", file, "area", "550103")
                .follow();
        Browser.Page preview = preview(recorder, "a.csv", file);
        assertThat(said(preview)).contains("ช่อง B3", "รหัสนี้อยู่นอก");
        assertThat(town.as("coordinator").get(columns.path()).status()).isEqualTo(404);
        assertThat(town.as("coordinator").get(preview.path()).status()).isEqualTo(404);
        assertThat(town.as("coordinator")
                        .get(preview.path().replace("preview", "bad.csv"))
                        .status())
                .isEqualTo(404);
        assertThat(town.as("village").get("/needs/import?area=550103").status()).isEqualTo(403);
        assertThat(town.stranger().get("/needs/import").status()).isIn(302, 303);
        assertThat(recorder.get("/needs/import/not-a-key").status()).isEqualTo(404);
        assertThat(said(recorder.get("/needs?area=550103"))).contains("นำเข้าจากไฟล์");
    }
}
