package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;

/** Forms say the unit of their money in many places; wherever it stands it counts, and no project is lost. */
class FormsAsTheyAreTest {
    private static final PlanYears YEARS = new PlanYears(2571, 2575);

    private static Sheet sheet(String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return (Sheet) SheetReader.read(file, SheetLimits.UPLOAD);
    }

    private static PlanForm.Read read(String... lines) {
        return new PlanForm(YEARS, List.of()).read(sheet(lines));
    }

    private static List<String> projects(PlanForm.Read read) {
        assertThat(read.faults()).isEmpty();
        return read.items().stream()
                .filter(item -> item.kind().equals("project"))
                .map(item -> item.text() + " " + plain(item))
                .toList();
    }

    private static Map<Integer, String> plain(PlanItem item) {
        Map<Integer, String> money = new TreeMap<>();
        item.money()
                .forEach((year, baht) ->
                        money.put(year, baht.stripTrailingZeros().toPlainString()));
        return money;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,(ล้านบาท),(ล้านบาท),",
                ",,,(ล้านบาท),,",
                ",,,,,หน่วย: ล้านบาท",
                ",,,หน่วย: ล้านบาท,,",
                ",,,(THB million),(THB million),"
            })
    void aRowOfUnitsBelowTheYearsBelongsToTheHeaderOnEveryPage(String units) {
        String[] header = {"ที่,โครงการ,เป้าหมาย,งบประมาณ,,ตัวชี้วัด", ",,,2571,2572,"};
        PlanForm.Read read = read(
                header[0], header[1], units, "1,ถนน,1 สาย,1.5,2,", header[0], header[1], units, "2,ฝาย,1 แห่ง,3,4,");
        assertThat(projects(read))
                .containsExactly("ถนน {2571=1500000, 2572=2000000}", "ฝาย {2571=3000000, 2572=4000000}");
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void unitsMayStandBetweenTheHeadingsAndTheirYearsOrBesideOtherHeadingsBelowThem() {
        assertThat(projects(read(
                        "ที่,โครงการ,เป้าหมาย,งบประมาณ,,ตัวชี้วัด",
                        ",,,(ล้านบาท),,",
                        ",,,2571,2572,",
                        "1,ถนน,1 สาย,1.5,2,")))
                .containsExactly("ถนน {2571=1500000, 2572=2000000}");
        PlanForm.Read read = read(
                "ที่,โครงการ,เป้าหมาย,2571,,2572,",
                ",,,งบประมาณ (ล้านบาท),หน่วยงานหลัก,งบประมาณ (พันบาท),ตัวชี้วัด",
                "1,ถนน,1 สาย,15,กองช่าง,2,ก");
        assertThat(projects(read)).containsExactly("ถนน {2571=15000000, 2572=2000}");
        assertThat(read.items().getLast().responsible()).isEqualTo("กองช่าง");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",,,(m),,", ",,,(k),,", ",,,(หน่วย : แห่ง),,", ",,,(หน่วย : ลบ.ม.),,", ",,,,,,(m)", ",,(m),(k),,"
            })
    void aUnitOfLengthOrOfPiecesBelowAnotherHeadingMultipliesNoMoney(String units) {
        PlanForm.Read read = read("ที่,โครงการ,เป้าหมาย,ขนาด,2571,2572,ตัวชี้วัด", units, "1,ถนน,1 สาย,4,1500,2000,");
        assertThat(projects(read)).last().isEqualTo("ถนน {2571=1500, 2572=2000}");
        assertThat(read.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,(m),,",
                ",,,(m),(m),,",
                ",,,(หน่วย : แห่ง),(ล้านบาท),,",
                "หน่วย : ล้านบาท,,,,,,",
                ",,,,,,(หน่วย : ลบ.)",
                ",,,(THB million),,,"
            })
    void aUnitOfMoneyIsForAllMoneyWhateverStandsBelowOtherHeadings(String units) {
        PlanForm.Read read = read("ที่,โครงการ,เป้าหมาย,ขนาด,2571,2572,ตัวชี้วัด", units, "1,ถนน,1 สาย,4,1.5,2,");
        assertThat(projects(read)).containsExactly("ถนน {2571=1500000, 2572=2000000}");
    }

    @Test
    void aRowThatNumbersTheColumnsIsNoSum() {
        PlanForm.Read read = read("ที่,โครงการ,เป้าหมาย,2571,2572", "(1),(2),(3),(4),(5)", "1,ถนน,1 สาย,5,6");
        assertThat(projects(read)).containsExactly("ถนน {2571=5, 2572=6}");
        assertThat(read.says()).isEmpty();
    }

    @Test
    void aUnitInTheRowBelowYearsThatStandInTheHeaderIsForAllOfThem() {
        assertThat(projects(read(
                        "ที่,โครงการ,เป้าหมาย,2571,2572,ตัวชี้วัด", ",,,หน่วย: พันบาท,,", "1,ถนน,1 สาย,1500,2000,")))
                .containsExactly("ถนน {2571=1500000, 2572=2000000}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"แผนงานสาธารณสุข,,,,หน่วย: พันบาท", "แผนงานสาธารณสุข,,,,(พันบาท)"})
    void aUnitBesideAHeadingBetweenTablesIsTheUnitOfTheNextTable(String heading) {
        PlanForm.Read read = read(
                "ที่,โครงการ,เป้าหมาย,2571,ตัวชี้วัด",
                "1,ถนน,1 สาย,1500000,",
                heading,
                "ที่,โครงการ,เป้าหมาย,2571,ตัวชี้วัด",
                "1,ฝาย,1 แห่ง,1500,");
        assertThat(projects(read)).containsExactly("ถนน {2571=1500000}", "ฝาย {2571=1500000}");
        assertThat(read.items())
                .filteredOn(item -> item.kind().equals("programme"))
                .extracting(PlanItem::text)
                .containsExactly("แผนงานสาธารณสุข");
    }

    @Test
    void aUnitBesideTheHeadingAboveTheFirstTableIsNoPartOfItsName() {
        PlanForm.Read read =
                read("แผนงานสาธารณสุข,,,,หน่วย: พันบาท", "ที่,โครงการ,เป้าหมาย,2571,ตัวชี้วัด", "1,ฝาย,1 แห่ง,1500,");
        assertThat(projects(read)).containsExactly("ฝาย {2571=1500000}");
        assertThat(read.items().getFirst().text()).isEqualTo("แผนงานสาธารณสุข");
    }

    @Test
    void aProjectWhoseNameBeginsLikeASumIsAProject() {
        PlanForm.Read read = read(
                "โครงการ,วัตถุประสงค์,เป้าหมาย,2571",
                "รวมพลังชุมชนต้านยาเสพติด,เข้มแข็ง,1 ครั้ง,50000",
                "ฝาย,มีน้ำ,1 แห่ง,1500",
                "รวม,,,51500",
                "รวม 2 โครงการ,,,51500",
                "รวมทั้งสิ้น,,,51500",
                "ยอดรวม,,,51500",
                ",,รวมเป็นเงิน,51500");
        assertThat(projects(read)).containsExactly("รวมพลังชุมชนต้านยาเสพติด {2571=50000}", "ฝาย {2571=1500}");
        assertThat(read.sums()).isEqualTo(5);
        assertThat(read.says()).isEmpty();
    }

    @Test
    void aTableFurtherDownWithOtherYearsKeepsThemWhereSomebodyMatchedTheFirst() {
        PlanHeader matched = new PlanHeader(
                Map.of(PlanColumn.NAME, 1, PlanColumn.TARGET, 2, PlanColumn.UNIT, 5), Map.of(2571, 3, 2572, 4));
        PlanForm.Read read = new PlanForm(YEARS, matched, 1)
                .read(sheet(
                        "ที่,โครงการ,เป้าหมาย,2571,2572,ใครทำ",
                        "1,ถนน,1 สาย,5,6,กองช่าง",
                        "ที่,โครงการ,เป้าหมาย,2574,2575,ใครทำ",
                        "2,ฝาย,1 แห่ง,7,8,กองช่าง"));
        assertThat(projects(read)).containsExactly("ถนน {2571=5, 2572=6}", "ฝาย {2574=7, 2575=8}");
        assertThat(read.items().getLast().responsible()).isEqualTo("กองช่าง");
    }

    @ParameterizedTest
    @CsvSource({"(500), -500", "-500, -500", "(-500), -500", "(−1.50), -1.5", "500, 500", "'(1,000)', -1000"})
    void anAmountWithASignInBracketsIsNegativeOnce(String said, java.math.BigDecimal baht) {
        assertThat(Figures.baht(said))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(baht));
        assertThat(Figures.baht(said, AmountUnit.THOUSAND))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(baht.scaleByPowerOfTen(3)));
    }

    @Test
    void theUnitOverTwoHeadingsOfABudgetFileIsThatOfBoth() {
        BudgetMap map = BudgetMap.guess(sheet(
                        "ปีงบประมาณ,จังหวัด,วงเงิน (ล้านบาท),",
                        ",,คำขอ,งบประมาณที่ได้รับจัดสรร",
                        "2570,เชียงใหม่,10,12.5")
                .rows());
        assertThat(map.units().of(map.of(BudgetColumn.BAHT))).isEqualTo(AmountUnit.MILLION);
        assertThat(map.doubts()).isEmpty();
    }

    @Test
    void aUnitThatNobodyUnderstandsHoldsTheFile() {
        assertThat(read("หน่วย: ดอลลาร์,,,", "ที่,โครงการ,วัตถุประสงค์,2571", "1,ฝาย,น้ำ,5")
                        .doubts())
                .hasSize(1);
    }
}
