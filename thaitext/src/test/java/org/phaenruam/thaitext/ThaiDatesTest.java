package org.phaenruam.thaitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void datesAreWrittenAsPeopleReadThem() {
        assertThat(ThaiDates.full(TODAY)).isEqualTo("22 พฤศจิกายน 2569");
        assertThat(ThaiDates.shortForm(TODAY)).isEqualTo("22 พ.ย. 2569");
        assertThat(ThaiDates.fullThaiDigits(TODAY)).isEqualTo("๒๒ พฤศจิกายน ๒๕๖๙");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22/11/2569",
                "22-11-2569",
                "22.11.2569",
                "22 พ.ย. 2569",
                "22 พย 2569",
                "22 พฤศจิกายน 2569",
                "22 พฤศจิกายน พ.ศ. 2569",
                "22 พฤศจิกายน พศ 2569",
                "วันที่ 22 พฤศจิกายน พ.ศ. 2569",
                "๒๒ พฤศจิกายน ๒๕๖๙",
                "๒๒/๑๑/๒๕๖๙",
                " 22 / 11 / 2569 ",
                "22/11/พ.ศ. 2569",
                "22พ.ย.2569",
                "22 Nov 2569",
                "22 November 2569",
                "22 Nov 2026",
                "22-Nov-2026",
                "22 Nov. 2026",
                "22nd November 2026",
                "November 22, 2026",
                "Nov 22 2026",
                "NOV. 22, 2569",
                "Sunday, November 22, 2026",
                "22/11/ค.ศ. 2026",
                "22 พ.ย. 2026",
                "22 พฤศจิกายน 2026",
                "๒๒ พ.ย. ๒๐๒๖",
                "22พ.ย.2026",
                "22-พ.ย.-2026",
                "วันที่ 22 พฤศจิกายน 2026",
                "2026-11-22"
            })
    void everyUsualWayOfWritingADayIsRead(String typed) {
        assertThat(ThaiDates.parse(typed, TODAY)).isEqualTo(new ParsedDate.Ok(TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2569",
                "29/02/2570",
                "0/11/2569",
                "22/13/2569",
                "31 เม.ย. 2569",
                "31 เม.ย. 2026",
                "29 ก.พ. 2025",
                "2026-02-30",
                "31 Apr 2026",
                "February 30, 2026"
            })
    void aDayThatDoesNotExistIsSaidToBeOne(String typed) {
        assertThat(ThaiDates.parse(typed, TODAY)).isEqualTo(new ParsedDate.NoSuchDay(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"22/11/69", "22 พ.ย. 69", "22 พ.ย. 26", "๒๒-๑๑-๖๙", "31/02/69", "22-Nov-26", "November 22, 26"})
    void aYearOfTwoDigitsIsNeverGuessed(String typed) {
        assertThat(ThaiDates.parse(typed, TODAY)).isEqualTo(new ParsedDate.TwoDigitYear(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "22/11/2026,2569",
        "22 พ.ย. 3112,2569",
        "22 พ.ย. พ.ศ. 2026,2569",
        "22/11/3112,2569",
        "2569-11-22,2569",
        "22/11/9999,2569",
        "22/11/ค.ศ. 2569,2569",
        "29/02/2024,2567",
        "22 Nov 9999,2569",
        "22 Nov ค.ศ. 2569,2569"
    })
    void aYearOfTheOtherEraIsHandedBackWithTheYearThatWasMeant(String typed, int suggestion) {
        assertThat(ThaiDates.parse(typed, TODAY)).isEqualTo(new ParsedDate.YearMixedUp(typed, suggestion));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "พรุ่งนี้",
                "22",
                "22/11",
                "22/11/256",
                "22/11/25691",
                "22 หฟก 2569",
                "22 หฟก 2026",
                "22 Foo 2026",
                "Foo 22, 2026",
                "Nov 2026",
                "November 222026",
                "2569",
                "1/2/3/4",
                "22 11 2569"
            })
    void whatIsNoDateIsSaidToBeUnreadable(String typed) {
        assertThat(ThaiDates.parse(typed, TODAY)).isEqualTo(new ParsedDate.Unreadable(typed));
    }

    @Test
    void everyDayFrom2400To2700IsReadBackFromEachWayItIsWritten() {
        LocalDate end = LocalDate.of(2700 - 543, 12, 31);
        int days = 0;
        for (LocalDate day = LocalDate.of(2400 - 543, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
            ParsedDate same = new ParsedDate.Ok(day);
            assertThat(ThaiDates.parse(ThaiDates.full(day), TODAY)).isEqualTo(same);
            assertThat(ThaiDates.parse(ThaiDates.shortForm(day), TODAY)).isEqualTo(same);
            assertThat(ThaiDates.parse(ThaiDates.fullThaiDigits(day), TODAY)).isEqualTo(same);
            assertThat(ThaiDates.parse(day.toString(), TODAY)).isEqualTo(same);
            assertThat(ThaiDates.parse(
                            day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + ThaiDates.year(day), TODAY))
                    .isEqualTo(same);
            days++;
        }
        assertThat(days).isEqualTo(109_938);
    }

    /** Whoever writes the month as a word has left no doubt which number is the year and which era it is of. */
    @Test
    void besideTheNameOfAMonthTheYearTellsItsEraAndBetweenNumbersItDoesNot() {
        assertThat(ThaiDates.parse("22 ม.ค. 2025", TODAY)).isEqualTo(new ParsedDate.Ok(LocalDate.of(2025, 1, 22)));
        assertThat(ThaiDates.parse("1 ม.ค. 1900", TODAY)).isEqualTo(new ParsedDate.Ok(LocalDate.of(1900, 1, 1)));
        assertThat(ThaiDates.parse("31 ธ.ค. 2200", TODAY)).isEqualTo(new ParsedDate.Ok(LocalDate.of(2200, 12, 31)));
        assertThat(ThaiDates.parse("1 ม.ค. 2400", TODAY)).isEqualTo(new ParsedDate.Ok(LocalDate.of(1857, 1, 1)));
        assertThat(ThaiDates.parse("22/1/2025", TODAY)).isEqualTo(new ParsedDate.YearMixedUp("22/1/2025", 2568));
    }

    @Property
    void noTextMakesItThrow(@ForAll String text) {
        assertThat(ThaiDates.parse(text, TODAY)).isNotNull();
    }

    @Property
    void almostDatesNeverThrow(@ForAll("almost") String text) {
        assertThat(ThaiDates.parse(text, TODAY)).isNotNull();
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> almost() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("0123456789๐๙/-., พ.ยศคมกราคมJanuaryNovsthd")
                .ofMaxLength(20);
    }

    @Test
    void septemberIsReadInEachOfItsSpellings() {
        for (String month : new String[] {"Sep", "Sept", "Sept.", "September"}) {
            assertThat(ThaiDates.parse("1 " + month + " 2026", TODAY))
                    .isEqualTo(new ParsedDate.Ok(LocalDate.of(2026, 9, 1)));
        }
    }

    @Test
    void theFiscalYearTurnsOnTheFirstOfOctober() {
        assertThat(FiscalYears.of(LocalDate.of(2026, 9, 30))).isEqualTo(2569);
        assertThat(FiscalYears.of(LocalDate.of(2026, 10, 1))).isEqualTo(2570);
        assertThat(FiscalYears.of(TODAY)).isEqualTo(2570);
        assertThat(FiscalYears.firstDay(2570)).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(FiscalYears.lastDay(2570)).isEqualTo(LocalDate.of(2027, 9, 30));
    }

    @Property
    void everyDayLiesInItsFiscalYear(@ForAll("days") LocalDate day) {
        int year = FiscalYears.of(day);
        assertThat(day).isBetween(FiscalYears.firstDay(year), FiscalYears.lastDay(year));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<LocalDate> days() {
        return net.jqwik.api.Arbitraries.longs()
                .between(
                        LocalDate.of(1857, 1, 1).toEpochDay(),
                        LocalDate.of(2157, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
