package org.phaenruam.app.proposals.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.NeedsByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that says when its needs were told: they wait from that day on, wherever waiting is shown or counted. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedDaysTest {
    private static final String AREA = "520305";
    private static final String TODAY = "2026-11-22";

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Town town;

    @BeforeAll
    void aTown() {
        town = Town.in(product, AREA);
    }

    private static byte[] csv(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Browser.Page preview(byte[] file) {
        return NeedFileWindow.preview(town.as("recorder"), AREA, "ความต้องการ.csv", file);
    }

    private Browser.Page go(Browser.Page preview, String then) {
        return town.as("recorder")
                .post(preview.path().replace("preview", "go"), "rows", "all", "then", then)
                .follow();
    }

    private static String said(Browser.Page page) {
        return NeedFileWindow.said(page);
    }

    private NeedsByFile.Report command(byte[] file, boolean dry, String... map) throws IOException {
        Path kept = Files.write(folder.resolve("needs.csv"), file);
        return product.getBean(NeedsByFile.class)
                .take(
                        new NeedsByFile.Order(kept, "", List.of(map), dry, false, false),
                        ActorRef.command("import-needs"));
    }

    /** Title, day of the first step, day since which it waits, day by which it is to be answered. */
    private List<String> days(String like) {
        return jdbc.sql("""
                select w.title || ' ' || s.decided_on || ' ' || p.waiting_since || ' ' || p.due_on
                from proposals.need n join proposals.wording w on w.need_id = n.id and w.version = 1
                join proposals.step s on s.need_id = n.id and s.seq = 1
                join proposals.position p on p.need_id = n.id
                where n.area_code like '520305%' and w.title like :like order by w.title""").param("like", like).query(String.class).list();
    }

    private String code(String title) {
        return jdbc.sql("""
                select n.code from proposals.need n join proposals.wording w on w.need_id = n.id
                where n.area_code like '520305%' and w.title = :title""").param("title", title).query(String.class).single();
    }

    private long needs(String like) {
        return jdbc.sql("""
                select count(*) from proposals.need n join proposals.wording w on w.need_id = n.id
                where n.area_code like '520305%' and w.title like :like""").param("like", like).query(Long.class).single();
    }

    @Test
    void aNeedWaitsFromTheDayOnWhichItWasTold() {
        Browser.Page preview = preview(csv(
                "ความต้องการ,หมู่,วันที่เสนอ",
                "ขอฝายน้ำล้น ก,4,15 ส.ค. 2569",
                "ขอฝายน้ำล้น ข,4,๑/๑๑/๒๕๖๙",
                "ขอฝายน้ำล้น ค,4,"));
        assertThat(said(preview))
                .contains("อ่านวันที่บอกจากคอลัมน์ C: 2 แถว ตั้งแต่ 15 สิงหาคม 2569 ถึง 1 พฤศจิกายน 2569")
                .contains("คอลัมน์ C ว่าง 1 แถว", "บอกเมื่อ 15 ส.ค. 2569")
                .doesNotContain("คอลัมน์ที่ไม่ได้อ่าน");
        assertThat(said(go(preview, "submit"))).contains("เพิ่มแล้ว 3 เรื่อง", AREA + "-2569-");
        assertThat(days("ขอฝายน้ำล้น%"))
                .containsExactly(
                        "ขอฝายน้ำล้น ก 2026-08-15 2026-08-15 2026-09-14",
                        "ขอฝายน้ำล้น ข 2026-11-01 2026-11-01 2026-12-01",
                        "ขอฝายน้ำล้น ค " + TODAY + " " + TODAY + " 2026-12-22");
        String old = said(town.stranger().get("/needs/" + code("ขอฝายน้ำล้น ก")));
        assertThat(old)
                .contains("บอกเมื่อ 15 สิงหาคม 2569 นำเข้าระบบเมื่อ 22 พฤศจิกายน 2569")
                .contains("รอ 99 วัน เกิน 69 วัน", "เดินทางมาแล้ว 99 วัน")
                .containsPattern("ส่งเรื่อง\\s+15 ส.ค. 2569");
        assertThat(said(town.stranger().get("/needs/" + code("ขอฝายน้ำล้น ค")))).doesNotContain("นำเข้าระบบเมื่อ");
        assertThat(said(town.stranger().get("/needs/" + code("ขอฝายน้ำล้น ก") + "/slip")))
                .contains("15 สิงหาคม 2569");
        String list = said(town.stranger().get("/needs?area=" + AREA + "&q=" + encoded("ขอฝายน้ำล้น")));
        assertThat(list).containsSubsequence("รอ 99 วัน", "รอ 21 วัน", "รอ 0 วัน");
        assertThat(said(town.stranger().get("/needs?area=" + AREA + "&days=90&q=" + encoded("ขอฝายน้ำล้น"))))
                .contains("รอ 99 วัน")
                .doesNotContain("รอ 21 วัน");
        assertThat(said(town.stranger().get("/areas/" + AREA))).contains("รอ 99 วัน เกิน 69 วัน");
        Needs needs = product.getBean(Needs.class);
        List<AreaCode> here = List.of(new AreaCode(town.village(4)));
        int before = needs.countTold(here, LocalDate.of(2026, 8, 14));
        assertThat(needs.countTold(here, LocalDate.of(2026, 8, 15))).isEqualTo(before + 1);
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void daysAreReadInEveryWayThatOfficesWriteThem() throws IOException {
        List<String> written = List.of(
                "15/08/2569",
                "15 สิงหาคม พ.ศ. 2569",
                "๑๕ ส.ค. ๒๕๖๙",
                "15 ส.ค. 2026",
                "15 Aug 2026",
                "2026-08-15",
                "2026-08-15 09:30:00",
                "15/8/2569 9:30 น.");
        Stream<String> rows =
                written.stream().map(day -> "ขอลานตาก " + written.indexOf(day) + ",52030501,\"" + day + "\"");
        NeedsByFile.Report report = command(
                csv(Stream.concat(Stream.of("เรื่อง,รหัสหมู่บ้าน,วัน เดือน ปี"), rows)
                        .toArray(String[]::new)),
                false);
        assertThat(report.clean()).as(report.lines().toString()).isTrue();
        assertThat(days("ขอลานตาก%"))
                .hasSize(written.size())
                .allMatch(line -> line.endsWith(" 2026-08-15 2026-08-15 2026-09-14"));
        assertThat(said(go(preview(realDates()), "submit"))).contains("เพิ่มแล้ว 1 เรื่อง");
        assertThat(days("ขอยุ้งข้าว")).containsExactly("ขอยุ้งข้าว 2026-08-15 2026-08-15 2026-09-14");
    }

    /** A workbook with a real date and with a formula whose value nobody calculated. */
    private static byte[] realDates(String... formulas) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("เรื่อง");
            var header = sheet.createRow(0);
            List<String> names = List.of("เรื่อง", "หมู่", "วันที่แจ้ง");
            names.forEach(name -> header.createCell(names.indexOf(name)).setCellValue(name));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("ขอยุ้งข้าว");
            row.createCell(1).setCellValue("1");
            var day = row.createCell(2);
            day.setCellValue(LocalDate.of(2026, 8, 15));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("d/m/yyyy"));
            day.setCellStyle(style);
            for (String formula : formulas) {
                day.setBlank();
                day.setCellFormula(formula);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aDayThatCannotBeIsToldAtItsCellWithTheWayOut() throws IOException {
        byte[] file = csv(
                "เรื่อง,รหัสหมู่บ้าน,บอกเมื่อ",
                "ขอหอกระจายข่าว 1,52030501,31/02/2569",
                "ขอหอกระจายข่าว 2,52030501,23 พ.ย. 2569",
                "ขอหอกระจายข่าว 3,52030501,31 ธ.ค. 2539",
                "ขอหอกระจายข่าว 4,52030501,15/8/69",
                "ขอหอกระจายข่าว 5,52030501,15/8/2026",
                "ขอหอกระจายข่าว 6,52030501,ต้นเดือนก่อน",
                "ขอหอกระจายข่าว 7,52030501,1 ม.ค. 2540",
                "ขอหอกระจายข่าว 8,52030501,-");
        NeedsByFile.Report report = command(file, false);
        assertThat(report.clean()).isFalse();
        assertThat(String.join("\n", report.lines()).replace('\u00a0', ' '))
                .contains("บรรทัด 2 คอลัมน์ C: \"31/02/2569\" ไม่มีวันที่ 31/02/2569 ในปฏิทิน")
                .contains(
                        "บรรทัด 3 คอลัมน์ C: \"23 พ.ย. 2569\" วันที่ 23 พฤศจิกายน 2569 ยังมาไม่ถึง (วันนี้ 22 พฤศจิกายน 2569)")
                .contains("บรรทัด 4 คอลัมน์ C: \"31 ธ.ค. 2539\" วันที่ 31 ธันวาคม 2539 เก่ากว่าปี 2540 แก้ปี")
                .contains("บรรทัด 5 คอลัมน์ C", "บรรทัด 6 คอลัมน์ C", "2569 ใช่ไหม", "บรรทัด 7 คอลัมน์ C")
                .contains("\"23 พ.ย. 2569\" 23 November 2026 is still to come (today is 22 November 2026).")
                .contains("31 December 1996 is before the Buddhist year 2540. Correct the year")
                .doesNotContain("บรรทัด 8 ", "บรรทัด 9 ");
        assertThat(needs("ขอหอกระจายข่าว%")).isZero();
        assertThat(said(preview(file))).contains("มี 6 แถวที่ต้องแก้", "ช่อง C3", "ยังมาไม่ถึง", "ช่อง C4");
        assertThat(said(preview(realDates("A1+1")))).contains("ช่อง C2", "เป็นสูตรที่ไฟล์ไม่ได้จำค่าไว้");
    }

    @Test
    void theSameFileOrTheSameNeedsWithADayMoreNeverDoubleThem() throws IOException {
        byte[] without = csv("เรื่อง,หมู่", "ขอท่อระบายน้ำ ก,1", "ขอท่อระบายน้ำ ข,1");
        byte[] with = csv(
                "เรื่อง,หมู่,วันที่",
                "ขอท่อระบายน้ำ ก,1,1 ก.ย. 2569",
                "ขอท่อระบายน้ำ ข,1,",
                "ขอท่อระบายน้ำ ค,1,2 ก.ย. 2569");
        go(preview(without), "submit");
        Browser.Page preview = preview(with);
        assertThat(said(preview)).contains("นำเข้า 1 เรื่อง", "มีอยู่แล้ว 2 แถว ไม่เปลี่ยนวันที่ของเรื่องเดิม");
        go(preview, "submit");
        assertThat(said(preview(with))).contains("ทุกเรื่องมีอยู่แล้ว");
        List<String> once = List.of(
                "ขอท่อระบายน้ำ ก " + TODAY + " " + TODAY + " 2026-12-22",
                "ขอท่อระบายน้ำ ข " + TODAY + " " + TODAY + " 2026-12-22",
                "ขอท่อระบายน้ำ ค 2026-09-02 2026-09-02 2026-10-02");
        assertThat(days("ขอท่อระบายน้ำ%")).isEqualTo(once);
        byte[] coded = csv("เรื่อง,รหัสหมู่บ้าน,told", "ขอท่อระบายน้ำ ก,52030501,3 ก.ย. 2569");
        assertThat(command(coded, false).lines())
                .anyMatch(line -> line.startsWith("เพิ่มแล้ว 0 เรื่อง มีอยู่แล้ว 1 แถว"));
        assertThat(days("ขอท่อระบายน้ำ%")).isEqualTo(once);
    }

    @Test
    void aDraftFromAFileKeepsItsDayUntilItIsSent() {
        go(preview(csv("เรื่อง,หมู่,วันที่", "ขอบ่อบาดาล,1,1 ต.ค. 2569")), "draft");
        String code = code("ขอบ่อบาดาล");
        Browser recorder = town.as("recorder");
        assertThat(said(recorder.get("/needs/" + code)))
                .contains("บอกเมื่อ 1 ตุลาคม 2569 นำเข้าระบบเมื่อ 22 พฤศจิกายน 2569", "วันรอนับจากวันที่บอก");
        recorder.get("/needs/" + code + "/edit");
        Browser.Page sent = recorder.post("/needs/" + code + "/text", town.needFields("ขอบ่อบาดาล", town.village(1)));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
        assertThat(days("ขอบ่อบาดาล")).containsExactly("ขอบ่อบาดาล 2026-10-01 2026-10-01 2026-10-31");
        assertThat(said(sent.follow())).contains("รอ 52 วัน");
    }

    @Test
    void aColumnWithAnotherHeadingIsNamedByTheMapAndADayOfSomethingElseIsNotTaken() throws IOException {
        byte[] file =
                csv("เรื่อง,รหัสหมู่บ้าน,จดไว้,วันที่แล้วเสร็จ", "ขอรั้วโรงเรียน,52030501,1 ก.ย. 2569,1 ต.ค. 2569");
        assertThat(String.join("\n", command(file, true).lines()))
                .contains("คอลัมน์ที่ไม่ได้อ่าน: C จดไว้, D วันที่แล้วเสร็จ")
                .doesNotContain("อ่านวันที่บอก");
        NeedsByFile.Report mapped = command(file, true, "จดไว้=told");
        assertThat(String.join("\n", mapped.lines()).replace('\u00a0', ' '))
                .contains("อ่านวันที่บอกจากคอลัมน์ C: 1 แถว ตั้งแต่ 1 กันยายน 2569 ถึง 1 กันยายน 2569")
                .contains("Days of telling are read from column C: 1 rows, from 1 September 2026")
                .contains("คอลัมน์ที่ไม่ได้อ่าน: D วันที่แล้วเสร็จ");
        assertThat(String.join("\n", command(file, true, "จดไว้=day").lines())).contains("told");
        assertThat(needs("ขอรั้วโรงเรียน")).isZero();
        assertThat(((Sheet) SheetReader.read(town.as("recorder").bytes("/needs/import/form.xlsx"), SheetLimits.UPLOAD))
                        .rows()
                        .getFirst()
                        .cells())
                .contains("วันที่บอก");
    }

    @Test
    void aListTakenAwayAsAFileBringsTheDaysBack() throws IOException {
        command(csv("เรื่อง,รหัสหมู่บ้าน,ผู้เสนอ,วันที่", "ขอสนามกีฬา,52030502,กลุ่มเยาวชน,9 ก.ย. 2569"), false);
        for (String how : List.of("csv?lang=th&reg=plain", "csv?reg=official", "csv?lang=en", "xlsx?lang=en")) {
            Browser reader = town.stranger();
            reader.get("/needs?" + how.replaceFirst(".*\\?", ""));
            byte[] file = reader.bytes(
                    "/needs." + how.replaceFirst("\\?.*", "") + "?area=" + AREA + "&q=" + encoded("ขอสนามกีฬา"));
            Sheet sheet = (Sheet) SheetReader.read(file, SheetLimits.UPLOAD);
            ColumnMap map = ColumnMap.guess(sheet);
            assertThat(map.columns())
                    .as(how)
                    .containsKeys(
                            NeedColumn.TITLE,
                            NeedColumn.OFFICIAL,
                            NeedColumn.VILLAGE_CODE,
                            NeedColumn.SPEAKER,
                            NeedColumn.SECTOR,
                            NeedColumn.TOLD);
            assertThat(map.cell(sheet.rows().get(1), NeedColumn.TOLD)).as(how).isEqualTo("2026-09-09");
            assertThat(map.cell(sheet.rows().get(1), NeedColumn.SPEAKER)).isEqualTo("กลุ่มเยาวชน");
            if (how.startsWith("csv")) {
                String elsewhere = new String(file, StandardCharsets.UTF_8)
                        .replace("52030502", "52030503")
                        .replace(AREA + "-2569-", AREA + "-2568-");
                assertThat(command(elsewhere.getBytes(StandardCharsets.UTF_8), false)
                                .clean())
                        .as(how)
                        .isTrue();
            }
        }
        assertThat(days("ขอสนามกีฬา"))
                .containsExactly(
                        "ขอสนามกีฬา 2026-09-09 2026-09-09 2026-10-09", "ขอสนามกีฬา 2026-09-09 2026-09-09 2026-10-09");
    }
}
