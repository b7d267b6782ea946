package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.documents.OfficeFiles;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;

/** The headings of the official forms are read word for word; which year, which unit and what is left is said. */
class OfficialHeadingsTest {
    private static final PlanYears YEARS = new PlanYears(2571, 2575);
    private static final List<String> FIVE = List.of(
            "งบประมาณ ปีที่ 1 (บาท)",
            "งบประมาณ ปีที่ 2 (บาท)",
            "งบประมาณ ปีที่ 3 (บาท)",
            "งบประมาณ ปีที่ 4 (บาท)",
            "งบประมาณ ปีที่ 5 (บาท)");

    private static PlanForm.Read read(String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return new PlanForm(YEARS, List.of()).read((Sheet) SheetReader.read(file, SheetLimits.UPLOAD));
    }

    private static Map<Integer, String> money(PlanForm.Read read) {
        return read.items().getLast().money().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        year -> year.getValue().stripTrailingZeros().toPlainString(),
                        (one, two) -> one,
                        TreeMap::new));
    }

    @Test
    void theOfficialFormsSayTheYearsOfThePlanByTheirNumber() {
        String years = String.join(",", FIVE);
        for (String form : List.of(
                "ลำดับ,ชื่อโครงการพัฒนา,ประเด็นการพัฒนา,วัตถุประสงค์,เป้าหมาย (ผลผลิตของโครงการ)," + years
                        + ",รวม 5 ปี (บาท),ตัวชี้วัด (KPI),ผลที่คาดว่าจะได้รับ,หน่วยงานรับผิดชอบหลัก,เหตุผลความจำเป็นในการแก้ไข/เพิ่มเติม",
                "ลำดับ,ชื่อโครงการพัฒนา,ประเด็นการพัฒนา,วัตถุประสงค์,เป้าหมาย (ผลผลิตของโครงการ)," + years
                        + ",รวม 5 ปี (บาท),ตัวชี้วัด (KPI),ผลที่คาดว่าจะได้รับ,หน่วยงานรับผิดชอบหลัก,เหตุผลความจำเป็นในการแก้ไข/เพิ่มเติม,"
                        + "หน่วยงานที่ขอประสาน,เหตุที่เกินศักยภาพ")) {
            PlanForm.Read read = read(form, "1,ฝาย,ก,ข,ค,5000,5000.50,-,,5000,15000.50,ง,จ,กองช่าง,ฉ,กรมชล,ช");
            assertThat(read.faults()).isEmpty();
            assertThat(money(read)).isEqualTo(Map.of(2571, "5000", 2572, "5000.5", 2575, "5000"));
        }
        PlanForm.Read two = read(
                "ลำดับ,ชื่อโครงการพัฒนา,วัตถุประสงค์," + years
                        + ",รวม 5 ปี (บาท),เหตุผลความจำเป็นในการแก้ไข/เพิ่มเติม,เหตุที่เกินศักยภาพ",
                "1,ฝาย,ก,1,2,3,4,5,16,งานเพิ่ม,แพงเกิน");
        assertThat(two.faults())
                .extracting(RowFault::cell, RowFault::key)
                .containsExactly(tuple("I2", "plans.planfile.fault.total"));
        assertThat(two.items().getLast().detail()).contains("เหตุผล: งานเพิ่ม", "เหตุที่เกินศักยภาพ: แพงเกิน");
        PlanForm.Read equipment = read(
                "ลำดับ,แผนงาน,หมวด,ประเภท,เป้าหมาย (ผลผลิตของครุภัณฑ์)," + years + ",หน่วยงานรับผิดชอบหลัก",
                "1,บริหารงานทั่วไป,ค่าครุภัณฑ์,สำนักงาน,ตู้ 4 ใบ,๕๐๐๐,,,,,สำนักปลัด");
        assertThat(money(equipment)).isEqualTo(Map.of(2571, "5000"));
    }

    @Test
    void aYearIsKnownHoweverOfficesWriteIt() {
        Map.of(
                        "ปี 71", 2571,
                        "งบ ปี ๗๒", 2572,
                        "FY2572", 2572,
                        "FY 2029", 2572,
                        "ปีงบประมาณ พ.ศ. ๒๕๗๓", 2573,
                        "งบประมาณ ปีที่ ๓ (พ.ศ. 2573)", 2573,
                        "budget, year 1", 2571,
                        "2574 (บาท)", 2574)
                .forEach((heading, year) ->
                        assertThat(YEARS.year(heading)).as(heading).contains(year));
        for (String other : List.of(
                "71",
                "จำนวนโครงการ ปีที่ 1",
                "ปี 44",
                "ปีที่ 3 (2571)",
                "ปีที่ 0",
                "ปีที่ 71",
                "เบิกจ่าย 2571",
                "",
                "ปี")) {
            assertThat(YEARS.year(other)).as(other).isEmpty();
        }
        assertThat(PlanYears.NONE.year("ปีที่ 1")).isEmpty();
        assertThat(PlanYears.named("ปีที่ 1")).isTrue();
    }

    private static List<String> says(PlanForm.Read read) {
        return Stream.concat(read.says().stream(), read.doubts().stream())
                .map(said -> said.key() + " " + said.args())
                .toList();
    }

    @Test
    void millionsInAHeadingAreMultipliedExactlyAndItIsSaid() {
        PlanForm.Read read = read(
                "ลำดับ,ชื่อโครงการ,วัตถุประสงค์,งบประมาณ 2571 (ล้านบาท),งบประมาณ 2572 (พันบาท),2573 (million baht),ปี 2574 (บาท),คอลัมน์ลึกลับ",
                "1,โครงการหน่วยล้าน,น้ำ,๑.๒๓๔๕๖๗,250,0.5,7,abc",
                "รวม,,,1.234567,250,0.5,7");
        assertThat(read.faults()).isEmpty();
        assertThat(money(read)).isEqualTo(Map.of(2571, "1234567", 2572, "250000", 2573, "500000", 2574, "7"));
        assertThat(says(read))
                .containsExactly(
                        "documents.units.heading.THOUSAND [E]",
                        "documents.units.heading.MILLION [D, F]",
                        "documents.unread [H คอลัมน์ลึกลับ]");
    }

    @Test
    void theLineAboveTheTableOrTheHeadingOverTheYearsSaysTheUnitToo() {
        for (String[] lines : List.of(
                new String[] {
                    "แบบ ผ.02,,,,",
                    "หน่วย : ล้านบาท,,,,",
                    "ที่,โครงการ,วัตถุประสงค์,2571,2572,รวม",
                    "1,ฝาย,น้ำ,1.5,2,3.5"
                },
                new String[] {
                    "บัญชีโครงการ (ล้านบาท),,,,",
                    "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,,รวม",
                    ",,,2571,2572,",
                    "1,ฝาย,น้ำ,1.5,2,3.5"
                },
                new String[] {"ที่,โครงการ,วัตถุประสงค์,งบประมาณ (ล้านบาท),,รวม", ",,,2571,2572,", "1,ฝาย,น้ำ,1.5,2,3.5"
                },
                new String[] {"ที่,โครงการ,วัตถุประสงค์,2571,2572,รวม", ",,,(ล้านบาท),(ล้านบาท),", "1,ฝาย,น้ำ,1.5,2,3.5"
                })) {
            PlanForm.Read read = read(lines);
            assertThat(read.faults()).as(lines[0]).isEmpty();
            assertThat(money(read)).as(lines[0]).isEqualTo(Map.of(2571, "1500000", 2572, "2000000"));
            assertThat(says(read)).as(lines[0]).anyMatch(said -> said.contains(".MILLION [D, E"));
        }
    }

    @Test
    void aUnitThatIsNotClearIsAskedAboutAndACellThatSaysItsOwnIsNotMultipliedTwice() {
        for (String[] lines : List.of(
                new String[] {"หน่วย: ล้านบาท,,,", "ที่,โครงการ,วัตถุประสงค์,2571 (บาท)", "1,ฝาย,น้ำ,5"},
                new String[] {"ที่,โครงการ,วัตถุประสงค์,2571 (ร้อยล้านบาท)", "1,ฝาย,น้ำ,5"})) {
            assertThat(says(read(lines))).containsExactly("documents.units.doubt [D]");
        }
        PlanForm.Read own =
                read("ที่,โครงการ,วัตถุประสงค์,2571 (ล้านบาท)", "1,ฝาย,น้ำ,500 บาท", "2,สระ,น้ำ,0.000000001");
        assertThat(own.faults())
                .extracting(RowFault::cell, RowFault::key)
                .containsExactly(
                        tuple("D2", "plans.planfile.fault.scaled"), tuple("D3", "plans.planfile.fault.scaled"));
        PlanForm.Read words =
                read("โครงการเกิน 5 ล้านบาท,,,", "ที่,โครงการ,วัตถุประสงค์,2571", "1,ถนน 3 ล้านบาท,น้ำ,5");
        assertThat(money(words)).isEqualTo(Map.of(2571, "5"));
        assertThat(says(words)).isEmpty();
    }

    @Test
    void aFormulaWithoutAValueIsToldAtItsCell() {
        Workbook book = new XSSFWorkbook();
        org.apache.poi.ss.usermodel.Sheet sheet = OfficeFiles.fill(
                book,
                "ผ.02",
                List.of(List.of("ที่", "โครงการ", "วัตถุประสงค์", "2571", "รวม"), List.of("1", "ฝาย", "น้ำ", "", "")));
        sheet.getRow(1).createCell(3).setCellFormula("10*500");
        sheet.getRow(1).createCell(4).setCellFormula("D2");
        PlanForm.Read read = new PlanForm(YEARS, List.of())
                .read((Sheet) SheetReader.read(OfficeFiles.bytes(book), SheetLimits.UPLOAD));
        assertThat(read.faults())
                .extracting(RowFault::cell, RowFault::key)
                .containsExactly(
                        tuple("D2", "plans.planfile.fault.formula"), tuple("E2", "plans.planfile.fault.formula"));
    }

    @Test
    void aRowOfSumsThatDiffersFromTheRowsIsToldAndOneThatReachesFurtherBackIsNot() {
        PlanForm.Read read = read(
                "ที่,โครงการ,วัตถุประสงค์,2571,รวม",
                "1,ฝาย,น้ำ,5000,5000",
                "2,สระ,น้ำ,7000,7000",
                "รวม,2 โครงการ,,12000,12000",
                "แผนงานการศึกษา,,,,",
                "1,ห้อง,เรียน,1000,1000",
                "รวม,,,777,1000",
                "รวมทั้งสิ้น,,,13000,13000");
        assertThat(says(read)).containsExactly("plans.planfile.sums [7, D7, 777.00, 1,000.00]");
    }
}
