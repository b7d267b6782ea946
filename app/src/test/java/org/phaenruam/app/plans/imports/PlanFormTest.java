package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.documents.OfficeFiles;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;

/** The official forms of a local plan are read as they are laid out: two header rows, years beside each other, headings. */
class PlanFormTest {
    private static final PlanYears YEARS = new PlanYears(2571, 2575);
    private static final List<List<String>> P02 = List.of(
            List.of("แบบ ผ.๐๒", "", "", "", "", "", "", "", "", ""),
            List.of("แผนพัฒนาท้องถิ่น (พ.ศ. 2571 - 2575)", "", "", "", "", "", "", "", "", ""),
            List.of("ยุทธศาสตร์จังหวัดที่ 2 น้ำมั่นคง", "", "", "", "", "", "", "", "", ""),
            List.of("ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน", "", "", "", "", "", "", "", "", ""),
            List.of("1.1 แผนงานอุตสาหกรรมและการโยธา", "", "", "", "", "", "", "", "", ""),
            List.of(
                    "ที่",
                    "โครงการ",
                    "วัตถุประสงค์",
                    "เป้าหมาย (ผลผลิตของโครงการ)",
                    "งบประมาณ",
                    "",
                    "",
                    "ตัวชี้วัด (KPI)",
                    "ผลที่คาดว่าจะได้รับ",
                    "หน่วยงานรับผิดชอบหลัก"),
            List.of("", "", "", "", "2571 (บาท)", "๒๕๗๒", "รวม", "", "", ""),
            List.of(
                    "1",
                    "ถนนสายสาม",
                    "ให้เดินทางได้",
                    "ยาว 900 เมตร",
                    "๑,๒๐๐,๐๐๐",
                    "-",
                    "1200000",
                    "900 เมตร",
                    "สะดวก",
                    "กองช่าง"),
            List.of("2", "ฝายห้วยน้อย", "มีน้ำใช้", "1 แห่ง", "", "500000.50", "", "1 แห่ง", "มีน้ำ", "กองช่าง"),
            List.of("รวม", "2 โครงการ", "", "", "1200000", "500000.5", "", "", "", ""),
            List.of("แผนงานสาธารณสุข", "", "", "", "", "", "", "", "", ""),
            List.of(
                    "ที่",
                    "โครงการ",
                    "วัตถุประสงค์",
                    "เป้าหมาย",
                    "งบประมาณ",
                    "",
                    "",
                    "ตัวชี้วัด",
                    "ผลที่คาดว่าจะได้รับ",
                    "หน่วยงานรับผิดชอบหลัก"),
            List.of("", "", "", "", "2571", "2572", "รวม", "", "", ""),
            List.of(
                    "1",
                    "ตรวจสุขภาพ",
                    "แข็งแรง",
                    "500 คน",
                    "90000",
                    "90000",
                    "180000",
                    "500 คน",
                    "แข็งแรง",
                    "กองสาธารณสุข"));

    private static PlanForm.Read read(byte[] file, String... map) {
        return new PlanForm(YEARS, List.of(map)).read((Sheet) SheetReader.read(file, SheetLimits.UPLOAD));
    }

    private static byte[] ods(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        OfficeFiles.ods(out, rows.stream());
        return out.toByteArray();
    }

    @Test
    void aFormIsReadTheSameInEveryFormat() throws IOException {
        for (byte[] file : List.of(
                OfficeFiles.workbook(new XSSFWorkbook(), P02, "A1:J1", "E6:G6", "A6:A7", "B6:B7"),
                OfficeFiles.workbook(new HSSFWorkbook(), P02, "A1:J1", "E6:G6", "A6:A7"),
                ods(P02))) {
            PlanForm.Read read = read(file);
            assertThat(read.faults()).isEmpty();
            assertThat(read.form()).isEqualTo("P02");
            assertThat(read.items().stream()
                            .map(item -> item.kind() + " " + item.path().size() + " " + item.text()))
                    .containsExactly(
                            "strategy 0 ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน",
                            "programme 1 1.1 แผนงานอุตสาหกรรมและการโยธา",
                            "project 2 ถนนสายสาม",
                            "project 2 ฝายห้วยน้อย",
                            "programme 1 แผนงานสาธารณสุข",
                            "project 2 ตรวจสุขภาพ");
            PlanItem road = read.items().get(2);
            assertThat(road.money()).isEqualTo(Map.of(2571, new BigDecimal("1200000.00")));
            assertThat(road.no()).isEqualTo("1");
            assertThat(road.responsible()).isEqualTo("กองช่าง");
            assertThat(road.detail())
                    .isEqualTo(
                            "วัตถุประสงค์: ให้เดินทางได้ · เป้าหมาย: ยาว 900 เมตร · ตัวชี้วัด: 900 เมตร · ผลที่คาดว่าจะได้รับ: สะดวก");
            assertThat(read.items().get(3).money()).isEqualTo(Map.of(2572, new BigDecimal("500000.50")));
        }
    }

    @Test
    void strategiesOfTheProvinceAndOfItsLocalGovernmentsAreNoBranchesOfThisPlan() throws IOException {
        PlanForm.Read read = read(ods(List.of(
                List.of("ก. ยุทธศาสตร์จังหวัดที่ 1 เศรษฐกิจ", "", "", ""),
                List.of("ข. ยุทธศาสตร์การพัฒนาของ อปท. ในเขตจังหวัดที่ 2 โครงสร้างพื้นฐาน", "", "", ""),
                List.of("ยุทธศาสตร์การพัฒนาขององค์กรปกครองส่วนท้องถิ่นในเขตจังหวัด 3", "", "", ""),
                List.of("1. ยุทธศาสตร์การพัฒนาคน", "", "", ""),
                List.of("ที่", "โครงการ", "วัตถุประสงค์", "2571"),
                List.of("1", "ถนน", "เดินทาง", "5"))));
        assertThat(read.items().stream().map(PlanItem::text)).containsExactly("1. ยุทธศาสตร์การพัฒนาคน", "ถนน");
    }

    @Test
    void aSumThatStandsOnceForTwoProjectsIsToldAndNotGivenToBoth() throws IOException {
        List<List<String>> rows = List.of(
                List.of("ที่", "โครงการ", "วัตถุประสงค์", "2571"),
                List.of("1", "ถนน", "เดินทาง", "500000"),
                List.of("2", "สะพาน", "ข้าม", ""));
        PlanForm.Read read = read(OfficeFiles.workbook(new XSSFWorkbook(), rows, "D2:D3"));
        assertThat(read.faults()).extracting(RowFault::cell).containsExactly("D3");
    }

    @Test
    void theListOfEquipmentAndTheFormForOthersAreKnown() throws IOException {
        PlanForm.Read equipment = read(ods(List.of(
                List.of("แบบ ผ.03", "", "", "", "", ""),
                List.of("ที่", "แผนงาน", "หมวด", "ประเภท", "เป้าหมาย (ผลผลิตของครุภัณฑ์)", "งบประมาณ 2571"),
                List.of("1", "บริหารงานทั่วไป", "ค่าครุภัณฑ์", "สำนักงาน", "ตู้ 4 ใบ", "22000"))));
        assertThat(equipment.form()).isEqualTo("P03");
        assertThat(equipment.items().stream().map(PlanItem::text))
                .containsExactly("แผนงานบริหารงานทั่วไป", "ค่าครุภัณฑ์ สำนักงาน");
        assertThat(equipment.items().getLast().money()).isEqualTo(Map.of(2571, new BigDecimal("22000.00")));
        PlanForm.Read beyond = read(ods(List.of(
                List.of("แบบ ผ.๐๒/๒", "", "", "", ""),
                List.of("ลำดับ", "ชื่อโครงการพัฒนา", "วัตถุประสงค์", "2571", "หน่วยงานที่ขอประสาน"),
                List.of("1", "อ่างเก็บน้ำ", "มีน้ำ", "9000000", "กรมชลประทาน"))));
        assertThat(beyond.form()).isEqualTo("P02_2");
        assertThat(beyond.items().getFirst().detail()).contains("หน่วยงานที่ขอประสาน: กรมชลประทาน");
    }

    @Test
    void whatIsWrongIsToldAtItsCellAndOtherHeadingsCanBeNamed() throws IOException {
        PlanForm.Read bad = read(ods(List.of(
                List.of("ที่", "โครงการ", "วัตถุประสงค์", "2571", "2572", "รวม"),
                List.of("1", "ถนน", "เดินทาง", "ร้อยบาท", "5", "105"),
                List.of("2", "", "เดินทาง", "1", "", ""),
                List.of("3", "ฝาย", "น้ำ", "1", "2", "4"))));
        assertThat(bad.faults().stream().map(fault -> fault.cell() + " " + fault.key()))
                .containsExactly(
                        "D2 plans.planfile.fault.baht",
                        "B3 plans.planfile.fault.name",
                        "F4 plans.planfile.fault.total");
        List<List<String>> strange =
                List.of(List.of("งานที่จะทำ", "เงินปีแรก", "ใครทำ"), List.of("ถนน", "500", "กองช่าง"));
        assertThat(read(ods(strange)).header()).isFalse();
        PlanForm.Read named = read(ods(strange), "งานที่จะทำ=name", "เงินปีแรก=2571", "C=unit");
        assertThat(named.items().getFirst().text()).isEqualTo("ถนน");
        assertThat(named.items().getFirst().money()).isEqualTo(Map.of(2571, new BigDecimal("500.00")));
        assertThat(named.items().getFirst().responsible()).isEqualTo("กองช่าง");
    }

    @Test
    void whateverStandsInTheCellsNothingSurprises() throws IOException {
        List<String> words = List.of(
                "",
                "โครงการ",
                "2571",
                "แผนงาน",
                "ยุทธศาสตร์",
                "รวม",
                "-",
                "1",
                "ที่",
                "วัตถุประสงค์",
                "หมวด",
                "ประเภท",
                "เป้าหมาย",
                "x");
        Random random = new Random(2569);
        for (int i = 0; i < 300; i++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 8; row++) {
                rows.add(random.ints(6, 0, words.size()).mapToObj(words::get).toList());
            }
            if (SheetReader.read(ods(rows), SheetLimits.UPLOAD) instanceof Sheet sheet) {
                assertThat(new PlanForm(YEARS, List.of()).read(sheet)).isNotNull();
            }
        }
    }
}
