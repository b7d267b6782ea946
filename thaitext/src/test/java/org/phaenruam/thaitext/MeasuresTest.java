package org.phaenruam.thaitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Money, land, order and readability. */
class MeasuresTest {
    private static String baht(String amount) {
        return BahtWords.of(new BigDecimal(amount));
    }

    @Test
    void bahtAreSaidAsInALetter() {
        assertThat(baht("1500000")).isEqualTo("หนึ่งล้านห้าแสนบาทถ้วน");
        assertThat(baht("21")).isEqualTo("ยี่สิบเอ็ดบาทถ้วน");
        assertThat(baht("1")).isEqualTo("หนึ่งบาทถ้วน");
        assertThat(baht("11")).isEqualTo("สิบเอ็ดบาทถ้วน");
        assertThat(baht("101")).isEqualTo("หนึ่งร้อยเอ็ดบาทถ้วน");
        assertThat(baht("120.50")).isEqualTo("หนึ่งร้อยยี่สิบบาทห้าสิบสตางค์");
        assertThat(baht("0.25")).isEqualTo("ยี่สิบห้าสตางค์");
        assertThat(baht("0")).isEqualTo("ศูนย์บาทถ้วน");
        assertThat(baht("1000001")).isEqualTo("หนึ่งล้านเอ็ดบาทถ้วน");
        assertThat(baht("11000000")).isEqualTo("สิบเอ็ดล้านบาทถ้วน");
        assertThat(baht("2000000000000")).isEqualTo("สองล้านล้านบาทถ้วน");
        assertThat(baht("-5.5")).isEqualTo("ลบห้าบาทห้าสิบสตางค์");
        assertThat(baht("99.999")).isEqualTo("หนึ่งร้อยบาทถ้วน");
        assertThatThrownBy(() -> BahtWords.number(BigInteger.valueOf(-1))).hasMessageContaining("-1");
    }

    @Test
    void landIsReadAndSaidInRaiNganWa() {
        LandArea area = LandArea.parse("๕-๒-๓๐").orElseThrow();
        assertThat(area).isEqualTo(LandArea.of(5, 2, new BigDecimal(30)));
        assertThat(area.inWords()).isEqualTo("5 ไร่ 2 งาน 30 ตารางวา");
        assertThat(area.squareMetres()).isEqualByComparingTo("8920");
        assertThat(LandArea.parse("2 ไร่ครึ่ง").orElseThrow().inWords()).isEqualTo("2 ไร่ 2 งาน");
        assertThat(LandArea.parse("1,200 ไร่").orElseThrow().rai()).isEqualTo(1200);
        assertThat(LandArea.parse("50.5 ตร.ว.").orElseThrow().inWords()).isEqualTo("50.5 ตารางวา");
        assertThat(LandArea.parse("0-0-0").orElseThrow().inWords()).isEqualTo("0 ตารางวา");
        for (String wrong : List.of("", "ไร่", "ห้าไร่", "5", "5 ไร่ 3 กิโล", "-1-0-0", "ครึ่ง")) {
            assertThat(LandArea.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void wordsStandInTheOrderOfTheDictionary() {
        List<String> right = List.of(
                "กา", "ก่า", "กาก", "เก", "เก่า", "แก", "ขา", "เขา", "ปา", "ป่า", "ป้า", "ปาน", "ไป", "พร", "เพลง",
                "ฮา");
        String[] mixed = right.reversed().toArray(String[]::new);
        Arrays.sort(mixed, Comparator.comparing(ThaiOrder::key));
        assertThat(mixed).containsExactlyElementsOf(right);
    }

    @Test
    void talkReadsPlainerThanARegulation() {
        int talk = Readability.of("ถนนหน้าบ้านพัง รถผ่านไม่ได้ อยากให้มาซ่อม").figure();
        Readability office = Readability.of(
                "การบริหารจัดการทรัพยากรธรรมชาติและสิ่งแวดล้อมเพื่อการพัฒนาขีดความสามารถในการแข่งขันอย่างบูรณาการและยั่งยืนตามหลักธรรมาภิบาล");
        assertThat(talk).isGreaterThan(80);
        assertThat(office.figure()).isLessThan(45);
        assertThat(office.hardWords()).contains("บริหาร");
        assertThat(Readability.of("").figure()).isEqualTo(100);
    }

    @Test
    void termsStayWholeAmongWords() {
        Vocabulary vocabulary = Vocabulary.of(List.of("ฝายชะลอน้ำ", "ธนาคารน้ำใต้ดิน"));
        assertThat(ThaiWords.words("ขอฝายชะลอน้ำและธนาคารน้ำใต้ดิน", vocabulary))
                .contains("ฝายชะลอน้ำ", "ธนาคารน้ำใต้ดิน");
    }

    @Test
    void tonesAreForgiven() {
        assertThat(ThaiText.withoutTones("หมู่บ้าน")).isEqualTo(ThaiText.withoutTones("หมูบาน"));
    }

    @Property(tries = 100)
    void noTextIsAnError(@ForAll String text) {
        assertThat(Readability.of(text).figure()).isBetween(0, 100);
        assertThat(LandArea.parse(text)).isNotNull();
        assertThat(String.join("", ThaiWords.words(text, Vocabulary.of(List.of("ฝาย")))))
                .isEqualTo(text);
        assertThat(ThaiOrder.key(text)).isNotNull();
    }

    @Test
    void wordsStandInTheOrderOfTheJdksThaiCollator() {
        List<String> words = Lines.of("plain-words.txt").stream()
                .filter(word -> word.chars().allMatch(c -> c >= 'ก' && c <= 'ฮ' || c >= 'ะ' && c <= '\u0e4c'))
                .toList();
        assertThat(words.stream().sorted(Comparator.comparing(ThaiOrder::key)))
                .hasSizeGreaterThan(500)
                .isEqualTo(words.stream()
                        .sorted(Collator.getInstance(Locale.of("th")))
                        .toList());
    }
}
