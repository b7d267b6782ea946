package org.phaenruam.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offices say in what they count money in many ways; what is said and not understood is asked about, never read as baht. */
class AmountUnitTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "หน่วย: ลบ.",
                "(ลบ.)",
                "หน่วย: ล.บ.",
                "หน่วย: ล้านบ.",
                "หน่วย = ล้านบาท",
                "หน่วย - ล้านบาท",
                "(หน่วย/ล้านบาท)",
                "หน่วยเงิน: ล้านบาท",
                "หน่วย ล้านบาท/ปี",
                "บัญชีโครงการ (ล้านบาท)",
                "หน่วยงาน: กองช่าง (ล้านบาท)",
                "จำนวนเงินเป็นล้านบาท",
                "Unit: THB million",
                "Unit : Baht million",
                "(in millions)",
                "(in million baht)",
                "(MB)"
            })
    void aLineAboveTheTableSaysMillions(String line) {
        assertThat(AmountUnit.declaredIn(line)).containsExactly(AmountUnit.MILLION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หน่วย: 1,000 บาท",
                "(1,000 บาท)",
                "(x1000 บาท)",
                "หน่วย : พันบาท (ไม่รวมเงินกู้)",
                "(THB '000)",
                "Unit: 000s baht"
            })
    void aLineAboveTheTableSaysThousands(String line) {
        assertThat(AmountUnit.declaredIn(line)).containsExactly(AmountUnit.THOUSAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หน่วย: ดอลลาร์",
                "บัญชีโครงการ หน่วย : ตัน",
                "หน่วย: สิบล้านบาท",
                "Unit: USD",
                "Unit: THB, mixed million"
            })
    void aLineThatNobodyUnderstandsIsAskedAbout(String line) {
        assertThat(AmountUnit.declaredIn(line)).contains(AmountUnit.STRANGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โครงการเกิน 5 ล้านบาท",
                "Projects over 5 million baht",
                "หน่วยงาน: กองช่าง",
                "หน่วย: กองช่าง",
                "หน่วย : สำนักปลัด",
                "จำนวนหน่วย: 20",
                "ราคาต่อหน่วย: 5",
                "หน่วยรับงบประมาณ: เทศบาล",
                "งบผูกพัน",
                "ล้านนา"
            })
    void aLineThatSaysNoUnitOfMoneySaysNone(String line) {
        assertThat(AmountUnit.declaredIn(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "งบประมาณ (ลบ.) | MILLION | งบประมาณ",
                "2571 ลบ. | MILLION | 2571",
                "Budget (THB million) | MILLION | budget",
                "Budget (Baht million) | MILLION | budget",
                "Budget (THB mn) | MILLION | budget",
                "Budget THB m | MILLION | budget",
                "Budget (Million, THB) | MILLION | budget",
                "Budget (in millions) | MILLION | budget",
                "Amount (MB) | MILLION | amount",
                "ปีที่ 1 (ล้านบาท) | MILLION | ปีที่1",
                "Budget (THB '000) | THOUSAND | budget",
                "Budget, THB thousands | THOUSAND | budget",
                "งบประมาณ (1,000 บาท) | THOUSAND | งบประมาณ",
                "งบประมาณ (x1000 บาท) | THOUSAND | งบประมาณ",
                "งบประมาณ (10,000 บาท) | TEN_THOUSAND | งบประมาณ",
                "Budget (baht) | BAHT | budget",
                "Program (baht) | BAHT | program",
                "baht monthly | BAHT | monthly",
                "2571 (หน่วย: ดอลลาร์) | STRANGE | 2571",
                "Budget in millions | STRANGE | budgetinmillions"
            })
    void aHeadingNamesItsUnitOnEitherSideOfTheCurrency(String heading, AmountUnit unit, String without) {
        assertThat(AmountUnit.namedIn(heading)).containsExactly(unit);
        assertThat(AmountUnit.without(heading)).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"วงเงิน 5 ล้านบาทขึ้นไป", "งบเกิน 1 ล้านบาท", "งบผูกพัน", "โครงการ (พื้นที่ล้านนา)", "ดินกลบ."})
    void anAmountOrAnotherWordInAHeadingIsNoUnit(String heading) {
        assertThat(AmountUnit.namedIn(heading)).isEmpty();
    }
}
