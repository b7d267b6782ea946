package org.phaenruam.thaitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiTextTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "น\u0e4d\u0e32,นำ,sara am of two characters becomes one",
        "น\u0e49\u0e4d\u0e32,น\u0e49\u0e33,nikhahit after the tone",
        "น\u0e4d\u0e49\u0e32,น\u0e49\u0e33,tone after the nikhahit",
        "น\u0e33\u0e49,น\u0e49\u0e33,tone typed after sara am",
        "เเม่,แม่,two sara e become sara ae",
        "ท\u0e48\u0e35,ท\u0e35\u0e48,a tone typed before its vowel",
        "ท\u0e35\u0e48\u0e48,ท\u0e35\u0e48,a mark typed twice shows once",
        "ผ\u0e49\u0e39,ผ\u0e39\u0e49,a lower vowel typed after the tone",
        "บ้าน\u200bหนอง\ufeffบัว,บ้านหนองบัว,invisible characters go",
        "ส\u0e34ทธ\u0e4c\u0e34,ส\u0e34ทธ\u0e34\u0e4c,thanthakhat after its vowel"
    })
    void oneSpellingForWhatLooksTheSame(String typed, String settled, String what) {
        assertThat(ThaiText.normalise(typed)).as(what).isEqualTo(settled);
    }

    @Test
    void whiteSpaceOfEveryKindBecomesOneSpaceAndNoneIsLeftAtTheEnds() {
        assertThat(ThaiText.normalise(" \t บ้าน\u00a0\u3000หนอง \r\n บัว\u0000 "))
                .isEqualTo("บ้าน หนอง บัว");
    }

    @Test
    void aRowOfAHundredThousandMarksIsPutInOrder() {
        String tones = "่้".repeat(25_000);
        String vowels = "ุู".repeat(25_000);
        assertThat(ThaiText.normalise("น" + tones + vowels)).isEqualTo("น" + vowels + tones);
    }

    @Test
    void severalLinesStayLines() {
        assertThat(ThaiText.normaliseLines("\n ก  ข\r\n\r\n\r\nค\rง \n")).isEqualTo("ก ข\n\nค\nง");
        assertThat(ThaiText.normaliseLines("\n \n")).isEmpty();
    }

    @Test
    void halfACharacterIsTakenOutSoThatADatabaseCanKeepTheText() {
        assertThat(ThaiText.normalise("ก\ud800ข\udc00")).isEqualTo("กข");
    }

    @Test
    void aSearchKeyForgetsWhatPeopleDoNotTypeAlike() {
        assertThat(ThaiText.searchKey("หมู่ที่ ๔ บ้าน เด็ก ๆ (PM 2.5) ฯลฯ")).isEqualTo("หมู่ที่4บ้านเด็กpm25ล");
        assertThat(ThaiText.searchKey("ต.หนองบัว")).isEqualTo(ThaiText.searchKey("ต หนองบัว"));
        assertThat(ThaiText.searchKey("…")).isEmpty();
    }

    @Test
    void aSearchKeyKeepsTonesBecauseTheyMakeOtherWords() {
        assertThat(ThaiText.searchKey("ป่า")).isNotEqualTo(ThaiText.searchKey("ป้า"));
    }

    @Property
    void normaliseIsIdempotent(@ForAll("thai") String text) {
        String once = ThaiText.normalise(text);
        assertThat(ThaiText.normalise(once)).isEqualTo(once);
    }

    @Property
    void normaliseIsIdempotentOnAnyUnicode(@ForAll String text) {
        String once = ThaiText.normalise(text);
        assertThat(ThaiText.normalise(once)).isEqualTo(once);
        String lines = ThaiText.normaliseLines(text);
        assertThat(ThaiText.normaliseLines(lines)).isEqualTo(lines);
    }

    @Property
    void searchKeyIsIdempotentAndSettled(@ForAll("thai") String text) {
        String key = ThaiText.searchKey(text);
        assertThat(ThaiText.searchKey(key)).isEqualTo(key);
        assertThat(ThaiText.normalise(key)).isEqualTo(key);
    }

    @Property
    void searchKeyIsIdempotentOnAnyUnicode(@ForAll String text) {
        String key = ThaiText.searchKey(text);
        assertThat(ThaiText.searchKey(key)).isEqualTo(key);
    }

    @Property
    void searchKeyIsTheSameForBothSpellingsOfSaraAm(@ForAll("thai") String text) {
        assertThat(ThaiText.searchKey(text.replace("\u0e33", "\u0e4d\u0e32"))).isEqualTo(ThaiText.searchKey(text));
    }

    @Property
    void searchKeyIsTheSameForBothKindsOfDigits(@ForAll("thai") String text) {
        assertThat(ThaiText.searchKey(ThaiDigits.toThai(text))).isEqualTo(ThaiText.searchKey(text));
        assertThat(ThaiText.searchKey(ThaiDigits.toArabic(text))).isEqualTo(ThaiText.searchKey(text));
    }

    @Property
    void searchKeyIsTheSameForSmallAndCapitalLetters(@ForAll("thai") String text) {
        assertThat(ThaiText.searchKey(text.toUpperCase(Locale.ROOT))).isEqualTo(ThaiText.searchKey(text));
    }

    @Property
    void searchKeyOfTextAndOfItsNormalFormAreTheSame(@ForAll("thai") String text) {
        assertThat(ThaiText.searchKey(ThaiText.normalise(text))).isEqualTo(ThaiText.searchKey(text));
    }

    @Property
    void digitsThereAndBack(@ForAll("thai") String text) {
        assertThat(ThaiDigits.toArabic(ThaiDigits.toThai(text))).isEqualTo(ThaiDigits.toArabic(text));
        assertThat(ThaiDigits.toThai(text)).hasSameSizeAs(text).doesNotContainPattern("[0-9]");
        assertThat(ThaiDigits.toArabic(text)).doesNotContainPattern("[๐-๙]");
    }

    @Property
    void noUnicodeAtAllMakesItThrow(@ForAll("anyChars") String text) {
        assertThatCode(() -> {
                    ThaiText.normalise(text);
                    ThaiText.normaliseLines(text);
                    ThaiText.searchKey(text);
                })
                .doesNotThrowAnyException();
    }

    /** Thai letters and marks in any order (also impossible ones), digits, Latin, spaces, invisible characters. */
    @Provide
    Arbitrary<String> thai() {
        return Arbitraries.strings()
                .withCharRange('\u0e01', '\u0e3a')
                .withCharRange('\u0e3f', '\u0e5b')
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withChars(' ', '\u00a0', '\u200b', '-', '(', '.', '\n')
                .ofMaxLength(24);
    }

    /** Any 16-bit units, half surrogates too. */
    @Provide
    Arbitrary<String> anyChars() {
        return Arbitraries.strings()
                .withCharRange(Character.MIN_VALUE, Character.MAX_VALUE)
                .ofMaxLength(40);
    }
}
