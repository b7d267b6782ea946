package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.documents.OfficeFiles;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.plans.BudgetsByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Budget lines come in whole or not at all, once, to the satang; what cannot be right or cannot be told is said. */
@ProductTest
class BudgetImportTest {
    private static final ActorRef BY = ActorRef.command("import-budget");

    @Autowired
    ApplicationContext product;

    @Autowired
    BudgetsByFile budgets;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path csv(String name, String... lines) throws IOException {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private BudgetsByFile.Report take(Path file, String... wishes) {
        List<String> wanted = List.of(wishes);
        return budgets.take(
                new BudgetsByFile.Order(
                        file,
                        List.of(),
                        wanted.contains("--dry-run"),
                        wanted.contains("--good-only"),
                        wanted.contains("--accept-flagged")),
                BY,
                line -> {});
    }

    private static String said(BudgetsByFile.Report report) {
        return String.join("\n", report.lines());
    }

    /** Rows and baht by western year of the stored file of this name. */
    private Map<Integer, List<String>> stored(String name) {
        Map<Integer, List<String>> years = new TreeMap<>();
        jdbc.sql("""
                select l.year_ce, count(*) as rows, sum(l.baht) as baht from plans.budget_line l
                join plans.budget_file f on f.no = l.file_no where f.name = :name group by 1""").param("name", name).query(row -> {
            years.put(
                    row.getInt(1),
                    List.of(
                            row.getString(2),
                            row.getBigDecimal(3).stripTrailingZeros().toPlainString()));
        });
        return years;
    }

    @Test
    void aTableOfTwoHeaderRowsWithThaiDigitsComesInOnceInWhateverFormat() throws IOException {
        List<List<String>> rows = List.of(
                List.of("งบประมาณจังหวัด", "", "", ""),
                List.of("จังหวัด", "ปี", "วงเงิน", ""),
                List.of("", "", "รายการ", "จำนวนเงิน (บาท)"),
                List.of("น่าน", "๒๕๗๐", "ถนน", "๑,๒๕๐,๐๐๐.๕๐"),
                List.of("จังหวัดแพร่", "2027", "ฝาย", "2000000"),
                List.of("กลุ่มจังหวัดภาคตะวันออก", "พ.ศ. 2570", "ศึกษา", "(500)"),
                List.of("รวม", "", "", "3249500.5"));
        Path xls = file("two.xls", OfficeFiles.workbook(new HSSFWorkbook(), rows));
        BudgetsByFile.Report held = take(xls);
        assertThat(held.clean()).isFalse();
        assertThat(said(held)).contains("กลุ่มจังหวัดภาคตะวันออก 1, กลุ่มจังหวัดภาคตะวันออก 2", "ติดลบ", "-500.00");
        assertThat(stored("two.xls")).isEmpty();
        assertThat(take(xls, "--accept-flagged", "--dry-run").clean()).isTrue();
        assertThat(stored("two.xls")).isEmpty();
        BudgetsByFile.Report done = take(xls, "--accept-flagged");
        assertThat(done.clean()).as(said(done)).isTrue();
        assertThat(stored("two.xls")).isEqualTo(Map.of(2027, List.of("3", "3249500.5")));
        assertThat(said(take(xls, "--accept-flagged"))).contains("ไม่มีอะไรเปลี่ยน");
        Path xlsx = file("two.xlsx", OfficeFiles.workbook(new XSSFWorkbook(), rows));
        assertThat(said(take(xlsx, "--accept-flagged"))).contains("two.xls", "Nothing was changed");
        assertThat(stored("two.xlsx")).isEmpty();
        assertThat(jdbc.sql("select area_from || ' ' || coalesce(area_code, '-') || ' ' || flag from plans.budget_line"
                                + " where item in ('ถนน', 'ศึกษา') order by 1")
                        .query(String.class)
                        .list())
                .contains("NAME 55 ", "SEVERAL - NEGATIVE");
    }

    @Test
    void badRowsAreToldWithTheirCellAndNothingIsHalfDone() throws IOException {
        Path bad = csv("bad.csv", "รหัสจังหวัด,ปีงบประมาณ,งบประมาณ", "55,2570,100", "5x,2570,100", "55,70,ร้อย");
        BudgetsByFile.Report report = take(bad);
        assertThat(report.clean()).isFalse();
        assertThat(said(report))
                .contains("บรรทัด 3 ช่อง A3 \"5x\"", "บรรทัด 4 ช่อง B4", "ช่อง C4 \"ร้อย\"", "line 4, cell C4");
        assertThat(stored("bad.csv")).isEmpty();
        assertThat(take(bad, "--good-only").clean()).isTrue();
        assertThat(stored("bad.csv")).isEqualTo(Map.of(2027, List.of("1", "100")));
        BudgetsByFile.Report none = take(csv("none.csv", "a,b", "1,2"));
        assertThat(said(none)).contains("ไม่พบคอลัมน์", "Headings in the file: a, b");
        assertThat(take(file("x.csv", new byte[] {'P', 'K', 3, 4})).clean()).isFalse();
    }

    @Test
    void aProvinceWithAHundredTimesItsLastSumIsFlaggedWithBothFigures() throws IOException {
        String[] lines = Stream.concat(
                        Stream.of("fiscal_year_ce,fiscal_year_be,province_code,province_th,amount_baht"),
                        IntStream.range(2010, 2015)
                                .mapToObj(year -> year + "," + (year + 543) + ",54,แพร่,"
                                        + (year == 2012 ? "200000000000.25" : "2000000000")))
                .toArray(String[]::new);
        Path planted = csv("planted.csv", lines);
        BudgetsByFile.Report report = take(planted);
        assertThat(report.clean()).isFalse();
        assertThat(said(report)).contains("บรรทัด 4", "200,000,000,000.25", "2,000,000,000.00", "--accept-flagged");
        assertThat(report.lines().stream().filter(line -> line.contains("⚠"))).hasSize(2);
        assertThat(stored("planted.csv")).isEmpty();
        assertThat(take(planted, "--accept-flagged").clean()).isTrue();
        assertThat(stored("planted.csv").get(2012)).containsExactly("1", "200000000000.25");
        Town town = Town.in(product, "540105");
        Browser.Page page = town.stranger().get("/budget?area=54&only=FLAGGED");
        assertThat(page.body().replaceAll("<wbr>", "")).contains("200,000,000,000.25", "2,000,000,000", "ตรวจก่อนใช้");
        String csv = new String(town.stranger().bytes("/budget.csv?area=54&year=2555"), StandardCharsets.UTF_8);
        assertThat(csv).contains("200000000000.25", "planted.csv").doesNotContain("2553");
        assertThat(town.stranger().get("/areas/54").body()).contains("/budget?area=54");
        assertThat(jdbc.sql(
                                "select count(*) from audit.record where deed = 'budget.imported' and detail::text like '%planted.csv%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void moneyThatIsThereAlreadyFromAnotherFileIsToldBeforeItIsCountedTwice() throws IOException {
        String head = "fiscal_year_be,province_code,province_th,amount_baht";
        Path early = csv("early.csv", head, "2560,63,ตาก,1000000.25", "2560,63,ตาก,2000000", "2560,64,สุโขทัย,7000000");
        assertThat(take(early).clean()).isTrue();
        Path longer = csv(
                "longer.csv",
                "province_code,fiscal_year_be,amount_baht",
                "64,2561,8000000",
                "64,2560,7000000",
                "63,2560,2000000",
                "63,2560,1000000.25");
        BudgetsByFile.Report held = take(longer);
        assertThat(held.clean()).isFalse();
        assertThat(said(held))
                .contains(
                        "ยอดรวม 2 ยอด เป็นเงิน 10,000,000.25 บาท (เช่น บรรทัด 3: จังหวัดสุโขทัย (64)",
                        "early.csv",
                        "counted twice");
        assertThat(stored("longer.csv")).isEmpty();
        assertThat(take(longer, "--accept-flagged").clean()).isTrue();
        assertThat(jdbc.sql("select year_ce || ' ' || flag from plans.budget_line l join plans.budget_file f"
                                + " on f.no = l.file_no where f.name = 'longer.csv' order by line")
                        .query(String.class)
                        .list())
                .containsExactly("2018 ", "2017 AGAIN", "2017 AGAIN", "2017 AGAIN");
        assertThat(Town.in(product, "630101")
                        .stranger()
                        .get("/budget?area=63&only=FLAGGED")
                        .body()
                        .replaceAll("<wbr>", ""))
                .contains("อาจนับสองครั้ง");
    }

    @Test
    void daysWithEnglishMonthsCountToTheirFiscalYearAndWhatIsNoDayIsToldAtItsCell() throws IOException {
        String head = "ปีงบประมาณ,รหัสจังหวัด,รายการ,จำนวนเงิน";
        String[] days = {
            "1 Jan 2025,61,ก,1", "\"January 1, 2025\",61,ข,2", "1-Oct-2025,61,ค,4", "30 Sept 2568,61,ง,8",
        };
        assertThat(take(csv(
                                "days.csv",
                                Stream.concat(Stream.of(head), Stream.of(days)).toArray(String[]::new)))
                        .clean())
                .isTrue();
        assertThat(stored("days.csv")).isEqualTo(Map.of(2025, List.of("3", "11"), 2026, List.of("1", "4")));
        BudgetsByFile.Report odd =
                take(csv("odd-days.csv", head, "1 Foo 2025,61,จ,1", "1-Jan-25,61,ฉ,1", "31 Feb 2025,61,ช,1"));
        assertThat(said(odd))
                .contains("ช่อง A2 \"1 Foo 2025\": อ่านปีไม่ออก", "ช่อง A3 \"1-Jan-25\"", "cell A4 \"31 Feb 2025\"")
                .contains("เช่น 22 พ.ย. 2569 หรือ 22 Nov 2026");
        assertThat(stored("odd-days.csv")).isEmpty();
    }

    @Test
    void aSumThatStandsOnceForSeveralRowsIsNotCountedInEachOfThem() throws IOException {
        List<List<String>> rows = List.of(
                List.of("ปีงบประมาณ", "รหัสจังหวัด", "รายการ", "จำนวนเงิน"),
                List.of("2561", "62", "ถนน", "1000000"),
                List.of("2561", "62", "สะพาน", ""));
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Path merged = file("merged.xls", OfficeFiles.workbook(book, rows, "D2:D3"));
            BudgetsByFile.Report report = take(merged);
            assertThat(report.clean()).isFalse();
            assertThat(said(report)).contains("บรรทัด 3 ช่อง D3", "แยกช่อง", "Split the cell");
        }
        assertThat(stored("merged.xls")).isEmpty();
    }

    @Test
    void commasThatStandForDecimalsAndCodesThatContradictNamesAreToldAndNotGuessed() throws IOException {
        Path odd = csv(
                "odd.csv",
                "ปีงบประมาณ;รหัสจังหวัด;จังหวัด;จำนวนเงิน",
                "2561;61;อุทัยธานี;1000,50",
                "2561;61;ตาก;5",
                "ปีงบประมาณ;รหัสจังหวัด;จังหวัด;จำนวนเงิน",
                "2561;61;อุทัยธานี;1,000,000.50",
                "2561;61;จังหวัดอุทัยธานี;฿ 300",
                "รวม;;;1000300.50");
        BudgetsByFile.Report report = take(odd);
        assertThat(report.clean()).isFalse();
        assertThat(said(report))
                .contains(
                        "D2 \"1000,50\": อ่านจำนวนเงินไม่ออก",
                        "B3 \"61\": รหัสนี้คือ อุทัยธานี แต่ชื่อในแถวคือ ตาก",
                        "2 แถว ไม่นับ");
        assertThat(take(odd, "--good-only").clean()).isTrue();
        assertThat(stored("odd.csv")).isEqualTo(Map.of(2018, List.of("2", "1000300.5")));
    }

    /** Each file of the project's data comes in with the file's own rows and sums by year; nothing of it is in here. */
    @Test
    void theNationsBudgetFilesComeInToTheBaht() throws IOException {
        Optional<Path> data = shared();
        if (data.isEmpty()) {
            System.out.println("SKIPPED: the budget files are not at hand; set PHAEN_SHARED to their folder");
            return;
        }
        Map<String, Integer> files = Map.of(
                "fy2565_province_cluster.csv", 1_386,
                "fy2565_local_government.csv", 4_977,
                "pao_budget_2565_by_plan.csv", 810,
                "provincial_allocation_2553_2557.csv", 383);
        for (var entry : files.entrySet()) {
            Path file = data.get().resolve(entry.getKey());
            Map<Integer, List<String>> own = own(file);
            BudgetsByFile.Report report = take(file);
            assertThat(report.clean()).as(said(report)).isTrue();
            assertThat(own.values().stream()
                            .mapToInt(year -> Integer.parseInt(year.getFirst()))
                            .sum())
                    .isEqualTo(entry.getValue());
            assertThat(stored(entry.getKey())).isEqualTo(own);
            System.out.println(said(report).lines().limit(14).reduce("", (a, b) -> a + b + "\n"));
            assertThat(said(take(file))).contains("Nothing was changed");
        }
        assertThat(jdbc.sql("select count(*) from plans.budget_line where area_from = 'SEVERAL'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(50);
    }

    /** Counted here anew, straight from the cells. */
    private static Map<Integer, List<String>> own(Path file) throws IOException {
        Sheet sheet = (Sheet) SheetReader.read(Files.readAllBytes(file), SheetLimits.COMMAND);
        List<String> head = sheet.rows().getFirst().cells();
        int year = Math.max(
                head.indexOf("year_ce"), Math.max(head.indexOf("fiscal_year_ce"), head.indexOf("fiscal_year_be")));
        int baht = head.indexOf("amount_baht");
        Map<Integer, List<BigDecimal>> years = new TreeMap<>();
        for (SheetRow row : sheet.rows().subList(1, sheet.rows().size())) {
            int said = Integer.parseInt(row.cell(year));
            years.computeIfAbsent(said > 2400 ? said - 543 : said, y -> new ArrayList<>())
                    .add(new BigDecimal(row.cell(baht)));
        }
        Map<Integer, List<String>> own = new TreeMap<>();
        years.forEach((y, all) -> own.put(
                y,
                List.of(
                        Integer.toString(all.size()),
                        all.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .stripTrailingZeros()
                                .toPlainString())));
        return own;
    }

    private static Optional<Path> shared() {
        String set = System.getenv("PHAEN_SHARED");
        return Stream.of(
                        set == null ? "../shared/data" : set,
                        set + "/data",
                        "../../shared/data",
                        "../../../shared/data")
                .map(place -> Path.of(place, "budget"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @Test
    void twoHeaderRowsUnderOnePlaceMillionsUnreadColumnsAndLinesWithoutAnAreaAreTold() throws IOException {
        List<List<String>> rows = List.of(
                List.of("รายงานงบประมาณ", "", "", "", "", ""),
                List.of("ปีงบประมาณ", "พื้นที่", "", "จำนวนเงิน", "รายการ", "ผู้บันทึก"),
                List.of("", "จังหวัด", "อำเภอ", "(ล้านบาท)", "", ""),
                List.of("๒๕๗๐", "น่าน", "ปัว", "๑.๕๐๐๐๐๑", "ถนน", "ก"),
                List.of("2570", "เมืองใหม่", "", "2", "ฝาย", ""));
        Path file = file("millions.xlsx", OfficeFiles.workbook(new XSSFWorkbook(), rows, "A2:A3", "B2:C2", "E2:E3"));
        BudgetsByFile.Report done = take(file);
        assertThat(done.clean()).as(said(done)).isTrue();
        assertThat(said(done))
                .contains(
                        "หัวคอลัมน์ D บอกว่าเป็นล้านบาท ตัวเลขจึงคูณหนึ่งล้าน",
                        "คอลัมน์ที่ไม่ได้อ่าน: C อำเภอ, F ผู้บันทึก",
                        "1 แถวไม่รู้พื้นที่",
                        "ได้แก่บรรทัด 5 (เมืองใหม่)");
        assertThat(stored("millions.xlsx")).isEqualTo(Map.of(2027, List.of("2", "3500001")));
        BudgetsByFile.Report asked =
                take(csv("two-units.csv", "หน่วย: ล้านบาท,,", "จังหวัด,ปี,งบประมาณ (บาท)", "น่าน,2570,5"));
        assertThat(asked.clean()).isFalse();
        assertThat(said(asked)).contains("ไม่เดา");
        assertThat(stored("two-units.csv")).isEmpty();
    }
}
